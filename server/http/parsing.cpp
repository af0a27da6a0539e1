#include "http/parsing.hpp"

#include <boost/beast/http/rfc7230.hpp>

namespace mellanrum::http {

namespace beast = boost::beast;
using Error = boost::system::error_code;

namespace {

std::string_view view(beast::string_view text) {
  return {text.data(), text.size()};
}

}  // namespace

int status_for(const Error& error) {
  using Reason = beast::http::error;
  if (error == Reason::end_of_stream || error == Reason::partial_message) return 0;
  if (error == Reason::header_limit || error == Reason::buffer_overflow) return 431;
  if (error == Reason::body_limit) return 413;
  if (error == Reason::bad_version) return 505;
  if (error.category() == make_error_code(Reason::bad_method).category()) return 400;
  return 0;  // the connection broke, or took too long
}

WireHead head_from(const Parser& parser) {
  const auto& message = parser.get();
  WireHead head{view(message.method_string()),
                view(message.target()),
                {},
                static_cast<int>(message.version())};
  for (const auto& field : message) {
    head.fields.emplace_back(view(field.name_string()), view(field.value()));
  }
  return head;
}

int refusal_of(const Parser& parser, const ServerLimits& limits) {
  const auto& message = parser.get();
  if (message.version() != 11 && message.version() != 10) return 505;
  if (message.target().size() > limits.target_bytes_max) return 414;
  const auto encoding = message[beast::http::field::transfer_encoding];
  if (!encoding.empty() && !beast::iequals(encoding, "chunked")) return 501;
  const auto expectation = message[beast::http::field::expect];
  if (!expectation.empty() && !beast::iequals(expectation, "100-continue")) return 417;
  return 0;
}

bool waits_for_continue(const Parser& parser) {
  return parser.get().version() == 11 && !parser.is_done() &&
         beast::iequals(parser.get()[beast::http::field::expect], "100-continue");
}

}  // namespace mellanrum::http
