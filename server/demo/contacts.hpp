// Who has been in touch with whom, so that search puts those first.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "demo/rows.hpp"

namespace mellanrum::demo {

class Contacts {
 public:
  void met(const PersonId& user, std::string_view subject_kind, const std::string& subject,
           Instant at) {
    Use& use = uses_[{user.text(), subject}];
    use.kind = subject_kind;
    ++use.count;
    use.last = std::max(use.last, at);
  }

  /// Adds the rows and forgets them.
  void write(Rows& rows) {
    for (const auto& [who, use] : uses_) {
      rows.add(Table::uses, {who.first, use.kind, who.second, use.count, use.last});
    }
    uses_.clear();
  }

 private:
  struct Use {
    std::string_view kind;
    std::int64_t count = 0;
    Instant last{};
  };
  std::map<std::pair<std::string, std::string>, Use> uses_;
};

}  // namespace mellanrum::demo
