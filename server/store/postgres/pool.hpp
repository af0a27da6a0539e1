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
    /// Waits for a free one, at most `Limits::wait_seconds_max`, or opens one. Throws Problem
    /// unavailable.
    explicit Lease(Pool& pool);
    ~Lease();
    Lease(const Lease&) = delete;
    Lease& operator=(const Lease&) = delete;

    /// Another in place of one that is lost; a new one at last. After a restart of PostgreSQL every
    /// idle connection is dead.
    void replace();
    /// Whether it was opened for this lease, so that another would be lost too.
    [[nodiscard]] bool is_new() const { return is_new_; }

    Connection* operator->() { return connection_.get(); }
    Connection& operator*() { return *connection_; }

   private:
    Pool& pool_;
    std::unique_ptr<Connection> connection_;
    bool is_new_ = false;
  };

 private:
  void wait_for_place();
  [[nodiscard]] std::unique_ptr<Connection> idle();
  [[nodiscard]] std::unique_ptr<Connection> open() const;
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
