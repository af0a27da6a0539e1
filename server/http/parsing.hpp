// What Beast's parser has read, as values of ours: what is refused by the head alone, and the head
// itself. Internal to connection.cpp.
#pragma once

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include "http/server.hpp"
#include "http/wire.hpp"

namespace mellanrum::http {

using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;

/// The status for a request that Beast cannot read; 0 where there is nobody to answer.
[[nodiscard]] int status_for(const boost::system::error_code& error);

/// The head as far as it has been read; it refers to the parser's.
[[nodiscard]] WireHead head_from(const Parser& parser);

/// What the head alone decides; 0 if the body may come.
[[nodiscard]] int refusal_of(const Parser& parser, const ServerLimits& limits);

[[nodiscard]] bool waits_for_continue(const Parser& parser);

}  // namespace mellanrum::http
