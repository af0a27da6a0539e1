// One SQLite connection: statements kept by their text, `$n` bound by name, typed rows, errors as
// exceptions. Knows no threads: whoever holds it is alone with it.
#pragma once

#include <sqlite3.h>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "store/database.hpp"

namespace mellanrum::store::sqlite {

/// A prepared statement, and where its `$1`, `$2` … stand: SQLite numbers `$n` by first appearance,
/// not by n.
struct Statement {
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  std::unique_ptr<sqlite3_stmt, Finalize> handle;
  std::vector<int> positions;  ///< SQLite's index of `$(i+1)`
};

class Connection {
 public:
  struct Options {
    std::string path;
    std::string vfs;  ///< empty for the system's
    int statements_kept_max = 512;
  };
  explicit Connection(const Options& options);
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// Runs a statement to its end, `visit` (which may be empty) for each row.
  void run(std::string_view sql, Values values, const RowVisitor& visit);
  /// Rows changed by the last INSERT, UPDATE or DELETE since `before` of `total_changes`.
  [[nodiscard]] std::int64_t changes_since(std::int64_t before) const;
  [[nodiscard]] std::int64_t total_changes() const { return sqlite3_total_changes64(handle()); }
  /// Runs several statements without parameters.
  void run_script(std::string_view sql);
  /// True if a transaction is open; SQLite ends one by itself after some errors (disk full).
  [[nodiscard]] bool in_transaction() const { return sqlite3_get_autocommit(handle()) == 0; }

  [[nodiscard]] sqlite3* handle() const { return handle_.get(); }

 private:
  [[nodiscard]] Statement prepare(std::string_view sql, std::string_view* rest = nullptr);
  [[nodiscard]] Statement take(std::string_view sql);
  void give_back(std::string_view sql, Statement statement);
  [[noreturn]] void fail(int code, std::string_view sql) const;

  struct Close {
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
  };
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };

  std::unique_ptr<sqlite3, Close> handle_;
  std::unordered_map<std::string, Statement, TextHash, std::equal_to<>> statements_;
  std::size_t statements_kept_max_;
};

}  // namespace mellanrum::store::sqlite
