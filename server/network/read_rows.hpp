// What both readers share: the list of problems, and groups from CSV. Internal to network/.
#pragma once
#include <iosfwd>
#include <string>
#include <vector>

#include "network/read.hpp"

namespace mellanrum::network {

/// Problems in the order found, at most problems_max and then a word that there are more.
class Problems {
 public:
  void add(const std::string& file, std::uint64_t line, const std::string& reason) {
    if (full()) return;
    list_.push_back({file, line, reason});
    if (full()) list_.push_back({file, line, "too many problems: reading stopped here"});
  }
  bool full() const { return list_.size() >= problems_max; }
  bool empty() const { return list_.empty(); }
  std::vector<ReadProblem> take() { return std::move(list_); }

 private:
  std::vector<ReadProblem> list_;
};

/// Nodes and their groups into the builder; false when there were problems.
bool read_groups(std::istream& stream, const std::string& file, GraphBuilder& builder,
                 Problems& problems);

}  // namespace mellanrum::network
