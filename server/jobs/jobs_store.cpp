// Jobs in the table jobs_jobs.
#include <array>

#include "http/event_store.hpp"
#include "jobs/claims.hpp"

namespace mellanrum::jobs {

namespace {

// A kind that kills its process must not do so for ever.
constexpr int attempts_max = 10;

constexpr std::string_view columns =
    "id, kind, arguments, person_id, state, done, total, cursor, cancel_asked, attempts, "
    "created_at, ended_at";

Job job_from(const store::Row& row) {
  return {.id = row.id<JobId>(0),
          .kind = row.string(1),
          .arguments = row.string(2),
          .person = row.optional_id<PersonId>(3),
          .state = from_word<State>(row.text(4)),
          .done = row.integer(5),
          .total = row.integer(6),
          .cursor = row.string(7),
          .is_cancel_asked = row.boolean(8),
          .attempts = row.integer(9),
          .created_at = row.instant(10),
          .ended_at = row.optional_instant(11)};
}

void tell(store::Transaction& transaction, const Job& job, Instant now, Random& random) {
  if (!job.person) return;
  http::store_events(transaction, {{"job", job.id.text(), {}, job.person->text()}}, now, random);
}

void end(store::Transaction& transaction, const Job& job, State state, Instant now,
         Random& random) {
  transaction.execute(
      "UPDATE jobs_jobs SET state = $2, ended_at = $3, claimed_by = NULL, claimed_until = NULL "
      "WHERE id = $1",
      {job.id, to_word(state), now});
  tell(transaction, job, now, random);
}

}  // namespace

std::optional<JobId> add(store::Transaction& transaction, const NewJob& job, Instant now,
                         Random& random) {
  prune(transaction, now);
  const JobId id = JobId::make(now, random);
  const auto added = transaction.execute(
      "INSERT INTO jobs_jobs (id, kind, arguments, person_id, once_key, state, done, total, "
      "cursor, cancel_asked, attempts, created_at) "
      "VALUES ($1, $2, $3, $4, $5, 'waiting', 0, 0, '', $6, 0, $7) "
      "ON CONFLICT (once_key) DO NOTHING",
      {id, job.kind, job.arguments, job.person, job.once_key, false, now});
  if (added == 0) return {};
  transaction.notify(channel, "");
  return id;
}

std::optional<Job> find(store::Reader& reader, const JobId& id) {
  static const std::string sql = "SELECT " + std::string(columns) + " FROM jobs_jobs WHERE id = $1";
  return reader.first(sql, {id}, job_from);
}

std::vector<Job> jobs_of(store::Reader& reader, const PersonId& person, int limit) {
  static const std::string sql = "SELECT " + std::string(columns) +
                                 " FROM jobs_jobs WHERE person_id = $1 "
                                 "ORDER BY created_at DESC, id DESC LIMIT $2";
  return reader.all(sql, {person, limit}, job_from);
}

std::optional<Job> find_living(store::Reader& reader, std::string_view kind) {
  static const std::string sql = "SELECT " + std::string(columns) +
                                 " FROM jobs_jobs WHERE kind = $1 AND ended_at IS NULL "
                                 "ORDER BY created_at, id LIMIT 1";
  return reader.first(sql, {kind}, job_from);
}

bool cancel(store::Transaction& transaction, const JobId& id, Instant now, Random& random) {
  const auto job = find(transaction, id);
  if (!job || job->ended_at) return false;
  if (job->state == State::waiting) {
    end(transaction, *job, State::cancelled, now, random);
  } else {
    transaction.execute("UPDATE jobs_jobs SET cancel_asked = $2 WHERE id = $1", {id, true});
  }
  return true;
}

void prune(store::Transaction& transaction, Instant now) {
  transaction.execute("DELETE FROM jobs_jobs WHERE ended_at < $1 AND once_key IS NULL",
                      {now - kept});
}

std::optional<Job> claim(store::Transaction& transaction, const std::vector<std::string>& kinds,
                         const std::string& process, Instant now, Random& random) {
  static const std::string sql =
      "SELECT " + std::string(columns) +
      " FROM jobs_jobs WHERE state = 'waiting' OR (state = 'running' AND claimed_until < $1) "
      "ORDER BY created_at, id";
  std::optional<Job> found;
  std::vector<Job> hopeless;
  transaction.each(sql, {now}, [&](const store::Row& row) {
    Job job = job_from(row);
    const bool is_ours = std::ranges::find(kinds, job.kind) != kinds.end();
    if (job.attempts >= attempts_max) {
      hopeless.push_back(std::move(job));
    } else if (!found && is_ours) {
      found = std::move(job);
    }
  });
  for (const Job& job : hopeless) end(transaction, job, State::failed, now, random);
  if (!found) return {};
  found->state = State::running;
  found->attempts += 1;
  transaction.execute(
      "UPDATE jobs_jobs SET state = 'running', claimed_by = $2, claimed_until = $3, "
      "attempts = $4 WHERE id = $1",
      {found->id, process, now + lent, found->attempts});
  return found;
}

Holding keep(store::Transaction& transaction, const JobId& id, const std::string& process,
             Instant now) {
  const auto is_cancelled = transaction.first(
      "UPDATE jobs_jobs SET claimed_until = $3 WHERE id = $1 AND claimed_by = $2 "
      "AND state = 'running' RETURNING cancel_asked",
      {id, process, now + lent}, [](const store::Row& row) { return row.boolean(0); });
  if (!is_cancelled) return Holding::lost;
  return *is_cancelled ? Holding::cancelled : Holding::held;
}

void save_progress(store::Transaction& transaction, const Job& job, Instant now, Random& random) {
  transaction.execute(
      "UPDATE jobs_jobs SET done = $2, total = $3, cursor = $4, attempts = 1 WHERE id = $1",
      {job.id, job.done, job.total, job.cursor});
  tell(transaction, job, now, random);
}

void let_go(store::Transaction& transaction, const Job& job, State state, Instant now,
            Random& random) {
  if (state != State::waiting) {
    end(transaction, job, state, now, random);
    return;
  }
  transaction.execute(
      "UPDATE jobs_jobs SET state = 'waiting', claimed_by = NULL, claimed_until = NULL "
      "WHERE id = $1",
      {job.id});
}

}  // namespace mellanrum::jobs
