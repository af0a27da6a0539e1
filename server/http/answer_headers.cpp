#include "http/answer_headers.hpp"

#include <charconv>

#include "base/text.hpp"
#include "http/compression.hpp"

namespace mellanrum::http {

namespace {

constexpr std::string_view content_security_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; frame-ancestors 'none'; base-uri 'none'; "
    "form-action 'self'; require-trusted-types-for 'script'";

constexpr std::string_view permissions_policy =
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), "
    "magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

/// Calls `visit` with each part between commas, trimmed.
template <class Visit>
void each_item(std::string_view list, Visit visit) {
  while (!list.empty()) {
    const auto comma = std::min(list.find(','), list.size());
    visit(trimmed(list.substr(0, comma)));
    list.remove_prefix(std::min(comma + 1, list.size()));
  }
}

/// Thousandths, from `sv;q=0.8`; 1000 where it does not say, 0 where it cannot be read.
int quality_of(std::string_view item) {
  const auto semicolon = item.find(';');
  if (semicolon == std::string_view::npos) return 1000;
  std::string_view value = trimmed(item.substr(semicolon + 1));
  if (!value.starts_with("q=") && !value.starts_with("Q=")) return 1000;
  value.remove_prefix(2);
  if (value.empty() || (value[0] != '0' && value[0] != '1')) return 0;
  int thousandths = value[0] == '1' ? 1000 : 0;
  int place = 100;
  for (std::size_t i = 2; i < value.size() && place > 0; ++i, place /= 10) {
    if (value[i] < '0' || value[i] > '9') return 0;
    thousandths += (value[i] - '0') * place;
  }
  return std::min(thousandths, 1000);
}

bool is_language(std::string_view item, std::string_view code) {
  const std::string_view range = trimmed(item.substr(0, item.find_first_of(";-")));
  return range.size() == code.size() &&
         std::ranges::equal(range, code, [](char a, char b) { return (a | 0x20) == b; });
}

}  // namespace

void add_security_headers(Response& response, bool is_https) {
  auto& headers = response.headers;
  headers["content-security-policy"] = content_security_policy;
  headers["x-content-type-options"] = "nosniff";
  headers["referrer-policy"] = "no-referrer";
  headers["cross-origin-opener-policy"] = "same-origin";
  headers["cross-origin-resource-policy"] = "same-origin";
  headers["permissions-policy"] = permissions_policy;
  headers.emplace("cache-control", "no-store");
  if (is_https) {
    headers["strict-transport-security"] = "max-age=31536000; includeSubDomains";
  }
}

bool has_already(const Request& request, const Response& response) {
  const auto known = request.header("if-none-match");
  const auto etag = response.headers.find("etag");
  if (request.method != Method::get || !known || etag == response.headers.end()) return false;
  bool is_known = false;
  each_item(*known, [&](std::string_view tag) {
    if (tag.starts_with("W/")) tag.remove_prefix(2);  // compared weakly, RFC 9110 §13.1.2
    is_known = is_known || tag == "*" || plain_etag(tag) == plain_etag(etag->second);
  });
  return is_known;
}

void answer_unchanged(const Request& request, Response& response) {
  if (response.status != 200 || !has_already(request, response)) return;
  response.status = 304;
  response.body.clear();
  response.produce = nullptr;
  response.content_type.clear();
}

Language language_of(std::string_view accept_language) {
  int swedish = 0;
  int english = 0;
  each_item(accept_language, [&](std::string_view item) {
    if (is_language(item, "sv")) swedish = std::max(swedish, quality_of(item));
    if (is_language(item, "en")) english = std::max(english, quality_of(item));
  });
  return english > swedish ? Language::english : Language::swedish;
}

}  // namespace mellanrum::http
