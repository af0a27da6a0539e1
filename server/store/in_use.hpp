// What is thrown when another process holds the SQLite database that one would open.
#pragma once

#include <stdexcept>
#include <string>

namespace mellanrum::store {

class DatabaseInUse final : public std::runtime_error {
 public:
  explicit DatabaseInUse(std::string of_directory)
      : std::runtime_error("another process is using the database in " + of_directory),
        directory(std::move(of_directory)) {}
  std::string directory;
};

}  // namespace mellanrum::store
