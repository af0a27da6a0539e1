#include "store/sqlite/reader_pool.hpp"

#include "base/log.hpp"
#include "store/busy.hpp"

namespace mellanrum::store::sqlite {
namespace {

class SnapshotReader final : public Reader {
 public:
  explicit SnapshotReader(Connection& connection) : connection_(connection) {}
  void each(std::string_view sql, Values values, const RowVisitor& visit) override {
    connection_.run(sql, values, visit);
  }

 private:
  Connection& connection_;
};

std::unique_ptr<Connection> open_reader(const Connection::Options& options) {
  auto connection = std::make_unique<Connection>(options);
  // 8 MiB of pages a reader: the hot index pages of 100,000 cases, within the memory of an idle
  // server because SQLite allocates pages as it reads them.
  connection->run_script(
      "PRAGMA wal_autocheckpoint = 0; PRAGMA query_only = ON; PRAGMA cache_size = -8192;"
      "PRAGMA busy_timeout = 5000; PRAGMA temp_store = MEMORY;");
  // Only the writer checkpoints, also when connections are closed.
  sqlite3_db_config(connection->handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  return connection;
}

}  // namespace

ReaderPool::ReaderPool(const Connection::Options& options, const Limits& limits)
    : options_(options),
      size_(static_cast<std::size_t>(limits.readers)),
      wait_max_(limits.wait_seconds_max) {
  for (std::size_t i = 0; i < size_; ++i) idle_.push_back(open_reader(options));
}

std::unique_ptr<Connection> ReaderPool::take() {
  std::unique_lock lock(mutex_);
  const auto is_free = [&] { return !closed_ && !idle_.empty(); };
  if (!returned_.wait_for(lock, wait_max_, is_free)) throw busy();
  auto connection = std::move(idle_.back());
  idle_.pop_back();
  return connection;
}

void ReaderPool::give_back(std::unique_ptr<Connection> connection) {
  bool is_somebody_waiting_for_all = false;
  {
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(connection));
    is_somebody_waiting_for_all = closed_;
  }
  if (is_somebody_waiting_for_all) {
    returned_.notify_all();
  } else {
    returned_.notify_one();
  }
}

void ReaderPool::read(const std::function<void(Reader&)>& work) {
  std::unique_ptr<Connection> connection = take();
  try {
    connection->run("BEGIN", {}, {});
    SnapshotReader reader(*connection);
    work(reader);
  } catch (...) {
    end(std::move(connection));
    throw;
  }
  end(std::move(connection));
}

/// Ends the snapshot; whatever becomes of that, the pool gets a connection back.
void ReaderPool::end(std::unique_ptr<Connection> connection) {
  try {
    if (connection->in_transaction()) connection->run("ROLLBACK", {}, {});
  } catch (const std::exception& error) {
    log::error("sqlite: a reader is replaced: {}", error.what());
    try {
      connection = open_reader(options_);
    } catch (const std::exception& refused) {  // the next read tries again to end its snapshot
      log::error("sqlite: {}", refused.what());
    }
  }
  give_back(std::move(connection));
}

bool ReaderPool::alone(std::chrono::milliseconds patience, const std::function<void()>& work) {
  std::unique_lock lock(mutex_);
  closed_ = true;
  const bool are_all_back =
      returned_.wait_for(lock, patience, [&] { return idle_.size() == size_; });
  if (are_all_back) work();
  closed_ = false;
  lock.unlock();
  returned_.notify_all();
  return are_all_back;
}

}  // namespace mellanrum::store::sqlite
