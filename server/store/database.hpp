// The database, start here. Two verbs: `read` and `write`. One SQL text serves SQLite and
// PostgreSQL (the portable subset, see ARCHITECTURE.md); parameters are `$1`, `$2` …, or have names
// (`$person`) where a text is composed of conditions that know nothing of each other.
//
// Threading: a Database is used from any number of threads. A Reader or Transaction belongs to the
// function that it is handed to and dies with it.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/clock.hpp"
#include "base/id.hpp"

namespace mellanrum::store {

/// One parameter of a statement. Text is viewed, not copied: it must outlive the call.
class Value {
 public:
  Value(std::nullptr_t) {}
  Value(std::string_view text) : value_(text) {}
  Value(const std::string& text) : value_(std::string_view(text)) {}
  Value(const char* text) : value_(std::string_view(text)) {}
  Value(bool value) : value_(value) {}
  Value(int value) : value_(std::int64_t{value}) {}
  Value(std::int64_t value) : value_(value) {}
  Value(double value) : value_(value) {}
  Value(Instant instant) : value_(to_milliseconds(instant)) {}
  Value(Day day) : value_(to_text(day)) {}
  template <class Tag>
  Value(const Id<Tag>& id) : Value(id.text()) {}
  template <class T>
  Value(const std::optional<T>& value) {
    if (value) *this = Value(*value);
  }

  using Variant =
      std::variant<std::monostate, std::int64_t, double, bool, std::string_view, std::string>;
  [[nodiscard]] const Variant& get() const { return value_; }

 private:
  Variant value_;
};

using Values = std::span<const Value>;

/// A value under the name that statements call it by, without its `$`.
struct Named {
  std::string_view name;
  Value value;
};
using NamedValues = std::vector<Named>;

/// A statement whose parameters have names, with their values. What no part of it asks for is left
/// out, so that conditions can be put together without counting; a name without a value, one that
/// is given twice and a number among names are a std::logic_error.
class Statement {
 public:
  Statement(std::string_view sql, std::span<const Named> values);
  Statement(std::string_view sql, std::initializer_list<Named> values)
      : Statement(sql, std::span(values.begin(), values.size())) {}

  /// With `$1`, `$2` … in place of the names; lives as long as this.
  [[nodiscard]] std::string_view sql() const;
  [[nodiscard]] Values values() const { return values_; }

 private:
  std::shared_ptr<const struct NumberedText> text_;
  std::vector<Value> values_;
};

/// One row of an answer; columns count from 0. A wrong type is a programming error
/// (std::logic_error). Valid until the callback returns.
class Row {
 public:
  virtual ~Row() = default;

  [[nodiscard]] virtual bool is_null(int column) const = 0;
  [[nodiscard]] virtual std::int64_t integer(int column) const = 0;
  [[nodiscard]] virtual double real(int column) const = 0;
  [[nodiscard]] virtual bool boolean(int column) const = 0;
  [[nodiscard]] virtual std::string_view text(int column) const = 0;

  [[nodiscard]] std::string string(int column) const { return std::string(text(column)); }
  [[nodiscard]] Instant instant(int column) const { return from_milliseconds(integer(column)); }
  [[nodiscard]] Day day(int column) const { return parse_day(text(column)).value(); }
  template <class AnyId>
  [[nodiscard]] AnyId id(int column) const {
    return AnyId(string(column));
  }

  [[nodiscard]] std::optional<std::int64_t> optional_integer(int column) const {
    return is_null(column) ? std::nullopt : std::optional(integer(column));
  }
  [[nodiscard]] std::optional<std::string> optional_string(int column) const {
    return is_null(column) ? std::nullopt : std::optional(string(column));
  }
  [[nodiscard]] std::optional<Instant> optional_instant(int column) const {
    return is_null(column) ? std::nullopt : std::optional(instant(column));
  }
  [[nodiscard]] std::optional<Day> optional_day(int column) const {
    return is_null(column) ? std::nullopt : std::optional(day(column));
  }
  template <class AnyId>
  [[nodiscard]] std::optional<AnyId> optional_id(int column) const {
    return is_null(column) ? std::nullopt : std::optional(id<AnyId>(column));
  }
};

using RowVisitor = std::function<void(const Row&)>;

/// Reads inside one consistent snapshot. Statements are prepared once a connection and kept by
/// their text, so pass literals or texts from a small fixed set.
class Reader {
 public:
  virtual ~Reader() = default;

  /// Calls `visit` for every row, in order.
  virtual void each(std::string_view sql, Values values, const RowVisitor& visit) = 0;

  void each(std::string_view sql, std::initializer_list<Value> values, const RowVisitor& visit) {
    each(sql, Values(values.begin(), values.size()), visit);
  }

  void each(const Statement& statement, const RowVisitor& visit) {
    each(statement.sql(), statement.values(), visit);
  }

  /// Does all of `works`, of which none needs what another finds. What they ask at the same time
  /// goes to PostgreSQL in one round trip: each goes on until it asks, and when all have asked the
  /// answers come together. They may ask again and again, and together in turn; so a function that
  /// takes a Reader need not know of it. On SQLite, which has no way to go, one after the other.
  /// What one of them throws comes out; the others may have been done or not.
  virtual void together(std::span<const std::function<void()>> works) {
    for (const auto& work : works) work();
  }
  void together(std::initializer_list<std::function<void()>> works) {
    together(std::span(works.begin(), works.size()));
  }

  /// `map` of the first row, or nothing if there is none.
  template <class Map>
  [[nodiscard]] auto first(std::string_view sql, std::initializer_list<Value> values, Map map)
      -> std::optional<std::invoke_result_t<Map, const Row&>> {
    return first(sql, Values(values.begin(), values.size()), map);
  }
  template <class Map>
  [[nodiscard]] auto first(const Statement& statement, Map map)
      -> std::optional<std::invoke_result_t<Map, const Row&>> {
    return first(statement.sql(), statement.values(), map);
  }
  template <class Map>
  [[nodiscard]] auto first(std::string_view sql, Values values, Map map)
      -> std::optional<std::invoke_result_t<Map, const Row&>> {
    std::optional<std::invoke_result_t<Map, const Row&>> found;
    each(sql, values, [&](const Row& row) {
      if (!found) found = map(row);
    });
    return found;
  }

  /// `map` of every row.
  template <class Map>
  [[nodiscard]] auto all(std::string_view sql, std::initializer_list<Value> values, Map map)
      -> std::vector<std::invoke_result_t<Map, const Row&>> {
    return all(sql, Values(values.begin(), values.size()), map);
  }
  template <class Map>
  [[nodiscard]] auto all(const Statement& statement, Map map)
      -> std::vector<std::invoke_result_t<Map, const Row&>> {
    return all(statement.sql(), statement.values(), map);
  }
  template <class Map>
  [[nodiscard]] auto all(std::string_view sql, Values values, Map map)
      -> std::vector<std::invoke_result_t<Map, const Row&>> {
    std::vector<std::invoke_result_t<Map, const Row&>> rows;
    each(sql, values, [&](const Row& row) { rows.push_back(map(row)); });
    return rows;
  }

  /// True if the statement answers with at least one row.
  [[nodiscard]] bool exists(std::string_view sql, std::initializer_list<Value> values) {
    bool found = false;
    each(sql, values, [&](const Row&) { found = true; });
    return found;
  }
  [[nodiscard]] bool exists(const Statement& statement) {
    bool found = false;
    each(statement, [&](const Row&) { found = true; });
    return found;
  }
};

/// A Reader that may also change things. All of it happens, durably, or none of it. When a
/// statement has failed the transaction can only end: whoever catches the exception and goes on
/// gets a std::logic_error, unless the statement ran inside `nested`.
class Transaction : public Reader {
 public:
  /// Runs a statement without an answer; returns the number of rows it touched.
  virtual std::int64_t execute(std::string_view sql, Values values) = 0;

  std::int64_t execute(std::string_view sql, std::initializer_list<Value> values) {
    return execute(sql, Values(values.begin(), values.size()));
  }
  std::int64_t execute(const Statement& statement) {
    return execute(statement.sql(), statement.values());
  }

  /// Runs a statement that nobody waits for: it goes along with what is asked next, or with the
  /// commit, and if it fails, that does. For rows that no rule of the schema is expected to refuse.
  virtual void send(std::string_view sql, Values values) { execute(sql, values); }

  void send(std::string_view sql, std::initializer_list<Value> values) {
    send(sql, Values(values.begin(), values.size()));
  }

  /// Runs `work`; if it throws, what it changed is undone, the exception comes out, and the
  /// transaction may go on. For rows that are taken or refused one by one.
  virtual void nested(const std::function<void()>& work) = 0;

  /// Runs several statements without parameters; for migrations.
  virtual void execute_script(std::string_view sql) = 0;

  /// Runs `told` once, on the writing thread, after the commit is durable; never after a rollback.
  /// Short: others wait for it.
  virtual void after_commit(std::function<void()> told) = 0;

  /// Tells those who `listen` to `channel`, in every process on this database, after the commit.
  /// `channel` is of [a-z_]; `payload` is at most `notification_bytes_max` of UTF-8.
  virtual void notify(std::string_view channel, std::string_view payload) = 0;
};

/// PostgreSQL takes less than 8000 bytes.
inline constexpr std::size_t notification_bytes_max = 7999;

/// Hears one payload, or nothing when some may have been missed (the connection was lost and is
/// back): read anew then. Called on a thread of the database, one at a time: hand over and return.
using Listener = std::function<void(std::optional<std::string_view> payload)>;

/// Ends the listening when it is destroyed; after that the Listener is not called again.
class Subscription {
 public:
  virtual ~Subscription() = default;
};

enum class Dialect { sqlite, postgres };

/// Thrown when a UNIQUE, CHECK or foreign-key rule of the schema refuses a statement.
class ConstraintViolation final : public std::runtime_error {
 public:
  enum class Kind { unique, foreign_key, check };
  ConstraintViolation(Kind of_kind, const std::string& message)
      : std::runtime_error(message), kind(of_kind) {}
  Kind kind;
};

class Database {
 public:
  virtual ~Database() = default;

  /// Runs `work` on a snapshot. Any number run at once. Neither verb may be called inside the other
  /// or itself on the same database (std::logic_error): a use-case opens one.
  virtual void read(const std::function<void(Reader&)>& work) = 0;

  /// Runs `work` in a transaction as if no other ran at the same time, and returns when it is
  /// durable (on disk, fsynced). If `work` throws, nothing has happened and the exception comes
  /// out here. `work` may be run more than once (PostgreSQL repeats after a serialisation
  /// conflict): it must assign its results anew each time and touch nothing outside the
  /// transaction.
  /// Throws Problem unavailable when the queue is full or the database is gone.
  virtual void write(const std::function<void(Transaction&)>& work) = 0;

  /// Hears what transactions notify on `channel`, those of this process too.
  [[nodiscard]] virtual std::unique_ptr<Subscription> listen(std::string channel,
                                                             Listener listener) = 0;

  [[nodiscard]] virtual Dialect dialect() const = 0;

  template <class Work>
  [[nodiscard]] auto read_value(Work work) -> std::invoke_result_t<Work, Reader&> {
    std::optional<std::invoke_result_t<Work, Reader&>> result;
    read([&](Reader& reader) { result = work(reader); });
    return std::move(*result);
  }

  template <class Work>
  [[nodiscard]] auto write_value(Work work) -> std::invoke_result_t<Work, Transaction&> {
    std::optional<std::invoke_result_t<Work, Transaction&>> result;
    write([&](Transaction& transaction) { result = work(transaction); });
    return std::move(*result);
  }
};

/// Named limits of one process.
struct Limits {
  int readers = 4;  ///< SQLite: reading connections
  /// SQLite: more are refused with Problem unavailable. Over HTTP no more wait than there are
  /// worker threads; this is for those who write past it.
  int queued_writes_max = 256;
  int writes_per_commit_max = 256;  ///< SQLite: how many writes may share one fsync
  int reading_connections = 12;     ///< PostgreSQL
  int writing_connections = 4;      ///< PostgreSQL: more meet too often (decision 2)
  int write_attempts_max = 50;      ///< PostgreSQL: runs of one write
  int wait_seconds_max = 10;        ///< for a free connection; then Problem unavailable
  int statements_kept_max = 512;    ///< prepared statements a connection keeps
  /// PostgreSQL: how long one statement may take, how long it may wait for a lock (one that changes
  /// a table, or one row that another write holds), and how long a transaction may say nothing; 0
  /// is for ever. What takes longer is Problem unavailable. Scripts, as of a migration, take the
  /// time that they need.
  std::chrono::milliseconds statement_time_max{20'000};
  std::chrono::milliseconds lock_wait_max{3'000};
  std::chrono::milliseconds idle_in_transaction_max{60'000};
};

/// Opens `directory`/mellanrum.sqlite3, made with mode 0600 where missing. One process a file.
[[nodiscard]] std::unique_ptr<Database> open_sqlite(const std::string& directory,
                                                    Limits limits = {});

/// Opens a pool to `url`, `postgresql://…`.
[[nodiscard]] std::unique_ptr<Database> open_postgres(const std::string& url, Limits limits = {});

/// Brings the schema up to date, oldest migration first, each in its own transaction. Refuses a
/// database that a newer program has written (std::runtime_error). Returns the names applied.
std::vector<std::string> migrate(Database& database);

}  // namespace mellanrum::store
