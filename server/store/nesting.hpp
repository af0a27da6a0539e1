// Catches a read or write opened inside another one on the same database. It would wait for the
// pool or the writer that the outer one occupies, and under load stand still for ever.
#pragma once

#include <stdexcept>

namespace mellanrum::store {

class NestingGuard {
 public:
  explicit NestingGuard(const void* database) : database_(database), outer_(innermost_) {
    for (const NestingGuard* guard = outer_; guard != nullptr; guard = guard->outer_) {
      if (guard->database_ == database) {
        throw std::logic_error("a read or write was opened inside another on the same database");
      }
    }
    innermost_ = this;
  }
  ~NestingGuard() { innermost_ = outer_; }
  NestingGuard(const NestingGuard&) = delete;
  NestingGuard& operator=(const NestingGuard&) = delete;

 private:
  const void* database_;
  const NestingGuard* outer_;
  inline static thread_local const NestingGuard* innermost_ = nullptr;
};

}  // namespace mellanrum::store
