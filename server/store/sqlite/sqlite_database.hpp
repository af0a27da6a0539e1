// Opening SQLite with what only tests may choose. Programs use `open_sqlite` of store/database.hpp.
#pragma once

#include <memory>
#include <string>

#include "store/database.hpp"
#include "store/sqlite/checkpoints.hpp"

namespace mellanrum::store::sqlite {

struct TestOptions {
  std::string vfs;                   ///< name of a registered sqlite3_vfs; empty for the system's
  std::string synchronous = "FULL";  ///< anything less loses acknowledged writes in a power cut
  Checkpoints checkpoints;
};

[[nodiscard]] std::unique_ptr<Database> open_for_test(const std::string& directory,
                                                      const Limits& limits,
                                                      const TestOptions& options);

}  // namespace mellanrum::store::sqlite
