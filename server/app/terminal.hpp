// Where a command reads and writes, and which database it works on. A command that is given on the
// line has the process's own streams; one that is handed to a running server has the caller's.
#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>

#include "store/database.hpp"

namespace mellanrum::app {

struct Terminal {
  std::istream& in;
  std::ostream& out;
  std::ostream& error;
  bool shows_progress = false;         ///< somebody watches `error`
  std::filesystem::path directory;     ///< where paths that do not begin with / begin
  std::function<bool()> is_stopped;    ///< Ctrl C, or the caller has gone
  store::Database* running = nullptr;  ///< of the server that runs the command; null on the line

  /// Waits until `in` has something, and throws std::runtime_error when the command is to stop
  /// instead; empty where waiting holds nobody up.
  std::function<void()> await_input = {};

  [[nodiscard]] std::string path(const std::string& given) const {
    return given.empty() ? given : (directory / given).lexically_normal().string();
  }
};

}  // namespace mellanrum::app
