// Headers that every answer has, and 304 for what the reader has already.
#pragma once

#include "http/context.hpp"
#include "http/message.hpp"

namespace mellanrum::http {

/// Content-Security-Policy and its like; `Cache-Control: no-store` where the answer does not say.
void add_security_headers(Response& response, bool is_https);

/// Whether If-None-Match of a GET names the ETag of the answer.
[[nodiscard]] bool has_already(const Request& request, const Response& response);

/// Turns a 200 to a GET into 304 if If-None-Match names its ETag.
void answer_unchanged(const Request& request, Response& response);

/// The better liked of Swedish and English by Accept-Language; Swedish where nothing decides.
[[nodiscard]] Language language_of(std::string_view accept_language);

}  // namespace mellanrum::http
