// Writes are taken from our own pages only: a header that a foreign page cannot set without asking
// first, and what the browser says about where the request comes from.
#pragma once

#include "http/message.hpp"

namespace mellanrum::http {

/// Throws forbidden unless `X-Mellanrum: 1` is there, `Origin` (if any) names our Host, and
/// `Sec-Fetch-Site` (if any) is `same-origin` or `none`.
void require_same_origin(const Request& request);

}  // namespace mellanrum::http
