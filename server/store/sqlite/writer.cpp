#include "store/sqlite/writer.hpp"

#include "base/log.hpp"
#include "store/busy.hpp"

namespace mellanrum::store::sqlite {
namespace {

/// How long the log waits for readers to end before it lets them go on.
constexpr std::chrono::milliseconds checkpoint_alone_patience{500};

}  // namespace

class Writer::JobTransaction final : public Transaction {
 public:
  JobTransaction(Connection& connection, Listeners& listeners, Job& job)
      : connection_(connection), listeners_(listeners), job_(job) {}

  void each(std::string_view sql, Values values, const RowVisitor& visit) override {
    guarded([&] { connection_.run(sql, values, visit); });
  }
  std::int64_t execute(std::string_view sql, Values values) override {
    const std::int64_t before = connection_.total_changes();
    guarded([&] { connection_.run(sql, values, {}); });
    return connection_.changes_since(before);
  }
  void execute_script(std::string_view sql) override {
    guarded([&] { connection_.run_script(sql); });
  }
  void nested(const std::function<void()>& work) override {
    const std::size_t told_before = job_.told.size();
    execute("SAVEPOINT nested", Values());
    try {
      work();
      if (failed_) throw std::logic_error("a failed statement was passed over");
      connection_.run("RELEASE nested", {}, {});
    } catch (...) {
      if (connection_.in_transaction()) {
        connection_.run("ROLLBACK TO nested", {}, {});
        connection_.run("RELEASE nested", {}, {});
        failed_ = false;
      }
      job_.told.resize(told_before);
      throw;
    }
  }
  void after_commit(std::function<void()> told) override { job_.told.push_back(std::move(told)); }
  void notify(std::string_view channel, std::string_view payload) override {
    check_notification(channel, payload);
    after_commit([&listeners = listeners_, channel = std::string(channel),
                  payload = std::string(payload)] { listeners.tell(channel, payload); });
  }

  [[nodiscard]] bool has_failed() const { return failed_; }

 private:
  // SQLite could go on after a failed statement, PostgreSQL cannot; both behave as PostgreSQL.
  template <class Work>
  void guarded(Work work) {
    if (failed_) throw std::logic_error("the transaction has failed; it can only end");
    try {
      work();
    } catch (...) {
      failed_ = true;
      throw;
    }
  }

  Connection& connection_;
  Listeners& listeners_;
  Job& job_;
  bool failed_ = false;
};

Writer::Writer(Connection& connection, const FilesInPlace& in_place, ReaderPool& readers,
               Listeners& listeners, const Limits& limits, const Checkpoints& checkpoints)
    : connection_(connection),
      in_place_(in_place),
      readers_(readers),
      listeners_(listeners),
      limits_(limits),
      checkpoints_(checkpoints) {
  sqlite3_wal_hook(
      connection_.handle(),
      [](void* pages, sqlite3*, const char*, int count) {
        *static_cast<int*>(pages) = count;
        return SQLITE_OK;
      },
      &wal_pages_);
  thread_ = std::thread([this] { run(); });
}

Writer::~Writer() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  wanted_.notify_one();
  thread_.join();
}

void Writer::write(const std::function<void(Transaction&)>& work) {
  Job job;
  job.work = &work;
  {
    const std::lock_guard lock(mutex_);
    if (queue_.size() >= static_cast<std::size_t>(limits_.queued_writes_max)) throw busy();
    queue_.push_back(&job);
  }
  wanted_.notify_one();
  job.done.acquire();
  if (job.error) std::rethrow_exception(job.error);
}

void Writer::run() {
  for (;;) {
    Batch batch = take_batch();
    if (batch.empty()) return;
    try {
      commit_together(batch);
    } catch (const std::exception& error) {  // BEGIN or COMMIT itself failed
      log::error("sqlite: {} writes were not saved: {}", batch.size(), error.what());
      if (connection_.in_transaction()) sqlite3_exec(connection_.handle(), "ROLLBACK", {}, {}, {});
      for (Job* job : batch) {
        if (!job->error) job->error = std::current_exception();
        job->told.clear();
      }
    }
    for (Job* job : batch) finish(*job);
    checkpoint_if_due();
  }
}

Writer::Batch Writer::take_batch() {
  std::unique_lock lock(mutex_);
  wanted_.wait(lock, [&] { return stopping_ || !queue_.empty(); });
  Batch batch;
  const auto most = static_cast<std::size_t>(limits_.writes_per_commit_max);
  while (!queue_.empty() && batch.size() < most) {
    batch.push_back(queue_.front());
    queue_.pop_front();
  }
  return batch;
}

void Writer::commit_together(Batch& batch) {
  if (!in_place_.hold()) throw database_missing();
  connection_.run("BEGIN IMMEDIATE", {}, {});
  for (Job* job : batch) {
    if (!run_in_savepoint(*job)) throw out_of_reach();
  }
#ifdef MELLANRUM_ACKNOWLEDGE_BEFORE_COMMIT
  // Only in the program that the tests of durability must catch; see tests/durability.
  for (Job* job : batch) finish(*job);
  batch.clear();
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
#endif
  try {
    connection_.run("COMMIT", {}, {});
  } catch (const ConstraintViolation&) {
    // A deferred rule was broken by one of them; only each alone tells by which.
    if (batch.size() == 1) throw;
    connection_.run("ROLLBACK", {}, {});
    commit_one_by_one(batch);
  } catch (const Problem&) {
    // The frames may be in the log although it could not be synced, and recovery after a crash
    // would find them. On a full disk they are not: the last one, which counts, did not fit.
    const bool is_full = (sqlite3_extended_errcode(connection_.handle()) & 0xff) == SQLITE_FULL;
    if (is_full) throw;
    throw unsure_whether_saved();
  }
}

void Writer::commit_one_by_one(const Batch& batch) {
  for (Job* job : batch) {
    job->error = nullptr;
    job->told.clear();
    try {
      Batch alone{job};
      commit_together(alone);
    } catch (...) {
      if (connection_.in_transaction()) connection_.run("ROLLBACK", {}, {});
      job->error = std::current_exception();
      job->told.clear();
    }
  }
}

bool Writer::run_in_savepoint(Job& job) {
  connection_.run("SAVEPOINT job", {}, {});
  JobTransaction transaction(connection_, listeners_, job);
  try {
    (*job.work)(transaction);
    if (transaction.has_failed()) throw std::logic_error("a failed statement was passed over");
    connection_.run("RELEASE job", {}, {});
    return true;
  } catch (...) {
    job.error = std::current_exception();
    job.told.clear();
  }
  if (!connection_.in_transaction()) return false;
  connection_.run("ROLLBACK TO job", {}, {});
  connection_.run("RELEASE job", {}, {});
  return true;
}

void Writer::finish(Job& job) {
  for (const auto& told : job.told) {
    try {
      told();
    } catch (const std::exception& error) {
      log::error("after a commit: {}", error.what());
    }
  }
  job.done.release();  // the caller may go on, and `job` is gone
}

void Writer::checkpoint_if_due() {
  bool is_idle = false;
  {
    const std::lock_guard lock(mutex_);
    is_idle = queue_.empty();
  }
  if (wal_pages_ < (is_idle ? checkpoints_.when_idle : checkpoints_.when_busy)) return;
  const auto checkpoint = [&](int mode) {
    int pages = 0;
    int moved = 0;
    const int code = sqlite3_wal_checkpoint_v2(connection_.handle(), nullptr, mode, &pages, &moved);
    if (code != SQLITE_OK && code != SQLITE_BUSY) {
      log::warn("sqlite: checkpoint: {}", sqlite3_errmsg(connection_.handle()));
    }
    // All moved: the next write starts the log over, and the hook counts anew.
    if (code == SQLITE_OK && moved == pages) wal_pages_ = 0;
  };
  if (wal_pages_ < checkpoints_.alone) {
    checkpoint(SQLITE_CHECKPOINT_PASSIVE);
  } else {
    readers_.alone(checkpoint_alone_patience, [&] { checkpoint(SQLITE_CHECKPOINT_TRUNCATE); });
  }
}

}  // namespace mellanrum::store::sqlite
