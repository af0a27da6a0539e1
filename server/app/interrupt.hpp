// Ctrl C as something that a command can ask about between two pieces of work.
#pragma once

#include <csignal>

namespace mellanrum::app {

/// Notes SIGINT while it lives. A second one ends the process, as if nobody listened. Commands that
/// never ask are ended by the first: `listen` begins when a command is about to.
class Interrupt {
 public:
  Interrupt() = default;
  ~Interrupt() {
    if (is_listening_) std::signal(SIGINT, SIG_DFL);
  }
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  /// Begins to listen at the first question.
  [[nodiscard]] bool has_come() const {
    if (!is_listening_) {
      is_listening_ = true;
      came_ = 0;
      std::signal(SIGINT, [](int) {
        came_ = 1;
        std::signal(SIGINT, SIG_DFL);
      });
    }
    return came_ != 0;
  }

 private:
  static inline volatile std::sig_atomic_t came_ = 0;
  mutable bool is_listening_ = false;
};

}  // namespace mellanrum::app
