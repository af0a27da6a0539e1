#include "store/postgres/connection.hpp"

#include <poll.h>

#include <array>
#include <atomic>
#include <charconv>

#include "base/log.hpp"
#include "store/busy.hpp"
#include "store/postgres/round_trips.hpp"
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

std::atomic<std::uint64_t> round_trips_made = 0;
thread_local std::uint64_t round_trips_made_here = 0;

void count_round_trip() {
  ++round_trips_made;
  ++round_trips_made_here;
}

}  // namespace

std::uint64_t round_trips() {
  return round_trips_made;
}

std::uint64_t round_trips_here() {
  return round_trips_made_here;
}

void visit_rows(const Result& result, const RowVisitor& visit) {
  const int rows = PQntuples(result.get());
  for (int row = 0; row < rows; ++row) visit(PostgresRow(result.get(), row));
}

std::int64_t rows_touched(const Result& result) {
  const char* touched = PQcmdTuples(result.get());
  return *touched == '\0' ? 0 : std::stoll(touched);
}

Connection::Connection(const std::string& url, const Limits& limits)
    : statements_kept_max_(static_cast<std::size_t>(limits.statements_kept_max)) {
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
  set_habits(limits);
}

void Connection::set_habits(const Limits& limits) {
  const auto set = [](const char* name, std::chrono::milliseconds time) {
    return std::string(", set_config('") + name + "', '" + std::to_string(time.count()) +
           "', false)";
  };
  // Acknowledged means durable, whatever the cluster's habit; stronger settings are left alone.
  run_script(
      "SELECT CASE WHEN current_setting('synchronous_commit') IN ('off', 'local') "
      "THEN set_config('synchronous_commit', 'on', false) END" +
      set("statement_timeout", limits.statement_time_max) +
      set("lock_timeout", limits.lock_wait_max) +
      set("idle_in_transaction_session_timeout", limits.idle_in_transaction_max));
}

void Connection::send(std::string_view sql, Values values) {
  make_room();
  send_as(Sent::Kind::unheard, sql, values);
}

std::vector<Result> Connection::ask(std::span<const Question> questions) {
  make_room();
  try {
    for (const Question& one : questions) send_as(Sent::Kind::asked, one.sql, one.values);
  } catch (...) {  // what is on its way is answered to nobody
    for (Sent& sent : sent_) {
      if (sent.kind == Sent::Kind::asked) sent.kind = Sent::Kind::unheard;
    }
    throw;
  }
  return settle();
}

std::int64_t Connection::run(std::string_view sql, Values values, const RowVisitor& visit) {
  const Question question{sql, values};
  const auto answers = ask({&question, 1});
  if (visit) visit_rows(answers.front(), visit);
  return rows_touched(answers.front());
}

void Connection::send_as(Sent::Kind kind, std::string_view sql, Values values) {
  if (PQpipelineStatus(handle_.get()) == PQ_PIPELINE_OFF) {
    expect(PQenterPipelineMode(handle_.get()) == 1);
  }
  const Parameters parameters(values);
  if (parameters.count() > kept_parameters_max) {
    expect(PQsendQueryParams(handle_.get(), std::string(sql).c_str(), parameters.count(),
                             parameters.types().data(), parameters.bytes(), parameters.lengths(),
                             parameters.formats(), 0) == 1);
    // What nobody waits for may be gone before it is answered.
    sent_.push_back({kind, kind == Sent::Kind::asked ? sql : "many rows", ""});
    return;
  }
  const std::string& name = prepared(sql, parameters.types());
  expect(PQsendQueryPrepared(handle_.get(), name.c_str(), parameters.count(), parameters.bytes(),
                             parameters.lengths(), parameters.formats(), 0) == 1);
  sent_.push_back({kind, sql, ""});
}

/// The name of a statement that takes these types, which is sent to be prepared where it is new.
/// `sql` becomes the text that is kept.
const std::string& Connection::prepared(std::string_view& sql, const std::vector<Oid>& types) {
  auto found = statements_.find(sql);
  if (found == statements_.end()) {
    found = statements_.emplace(sql, std::vector<Prepared>{}).first;
  }
  sql = found->first;
  for (const Prepared& one : found->second) {
    if (one.types.size() == types.size() && fits(one.types, types)) return one.name;
  }
  if (types.size() != highest_parameter(sql)) {
    throw std::logic_error(std::to_string(types.size()) + " values for " +
                           std::to_string(highest_parameter(sql)) +
                           " parameters in: " + std::string(sql));
  }
  const std::string name = "s" + std::to_string(++statements_made_);
  const std::vector<Oid> known =
      found->second.empty() ? types : with_known(types, found->second.back().types);
  expect(PQsendPrepare(handle_.get(), name.c_str(), found->first.c_str(),
                       static_cast<int>(known.size()), known.data()) == 1);
  sent_.push_back({Sent::Kind::preparation, sql, name});
  return found->second.emplace_back(Prepared{name, known}).name;
}

/// Texts come from a small fixed set; starting over now and then beats keeping track of use.
void Connection::make_room() {
  if (statements_.size() < statements_kept_max_) return;
  run_script("DEALLOCATE ALL");
  statements_.clear();
}

Result Connection::run_script(const std::string& sql) {
  if (!sent_.empty()) static_cast<void>(settle());
  if (PQpipelineStatus(handle_.get()) != PQ_PIPELINE_OFF) {
    expect(PQexitPipelineMode(handle_.get()) == 1);
  }
  count_round_trip();
  Result result(PQexec(handle_.get(), sql.c_str()));
  const ExecStatusType status = PQresultStatus(result.get());
  if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) fail(result.get(), sql);
  return result;
}

/// Reads the answers to all that was sent; those that were asked for, in order. Throws for the
/// first that failed.
std::vector<Result> Connection::settle() {
  count_round_trip();
  expect(PQpipelineSync(handle_.get()) == 1);
  sent_.push_back({Sent::Kind::sync, "", ""});
  const auto sent = std::exchange(sent_, {});
  std::vector<Result> answers;
  Result failure;
  std::string_view failed;
  for (const Sent& one : sent) {
    Result result = next_result(one);
    const ExecStatusType status = PQresultStatus(result.get());
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) {
      if (one.kind == Sent::Kind::asked) answers.push_back(std::move(result));
    } else if (status != PGRES_PIPELINE_SYNC) {
      if (one.kind == Sent::Kind::preparation) forget(one);
      if (failure == nullptr) {
        failure = std::move(result);
        failed = one.sql;
      }
    }
  }
  if (failure != nullptr) fail(failure.get(), failed);
  return answers;
}

Result Connection::next_result(const Sent& sent) {
  Result result(PQgetResult(handle_.get()));
  if (result == nullptr || PQstatus(handle_.get()) != CONNECTION_OK) {
    fail(result.get(), sent.sql);
  }
  // Each statement's answer ends with nothing, the end of the round trip does not.
  if (sent.kind != Sent::Kind::sync) {
    while (Result(PQgetResult(handle_.get())) != nullptr) {
    }
  }
  return result;
}

void Connection::forget(const Sent& preparation) {
  const auto found = statements_.find(preparation.sql);
  if (found == statements_.end()) return;
  std::erase_if(found->second, [&](const Prepared& one) { return one.name == preparation.name; });
}

void Connection::expect(bool was_sent) {
  if (!was_sent) fail(nullptr, "");
}

/// A server that closes a connection says so: then there is something to read.
bool Connection::is_quiet() const {
  pollfd polled{PQsocket(handle_.get()), POLLIN, 0};
  return ::poll(&polled, 1, 0) == 0;
}

void Connection::end_reading() {
  send("COMMIT");  // not ROLLBACK: whoever watches the cluster takes those for failures
  expect(PQpipelineSync(handle_.get()) == 1);
  sent_.push_back({Sent::Kind::sync, "", ""});
}

bool Connection::make_idle() {
  const auto is_of_use = [&] { return PQstatus(handle_.get()) == CONNECTION_OK && !is_spoiled_; };
  const bool has_ended = !sent_.empty() && sent_.back().kind == Sent::Kind::sync;
  if (has_ended || !is_of_use()) return is_of_use();
  // What was sent may have failed, and nothing that is sent along with it runs then.
  for (int tries = 0; tries < 2 && is_of_use(); ++tries) {
    if (sent_.empty() && PQtransactionStatus(handle_.get()) == PQTRANS_IDLE) return true;
    try {
      run_script("ROLLBACK");
    } catch (const std::exception&) {
      // Whoever asked has been told; here it only matters whether the connection is of use.
    }
  }
  return is_of_use() && PQtransactionStatus(handle_.get()) == PQTRANS_IDLE;
}

void Connection::fail(const PGresult* result, std::string_view sql) {
  if (PQstatus(handle_.get()) != CONNECTION_OK) {
    throw ConnectionLost(first_line(PQerrorMessage(handle_.get())));
  }
  const char* state_field = PQresultErrorField(result, PG_DIAG_SQLSTATE);
  const std::string_view state = state_field == nullptr ? "" : state_field;
  const std::string message =
      first_line(result == nullptr ? PQerrorMessage(handle_.get()) : PQresultErrorMessage(result)) +
      " in: " + std::string(sql);
  using Kind = ConstraintViolation::Kind;
  if (state == "40001" || state == "40P01") throw SerializationConflict(message);
  if (state == "23505") throw ConstraintViolation(Kind::unique, message);
  if (state == "23503") throw ConstraintViolation(Kind::foreign_key, message);
  if (state == "23514" || state == "23502") throw ConstraintViolation(Kind::check, message);
  // 57P: the server is shutting down or starting; 53: out of disk, memory or connections.
  if (state.starts_with("57P") || state.starts_with("53")) throw ConnectionLost(message);
  // A statement or a lock took longer than Limits allow, or somebody cancelled it.
  if (state == "57014" || state == "55P03") {
    log::warn("postgres: {}", message);
    throw busy();
  }
  if (state == "25006") throw OnlyReadable(message);
  if (state == "0A000" && is_standby()) throw OnlyReadable(message);  // takes no SERIALIZABLE
  // A plan that a migration of another process has outdated, or that is gone: start afresh.
  if (state == "0A000" || state == "26000") is_spoiled_ = true;
  throw std::runtime_error("postgres: " + message);
}

bool Connection::is_standby() const {
  const char* is_on = PQparameterStatus(handle_.get(), "in_hot_standby");
  return is_on != nullptr && std::string_view(is_on) == "on";
}

}  // namespace mellanrum::store::postgres
