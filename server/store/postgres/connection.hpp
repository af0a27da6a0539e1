// One PostgreSQL connection: statements prepared once and kept by their text, as many as are known
// sent in one round trip (libpq's pipeline mode), typed rows, errors as exceptions. Knows no
// threads: whoever holds it is alone with it.
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

/// The server, or this transaction, takes no writes.
class OnlyReadable final : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct ClearResult {
  void operator()(PGresult* result) const { PQclear(result); }
};
using Result = std::unique_ptr<PGresult, ClearResult>;

void visit_rows(const Result& result, const RowVisitor& visit);
[[nodiscard]] std::int64_t rows_touched(const Result& result);

/// What is asked; views its text and values.
struct Question {
  std::string_view sql;
  Values values;
};

class Parameters;

class Connection {
 public:
  /// Throws ConnectionLost if nobody answers there.
  Connection(const std::string& url, const Limits& limits);
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// Sends a statement and waits for nothing: it is answered with the next `ask`, and if it failed
  /// that throws. Copies what it is given.
  void send(std::string_view sql, Values values = {});
  /// The answers to all questions, in one round trip. If one fails, those after it have not run.
  [[nodiscard]] std::vector<Result> ask(std::span<const Question> questions);
  /// Asks one question, `visit` (which may be empty) for each row; returns rows touched.
  std::int64_t run(std::string_view sql, Values values, const RowVisitor& visit);
  /// Runs statements without parameters as they are: LISTEN, migrations.
  Result run_script(const std::string& sql);

  /// Whether an idle connection, all of whose answers have been read, still seems to be there.
  [[nodiscard]] bool is_quiet() const;
  /// Ends a transaction that has only read, without waiting for the answer.
  void end_reading();
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
  /// Something on its way to the server, whose answer has not been read.
  struct Sent {
    enum class Kind { preparation, unheard, asked, sync };
    Kind kind;
    std::string_view sql;  ///< of `statements_`, or of who asks
    std::string name;      ///< of a preparation
  };

  void set_habits(const Limits& limits);
  void send_as(Sent::Kind kind, std::string_view sql, Values values);
  [[nodiscard]] const std::string& prepared(std::string_view& sql, const std::vector<Oid>& types);
  void make_room();
  [[nodiscard]] std::vector<Result> settle();
  [[nodiscard]] Result next_result(const Sent& sent);
  void forget(const Sent& preparation);
  void expect(bool was_sent);
  [[nodiscard]] bool is_standby() const;
  [[noreturn]] void fail(const PGresult* result, std::string_view sql);

  std::unique_ptr<PGconn, Finish> handle_;
  std::unordered_map<std::string, std::vector<Prepared>, TextHash, std::equal_to<>> statements_;
  std::vector<Sent> sent_;
  std::size_t statements_kept_max_;
  std::size_t statements_made_ = 0;
  bool is_spoiled_ = false;
};

}  // namespace mellanrum::store::postgres
