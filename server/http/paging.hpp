// Keyset paging: `?limit=&cursor=`, answered as `{"items": […], "next": "…"}`.
#pragma once

#include <string>
#include <vector>

#include "http/message.hpp"

namespace mellanrum::http {

inline constexpr int page_size_default = 50;
inline constexpr int page_size_max = 200;

struct Page {
  int limit = page_size_default;
  /// The key of the last row of the page before, as many parts as the order has; empty at first.
  std::vector<std::string> after;
};

/// Reads `limit` and `cursor`; throws Problem invalid if out of range, or if the cursor is not one
/// of ours with `key_parts` parts.
[[nodiscard]] Page page_of(const Request& request, std::size_t key_parts);

/// For a list whose key begins with an instant in milliseconds: throws Problem invalid where the
/// cursor is one of another list.
void require_instant(const Page& page);

/// An opaque cursor for the row with this key.
[[nodiscard]] std::string cursor_after(const std::vector<std::string>& key);

}  // namespace mellanrum::http
