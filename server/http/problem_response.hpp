// The one place where a Problem becomes an answer: RFC 9457 application/problem+json, in the
// reader's language, with a stable `type` such as `/problems/invalid`.
#pragma once

#include "base/problem.hpp"
#include "http/message.hpp"

namespace mellanrum::http {

[[nodiscard]] Response problem_response(const Problem& problem, Language language);

/// 405 with Allow.
[[nodiscard]] Response method_not_allowed(const std::vector<Method>& allowed, Language language);

/// 500; `id` is what the log calls this failure.
[[nodiscard]] Response internal_problem(std::string_view id, Language language);

/// Requests that cannot be read off the wire: 400, 408, 414, 431 …
[[nodiscard]] Response wire_problem(int status, Language language);

/// A request for another server: its Host is not ours, so neither is what it would be answered.
[[nodiscard]] Response misdirected(std::string_view public_url, Language language);

}  // namespace mellanrum::http
