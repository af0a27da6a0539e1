// The connections of this process, opened when they are first needed, lent to one thread at a time.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

#include "store/postgres/connection.hpp"

namespace mellanrum::store::postgres {

class Pool {
 public:
  Pool(std::string url, int connections_max, const Limits& limits);

  /// A connection lent by the pool; goes back when destroyed, or is closed if it is of no more use.
  class Lease {
   public:
    Lease(Pool& pool, std::unique_ptr<Connection> connection)
        : pool_(&pool), connection_(std::move(connection)) {}
    ~Lease() { pool_->give_back(std::move(connection_)); }
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;

    Connection* operator->() { return connection_.get(); }
    Connection& operator*() { return *connection_; }

   private:
    Pool* pool_;
    std::unique_ptr<Connection> connection_;
  };

  /// Lends a connection on which `begin` has been run. Waits for a free one, at most
  /// `Limits::wait_seconds_max`; opens a new one in place of those that were lost meanwhile.
  /// Throws Problem unavailable.
  [[nodiscard]] Lease begin(const std::string& begin);

 private:
  [[nodiscard]] std::unique_ptr<Connection> take();
  void give_back(std::unique_ptr<Connection> connection);

  const std::string url_;
  const int connections_max_;
  const Limits limits_;
  std::mutex mutex_;
  std::condition_variable returned_;
  std::vector<std::unique_ptr<Connection>> idle_;
  int lent_ = 0;
};

}  // namespace mellanrum::store::postgres
