// The reading connections. Each is lent to one thread at a time; they never write or checkpoint.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

#include "store/sqlite/connection.hpp"

namespace mellanrum::store::sqlite {

class ReaderPool {
 public:
  ReaderPool(const Connection::Options& options, const Limits& limits);

  /// Runs `work` on a snapshot of its own; waits for a free connection, at most
  /// `Limits::wait_seconds_max`.
  void read(const std::function<void(Reader&)>& work);

  /// Runs `work` while no reader has a snapshot open: new ones wait, those under way are waited
  /// for, at most `patience`. False if they took longer; then `work` did not run.
  bool alone(std::chrono::milliseconds patience, const std::function<void()>& work);

 private:
  [[nodiscard]] std::unique_ptr<Connection> take();
  void end(std::unique_ptr<Connection> connection);
  void give_back(std::unique_ptr<Connection> connection);

  const Connection::Options options_;
  std::mutex mutex_;
  std::condition_variable returned_;
  std::vector<std::unique_ptr<Connection>> idle_;
  std::size_t size_;
  bool closed_ = false;
  std::chrono::seconds wait_max_;
};

}  // namespace mellanrum::store::sqlite
