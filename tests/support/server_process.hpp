// The real server as a process of its own, on a port that the system chooses.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace mellanrum::support {

class ServerProcess {
 public:
  /// Starts `program serve --port 0` with `arguments` and waits until it has said where it
  /// listens. Throws std::runtime_error if it ends before.
  ServerProcess(const std::string& program, const std::vector<std::string>& arguments);
  /// Kills it if it still runs.
  ~ServerProcess();
  ServerProcess(const ServerProcess&) = delete;
  ServerProcess& operator=(const ServerProcess&) = delete;

  [[nodiscard]] int port() const { return port_; }
  [[nodiscard]] pid_t id() const { return id_; }
  /// SIGKILL: nothing in it runs any more.
  void kill();
  /// SIGTERM; returns its exit code.
  int stop();

 private:
  int end(int signal);

  pid_t id_ = -1;
  int output_ = -1;
  int port_ = 0;
};

/// Runs a command to its end. Throws std::runtime_error if it fails.
void run(const std::vector<std::string>& words);

}  // namespace mellanrum::support
