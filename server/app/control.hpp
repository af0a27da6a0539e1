// Commands beside a running server. SQLite lets one process at its file, so `user add`, `import`
// and `backup` are handed to the server that holds it, through a socket in the data directory that
// only its owner may open. The caller's own standard streams go with them.
#pragma once

#include <atomic>
#include <functional>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "app/terminal.hpp"

namespace mellanrum::app {

/// Runs the words of a command on a terminal; returns its exit code.
using CommandRunner = std::function<int(const std::vector<std::string>& words, Terminal& terminal)>;

/// Takes commands for as long as it lives, one at a time, on a thread of its own. The end of it
/// asks a command under way to stop, and waits for it.
class Control {
 public:
  /// Throws std::runtime_error if there can be no socket in `directory`.
  Control(const std::string& directory, store::Database& database, CommandRunner runner);
  ~Control();
  Control(const Control&) = delete;
  Control& operator=(const Control&) = delete;

 private:
  void run();
  void serve(int connection);

  store::Database& database_;
  CommandRunner runner_;
  std::string path_;
  int listening_ = -1;
  std::atomic<bool> is_stopping_ = false;
  std::thread thread_;
};

/// Has the server that holds the database in `directory` run the command, with this process's
/// streams and working directory; returns its exit code, or nothing when no server takes commands
/// there. Throws std::runtime_error if the server ends before the command has.
[[nodiscard]] std::optional<int> hand_over(const std::string& directory,
                                           const std::vector<std::string>& words);

}  // namespace mellanrum::app
