#include "store/postgres/connection.hpp"

#include <array>
#include <charconv>

#include "store/postgres/row.hpp"

namespace mellanrum::store::postgres {
namespace {

/// Rows by the hundred in one statement are written once; kept, each would hold megabytes of the
/// server's memory for as long as the connection lives.
constexpr int kept_parameters_max = 512;

std::string first_line(const char* message) {
  const std::string_view text = message == nullptr ? "" : message;
  return std::string(text.substr(0, text.find('\n')));
}

/// A type fits where it is the same or where either side is a NULL.
bool fits(const std::vector<Oid>& kept, const std::vector<Oid>& wanted) {
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (wanted[i] != 0 && wanted[i] != kept[i]) return false;
  }
  return true;
}

/// What was NULL now and had a type before keeps it, so that a statement of many optional values is
/// prepared anew once a value at most, and not for each pattern of NULLs.
std::vector<Oid> with_known(std::vector<Oid> wanted, const std::vector<Oid>& known) {
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (wanted[i] == 0) wanted[i] = known[i];
  }
  return wanted;
}

/// The highest n of `$n`. PostgreSQL lets a value pass that no statement uses; SQLite does not.
std::size_t highest_parameter(std::string_view sql) {
  std::size_t highest = 0;
  for (std::size_t at = sql.find('$'); at != std::string_view::npos; at = sql.find('$', at + 1)) {
    std::size_t number = 0;
    std::from_chars(sql.data() + at + 1, sql.data() + sql.size(), number);
    highest = std::max(highest, number);
  }
  return highest;
}

}  // namespace

Connection::Connection(const std::string& url, int statements_kept_max)
    : statements_kept_max_(static_cast<std::size_t>(statements_kept_max)) {
  // Later words win: the URL may set the first ones, not the last ones.
  const std::array<const char*, 7> keywords = {"connect_timeout",
                                               "application_name",
                                               "keepalives_idle",
                                               "tcp_user_timeout",
                                               "dbname",
                                               "client_encoding",
                                               nullptr};
  const std::array<const char*, 7> values = {"5",         "mellanrum", "30",   "20000",
                                             url.c_str(), "UTF8",      nullptr};
  handle_.reset(PQconnectdbParams(keywords.data(), values.data(), 1));
  if (PQstatus(handle_.get()) != CONNECTION_OK) {
    throw ConnectionLost(first_line(PQerrorMessage(handle_.get())));
  }
  PQsetNoticeProcessor(
      handle_.get(), [](void*, const char*) {}, nullptr);
  // Acknowledged means durable, whatever the cluster's habit; stronger settings are left alone.
  run_script(
      "SELECT set_config('synchronous_commit', 'on', false)"
      " WHERE current_setting('synchronous_commit') IN ('off', 'local')");
}

const Connection::Prepared& Connection::prepared(std::string_view sql,
                                                 const std::vector<Oid>& types) {
  auto found = statements_.find(sql);
  if (found != statements_.end()) {
    for (const Prepared& one : found->second) {
      if (one.types.size() == types.size() && fits(one.types, types)) return one;
    }
  } else {
    if (statements_.size() >= statements_kept_max_) {
      run_script("DEALLOCATE ALL");
      statements_.clear();
    }
    found = statements_.emplace(sql, std::vector<Prepared>{}).first;
  }
  if (types.size() != highest_parameter(sql)) {
    throw std::logic_error(std::to_string(types.size()) + " values for " +
                           std::to_string(highest_parameter(sql)) +
                           " parameters in: " + std::string(sql));
  }
  const std::string name = "s" + std::to_string(++statements_made_);
  const std::vector<Oid> known =
      found->second.empty() ? types : with_known(types, found->second.back().types);
  static_cast<void>(checked(PQprepare(handle_.get(), name.c_str(), found->first.c_str(),
                                      static_cast<int>(known.size()), known.data()),
                            sql));
  return found->second.emplace_back(Prepared{name, known});
}

std::int64_t Connection::run(std::string_view sql, Values values, const RowVisitor& visit) {
  const Parameters parameters(values);
  const Result result = parameters.count() > kept_parameters_max ? run_once(sql, parameters)
                                                                 : run_kept(sql, parameters);
  if (visit) {
    const int rows = PQntuples(result.get());
    for (int row = 0; row < rows; ++row) visit(PostgresRow(result.get(), row));
  }
  const char* touched = PQcmdTuples(result.get());
  return *touched == '\0' ? 0 : std::stoll(touched);
}

Result Connection::run_kept(std::string_view sql, const Parameters& parameters) {
  const Prepared& statement = prepared(sql, parameters.types());
  return checked(PQexecPrepared(handle_.get(), statement.name.c_str(), parameters.count(),
                                parameters.bytes(), parameters.lengths(), parameters.formats(), 0),
                 sql);
}

Result Connection::run_once(std::string_view sql, const Parameters& parameters) {
  return checked(PQexecParams(handle_.get(), std::string(sql).c_str(), parameters.count(),
                              parameters.types().data(), parameters.bytes(), parameters.lengths(),
                              parameters.formats(), 0),
                 sql);
}

Result Connection::run_script(const std::string& sql) {
  return checked(PQexec(handle_.get(), sql.c_str()), sql);
}

bool Connection::make_idle() {
  if (PQstatus(handle_.get()) != CONNECTION_OK || is_spoiled_) return false;
  if (PQtransactionStatus(handle_.get()) == PQTRANS_IDLE) return true;
  const Result result(PQexec(handle_.get(), "ROLLBACK"));
  return PQtransactionStatus(handle_.get()) == PQTRANS_IDLE;
}

Result Connection::checked(PGresult* raw, std::string_view sql) {
  Result result(raw);
  const ExecStatusType status = PQresultStatus(raw);
  if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK || status == PGRES_EMPTY_QUERY) {
    return result;
  }
  if (raw == nullptr || PQstatus(handle_.get()) != CONNECTION_OK) {
    throw ConnectionLost(first_line(PQerrorMessage(handle_.get())));
  }
  const char* state_field = PQresultErrorField(raw, PG_DIAG_SQLSTATE);
  const std::string_view state = state_field == nullptr ? "" : state_field;
  const std::string message = first_line(PQresultErrorMessage(raw)) + " in: " + std::string(sql);
  using Kind = ConstraintViolation::Kind;
  if (state == "40001" || state == "40P01") throw SerializationConflict(message);
  if (state == "23505") throw ConstraintViolation(Kind::unique, message);
  if (state == "23503") throw ConstraintViolation(Kind::foreign_key, message);
  if (state == "23514" || state == "23502") throw ConstraintViolation(Kind::check, message);
  // 57P: the server is shutting down or starting; 53: out of disk, memory or connections.
  if (state.starts_with("57P") || state.starts_with("53")) throw ConnectionLost(message);
  // A plan that a migration of another process has outdated, or that is gone: start afresh.
  if (state == "0A000" || state == "26000") is_spoiled_ = true;
  throw std::runtime_error("postgres: " + message);
}

}  // namespace mellanrum::store::postgres
