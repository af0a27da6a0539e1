// The one thread that writes. Callers queue their work and wait; what has queued up meanwhile runs
// in one transaction, each piece in a savepoint of its own, and shares one commit and one fsync.
// The same thread runs every checkpoint, between commits.
#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <semaphore>
#include <thread>
#include <vector>

#include "store/listeners.hpp"
#include "store/sqlite/checkpoints.hpp"
#include "store/sqlite/connection.hpp"
#include "store/sqlite/files.hpp"
#include "store/sqlite/reader_pool.hpp"

namespace mellanrum::store::sqlite {

class Writer {
 public:
  /// Writes nothing while `in_place` does not hold: what a removed file takes is lost.
  Writer(Connection& connection, const FilesInPlace& in_place, ReaderPool& readers,
         Listeners& listeners, const Limits& limits, const Checkpoints& checkpoints);
  /// Finishes what is queued.
  ~Writer();
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  /// Returns when `work` is durable; throws what it threw.
  void write(const std::function<void(Transaction&)>& work);

 private:
  /// One caller's work; lives on the caller's stack until it is done.
  struct Job {
    const std::function<void(Transaction&)>* work = nullptr;
    std::exception_ptr error;
    std::vector<std::function<void()>> told;
    std::binary_semaphore done{0};
  };
  class JobTransaction;
  using Batch = std::vector<Job*>;

  void run();
  [[nodiscard]] Batch take_batch();
  void commit_together(Batch& batch);
  void commit_one_by_one(const Batch& batch);
  /// False if SQLite ended the whole transaction by itself.
  bool run_in_savepoint(Job& job);
  void finish(Job& job);
  void checkpoint_if_due();

  Connection& connection_;
  const FilesInPlace& in_place_;
  ReaderPool& readers_;
  Listeners& listeners_;
  const Limits limits_;
  const Checkpoints checkpoints_;
  int wal_pages_ = 0;  ///< pages in the write-ahead log after the last commit

  std::mutex mutex_;
  std::condition_variable wanted_;
  std::deque<Job*> queue_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace mellanrum::store::sqlite
