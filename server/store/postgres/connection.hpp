// One PostgreSQL connection: statements prepared once and kept by their text, typed rows, errors as
// exceptions. Knows no threads: whoever holds it is alone with it.
#pragma once

#include <libpq-fe.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "store/database.hpp"

namespace mellanrum::store::postgres {

/// The transaction met another one (SQLSTATE 40001, 40P01) and is to be run again.
class SerializationConflict final : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// The connection is gone; what was not committed has not happened.
class ConnectionLost final : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct ClearResult {
  void operator()(PGresult* result) const { PQclear(result); }
};
using Result = std::unique_ptr<PGresult, ClearResult>;

class Parameters;

class Connection {
 public:
  /// Throws ConnectionLost if nobody answers there.
  Connection(const std::string& url, int statements_kept_max);
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// Runs a prepared statement, `visit` (which may be empty) for each row; returns rows touched.
  std::int64_t run(std::string_view sql, Values values, const RowVisitor& visit);
  /// Runs statements without parameters as they are: BEGIN, COMMIT, LISTEN, migrations.
  Result run_script(const std::string& sql);
  /// Ends whatever transaction is open. False if the connection is of no more use.
  [[nodiscard]] bool make_idle();

  [[nodiscard]] PGconn* handle() const { return handle_.get(); }

 private:
  struct Prepared {
    std::string name;
    std::vector<Oid> types;  ///< 0 where only NULL has been seen: PostgreSQL works it out
  };
  struct Finish {
    void operator()(PGconn* handle) const { PQfinish(handle); }
  };
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>{}(text);
    }
  };

  [[nodiscard]] const Prepared& prepared(std::string_view sql, const std::vector<Oid>& types);
  [[nodiscard]] Result run_kept(std::string_view sql, const Parameters& parameters);
  [[nodiscard]] Result run_once(std::string_view sql, const Parameters& parameters);
  [[nodiscard]] Result checked(PGresult* result, std::string_view sql);

  std::unique_ptr<PGconn, Finish> handle_;
  std::unordered_map<std::string, std::vector<Prepared>, TextHash, std::equal_to<>> statements_;
  std::size_t statements_kept_max_;
  std::size_t statements_made_ = 0;
  bool is_spoiled_ = false;
};

}  // namespace mellanrum::store::postgres
