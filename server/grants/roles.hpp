// Who somebody can be at an organisation. What each may is the table in permissions.cpp.
#pragma once

#include "base/words.hpp"

namespace mellanrum::grants {

enum class Role { guide, professional, coordinator, manager, board, auditor, admin };
inline constexpr std::array<std::string_view, 7> role_words = {
    "guide", "professional", "coordinator", "manager", "board", "auditor", "admin"};

constexpr const auto& words_of(Role) {
  return role_words;
}

}  // namespace mellanrum::grants
