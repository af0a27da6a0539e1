// The head of a request: first line `METHOD target`, then `name: value` lines. Whatever comes, it
// is a request that means one thing or a Problem, and no answer holds a line that it chose.
#include <algorithm>
#include <cstdint>
#include <string_view>

#include "base/text.hpp"
#include "http/answer_headers.hpp"
#include "http/router.hpp"
#include "http/same_origin.hpp"
#include "http/static_files.hpp"
#include "http/wire.hpp"
#include "require.hpp"

using namespace mellanrum;
using namespace mellanrum::http;

namespace {

std::string_view take_until(std::string_view& text, char end) {
  const auto at = std::min(text.find(end), text.size());
  const auto front = text.substr(0, at);
  text.remove_prefix(std::min(at + 1, text.size()));
  return front;
}

Response nothing(const Request&, Context&) {
  return Response::no_content();
}

const Router& router() {
  constexpr AuditVerb none = AuditVerb::none("fuzz");
  static const Router instance({
      {Method::get, "/api/units/{id}", "a", Permission("anyone"), none, &nothing},
      {Method::get, "/api/units/search", "b", Permission("anyone"), none, &nothing},
      {Method::post, "/api/units/{id}/keep", "c", Permission("anyone"), none, &nothing},
  });
  return instance;
}

void check_request(Request& request) {
  MELLANRUM_REQUIRE(request.path.starts_with('/'));
  MELLANRUM_REQUIRE(is_plain_text(request.path));
  for (const auto& [name, value] : request.query) {
    MELLANRUM_REQUIRE(is_plain_text(name) && is_plain_text(value));
  }
  for (const auto& [name, value] : request.headers) MELLANRUM_REQUIRE(is_plain_text(value));
  auto match = router().find(request.method, request.path);
  if (match.route != nullptr && match.parameters.contains("id")) {
    MELLANRUM_REQUIRE(!match.parameters.at("id").empty());
    MELLANRUM_REQUIRE(match.parameters.at("id").find('/') == std::string::npos);
  }
}

void check_answer(const Request& request) {
  static const StaticFile file{"/index.html", "text/html", "page", "zip", "\"tag\""};
  Response response;
  try {
    response = static_answer({&file, 1}, request);
    require_same_origin(request, "");
  } catch (const Problem&) {
  }
  answer_unchanged(request, response);
  add_security_headers(response, true);
  response.headers["location"] = request.path;
  if (const auto cookie = request.header("cookie")) response.headers["x"] = *cookie;
  const auto count_before = response.headers.size();
  const std::string head = head_of(response, Ending::close, BodyLength::told, Instant{});
  const auto lines = static_cast<std::size_t>(std::count(head.begin(), head.end(), '\n'));
  // Status, date, type, length, connection and the empty line are added to the headers.
  MELLANRUM_REQUIRE(lines <= count_before + 6);
  MELLANRUM_REQUIRE(head.ends_with("\r\n\r\n") && head.find("\r\n\r\n") == head.size() - 4);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view text(reinterpret_cast<const char*>(data), size);
  WireHead head;
  head.method = take_until(text, ' ');
  head.target = take_until(text, '\n');
  while (!text.empty()) {
    std::string_view line = take_until(text, '\n');
    const auto name = take_until(line, ':');
    head.fields.emplace_back(name, trimmed(line));
  }
  Request request;
  try {
    read_head(head, request);
  } catch (const Problem& problem) {
    MELLANRUM_REQUIRE(problem.kind == Problem::Kind::malformed);
    return 0;
  }
  check_request(request);
  check_answer(request);
  try {
    static_cast<void>(request.optional_version());
  } catch (const Problem&) {
  }
  return 0;
}
