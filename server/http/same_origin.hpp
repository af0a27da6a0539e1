// Writes are taken from our own pages only: a header that a foreign page cannot set without asking
// first, and what the browser says about where the request comes from.
#pragma once

#include <string_view>

#include "http/message.hpp"

namespace mellanrum::http {

/// Throws forbidden unless `X-Mellanrum: 1` is there, `Origin` (if any) is that of our pages,
/// scheme and port too, and `Sec-Fetch-Site` (if any) is `same-origin` or `none`.
void require_same_origin(const Request& request, std::string_view public_url);

}  // namespace mellanrum::http
