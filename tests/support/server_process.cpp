#include "support/server_process.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <stdexcept>

namespace mellanrum::support {
namespace {

/// `output` becomes the child's standard output; -1 keeps ours.
pid_t start(const std::vector<std::string>& words, int output) {
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  if (output >= 0) ::posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  pid_t id = -1;
  const int error = ::posix_spawn(&id, arguments[0], &actions, nullptr, arguments.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  if (error != 0) throw std::runtime_error(words[0] + ": " + std::strerror(error));
  return id;
}

int wait_for(pid_t id) {
  int status = 0;
  while (::waitpid(id, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

ServerProcess::ServerProcess(const std::string& program,
                             const std::vector<std::string>& arguments) {
  std::vector<std::string> words = {program, "serve", "--port", "0"};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  output_ = ends[0];
  id_ = start(words, ends[1]);
  ::close(ends[1]);

  std::string said;  // http://127.0.0.1:PORT
  std::array<char, 256> buffer;
  while (said.find('\n') == std::string::npos) {
    const auto count = ::read(output_, buffer.data(), buffer.size());
    if (count <= 0) {
      const int code = end(SIGKILL);
      throw std::runtime_error("the server did not start, exit code " + std::to_string(code));
    }
    said.append(buffer.data(), static_cast<std::size_t>(count));
  }
  port_ = std::stoi(said.substr(said.rfind(':') + 1));
}

ServerProcess::~ServerProcess() {
  end(SIGKILL);
}

void ServerProcess::kill() {
  end(SIGKILL);
}

int ServerProcess::stop() {
  return end(SIGTERM);
}

int ServerProcess::end(int signal) {
  if (id_ < 0) return 0;
  ::kill(id_, signal);
  const int code = wait_for(id_);
  ::close(output_);
  id_ = -1;
  return code;
}

void run(const std::vector<std::string>& words) {
  const int code = wait_for(start(words, -1));
  if (code != 0) throw std::runtime_error(words[0] + " ended with " + std::to_string(code));
}

}  // namespace mellanrum::support
