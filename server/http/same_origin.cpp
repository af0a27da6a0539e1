#include "http/same_origin.hpp"

namespace mellanrum::http {

namespace {

/// `Example.se:443` → `example.se`; a port that the scheme implies may be left out.
std::string authority(std::string_view text, std::string_view implied_port) {
  if (text.ends_with(implied_port)) text.remove_suffix(implied_port.size());
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lower;
}

bool is_origin_of(std::string_view origin, std::string_view host) {
  for (const auto& [scheme, port] :
       {std::pair<std::string_view, std::string_view>{"https://", ":443"}, {"http://", ":80"}}) {
    if (!origin.starts_with(scheme)) continue;
    return authority(origin.substr(scheme.size()), port) == authority(host, port);
  }
  return false;  // also `null`, which sandboxed pages send
}

}  // namespace

void require_same_origin(const Request& request) {
  const auto origin = request.header("origin");
  const auto site = request.header("sec-fetch-site").value_or("none");
  const bool is_ours = request.header("x-mellanrum") == "1" &&
                       (!origin || is_origin_of(*origin, request.header("host").value_or(""))) &&
                       (site == "same-origin" || site == "none");
  if (is_ours) return;
  throw Problem(
      Problem::Kind::forbidden,
      {"Ändringar tas bara emot från Mellanrums egna sidor (X-Mellanrum: 1, samma Origin).",
       "Changes are taken from Mellanrum's own pages only (X-Mellanrum: 1, same Origin)."});
}

}  // namespace mellanrum::http
