#include "store/sqlite/connection.hpp"

#include <charconv>
#include <deque>
#include <stdexcept>

#include "base/log.hpp"
#include "base/text.hpp"
#include "store/busy.hpp"

namespace mellanrum::store::sqlite {
namespace {

class SqliteRow final : public Row {
 public:
  explicit SqliteRow(sqlite3_stmt* statement)
      : statement_(statement), columns_(sqlite3_column_count(statement)) {}

  bool is_null(int column) const override { return type(column) == SQLITE_NULL; }

  std::int64_t integer(int column) const override {
    expect(column, type(column) == SQLITE_INTEGER, "an integer");
    return sqlite3_column_int64(statement_, column);
  }
  double real(int column) const override {
    const int stored = type(column);
    expect(column, stored == SQLITE_FLOAT || stored == SQLITE_INTEGER, "a real number");
    return sqlite3_column_double(statement_, column);
  }
  bool boolean(int column) const override {
    expect(column, type(column) == SQLITE_INTEGER, "a truth value");
    return sqlite3_column_int64(statement_, column) != 0;
  }
  std::string_view text(int column) const override {
    expect(column, type(column) == SQLITE_TEXT, "text");
    const void* bytes = sqlite3_column_text(statement_, column);
    if (bytes == nullptr) throw std::bad_alloc();
    const std::string_view text(static_cast<const char*>(bytes),
                                static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)));
    // A file that another program wrote may hold anything; one bad row must not take its list away.
    return is_utf8(text) ? text : mended_.emplace_back(as_utf8(text));
  }

 private:
  [[nodiscard]] int type(int column) const {
    if (column < 0 || column >= columns_) {
      throw std::logic_error("column " + std::to_string(column) + " of " +
                             std::to_string(columns_));
    }
    return sqlite3_column_type(statement_, column);
  }
  void expect(int column, bool holds, const char* what) const {
    if (holds) return;
    throw std::logic_error("column " + std::to_string(column) + " (" +
                           sqlite3_column_name(statement_, column) + ") is not " + what +
                           " in: " + sqlite3_sql(statement_));
  }

  sqlite3_stmt* statement_;
  int columns_;
  mutable std::deque<std::string> mended_;
};

/// Where `$1` … `$n` stand. All of 1 … n must be used: PostgreSQL cannot type one that is not.
std::vector<int> find_parameters(sqlite3_stmt* statement) {
  const int count = sqlite3_bind_parameter_count(statement);
  std::vector<int> positions(static_cast<std::size_t>(count), 0);
  for (int index = 1; index <= count; ++index) {
    const char* name = sqlite3_bind_parameter_name(statement, index);
    const std::string_view text = name == nullptr ? "?" : name;
    int number = 0;
    const auto parsed = std::from_chars(text.data() + 1, text.data() + text.size(), number);
    if (text.front() != '$' || parsed.ec != std::errc() || parsed.ptr != text.end() || number < 1 ||
        number > count) {
      throw std::logic_error("parameters are $1 … $n without gaps, not " + std::string(text) +
                             ", in: " + sqlite3_sql(statement));
    }
    positions[static_cast<std::size_t>(number - 1)] = index;
  }
  return positions;
}

int bind(sqlite3_stmt* statement, int index, const Value& value) {
  struct Visitor {
    sqlite3_stmt* statement;
    int index;
    int operator()(std::monostate) const { return sqlite3_bind_null(statement, index); }
    int operator()(std::int64_t v) const { return sqlite3_bind_int64(statement, index, v); }
    int operator()(double v) const { return sqlite3_bind_double(statement, index, v); }
    int operator()(bool v) const { return sqlite3_bind_int(statement, index, v ? 1 : 0); }
    int operator()(std::string_view v) const {
      // As PostgreSQL does, which takes nothing else.
      if (!is_utf8(v) || v.find('\0') != std::string_view::npos) {
        throw std::invalid_argument("a parameter is not UTF-8, or holds a zero");
      }
      const char* bytes = v.data() == nullptr ? "" : v.data();
      return sqlite3_bind_text64(statement, index, bytes, v.size(), SQLITE_STATIC, SQLITE_UTF8);
    }
    int operator()(const std::string& v) const { return (*this)(std::string_view(v)); }
  };
  return std::visit(Visitor{statement, index}, value.get());
}

/// Takes a statement back to its start whatever happens, so that it holds no snapshot open.
class ResetAtEnd {
 public:
  explicit ResetAtEnd(sqlite3_stmt* statement) : statement_(statement) {}
  ~ResetAtEnd() {
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
  }
  ResetAtEnd(const ResetAtEnd&) = delete;
  ResetAtEnd& operator=(const ResetAtEnd&) = delete;

 private:
  sqlite3_stmt* statement_;
};

}  // namespace

Connection::Connection(const Options& options)
    : statements_kept_max_(static_cast<std::size_t>(options.statements_kept_max)) {
  sqlite3* handle = nullptr;
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  const int code = sqlite3_open_v2(options.path.c_str(), &handle, flags,
                                   options.vfs.empty() ? nullptr : options.vfs.c_str());
  handle_.reset(handle);
  if (code != SQLITE_OK) {
    throw std::runtime_error("cannot open " + options.path + ": " +
                             (handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(code)));
  }
}

Statement Connection::prepare(std::string_view sql, std::string_view* rest) {
  sqlite3_stmt* handle = nullptr;
  const char* tail = nullptr;
  const int code = sqlite3_prepare_v3(handle_.get(), sql.data(), static_cast<int>(sql.size()),
                                      SQLITE_PREPARE_PERSISTENT, &handle, &tail);
  Statement statement;
  statement.handle.reset(handle);
  if (code != SQLITE_OK) fail(code, sql);
  if (handle != nullptr) statement.positions = find_parameters(handle);
  const std::string_view after = sql.substr(static_cast<std::size_t>(tail - sql.data()));
  if (rest != nullptr) {
    *rest = after;
  } else if (handle == nullptr || after.find_first_not_of(" \n\t;") != std::string_view::npos) {
    throw std::logic_error("expected one statement: " + std::string(sql));
  }
  return statement;
}

// A statement is taken out while it runs, so that a visitor may run the same text within it.
Statement Connection::take(std::string_view sql) {
  const auto found = statements_.find(sql);
  if (found == statements_.end() || found->second.handle == nullptr) return prepare(sql);
  return std::move(found->second);
}

void Connection::give_back(std::string_view sql, Statement statement) {
  const auto found = statements_.find(sql);
  if (found != statements_.end()) {
    found->second = std::move(statement);
    return;
  }
  // Texts come from a small fixed set; starting over now and then beats keeping track of use.
  if (statements_.size() >= statements_kept_max_) statements_.clear();
  statements_.emplace(sql, std::move(statement));
}

void Connection::run(std::string_view sql, Values values, const RowVisitor& visit) {
  Statement statement = take(sql);
  sqlite3_stmt* handle = statement.handle.get();
  if (values.size() != statement.positions.size()) {
    throw std::logic_error(std::to_string(values.size()) + " values for " +
                           std::to_string(statement.positions.size()) +
                           " parameters in: " + std::string(sql));
  }
  {
    const ResetAtEnd reset(handle);
    for (std::size_t i = 0; i < values.size(); ++i) {
      const int code = bind(handle, statement.positions[i], values[i]);
      if (code != SQLITE_OK) fail(code, sql);
    }
    const SqliteRow row(handle);
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(handle)) == SQLITE_ROW) {
      if (visit) visit(row);
    }
    if (code != SQLITE_DONE) fail(code, sql);
  }
  give_back(sql, std::move(statement));
}

std::int64_t Connection::changes_since(std::int64_t before) const {
  return total_changes() == before ? 0 : sqlite3_changes64(handle());
}

void Connection::run_script(std::string_view sql) {
  while (!sql.empty()) {
    std::string_view rest;
    const Statement statement = prepare(sql, &rest);
    if (statement.handle != nullptr) {
      int code = SQLITE_ROW;
      while ((code = sqlite3_step(statement.handle.get())) == SQLITE_ROW) {
      }
      if (code != SQLITE_DONE) fail(code, sql.substr(0, sql.size() - rest.size()));
    }
    sql = rest;
  }
}

void Connection::fail(int code, std::string_view sql) const {
  const std::string message =
      std::string(sqlite3_errmsg(handle_.get())) + " in: " + std::string(sql);
  using Kind = ConstraintViolation::Kind;
  switch (code) {
    case SQLITE_CONSTRAINT_UNIQUE:
    case SQLITE_CONSTRAINT_PRIMARYKEY:
    case SQLITE_CONSTRAINT_ROWID:
      throw ConstraintViolation(Kind::unique, message);
    case SQLITE_CONSTRAINT_FOREIGNKEY:
      throw ConstraintViolation(Kind::foreign_key, message);
    case SQLITE_CONSTRAINT_CHECK:
    case SQLITE_CONSTRAINT_NOTNULL:
      throw ConstraintViolation(Kind::check, message);
    default:
      break;
  }
  switch (code & 0xff) {  // the primary code is in the low byte
    case SQLITE_FULL:
      log::error("sqlite: {} ({})", message, code);
      throw disk_full();
    case SQLITE_READONLY:
      if (code == SQLITE_READONLY) break;  // a reader that would write: a fault of the program
      log::error("sqlite: {} ({})", message, code);
      throw takes_no_writes();
    case SQLITE_IOERR:
    case SQLITE_BUSY:
      log::error("sqlite: {} ({})", message, code);
      throw out_of_reach();
    default:
      break;
  }
  throw std::runtime_error("sqlite: " + message);
}

}  // namespace mellanrum::store::sqlite
