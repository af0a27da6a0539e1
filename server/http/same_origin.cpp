#include "http/same_origin.hpp"

#include "http/public_url.hpp"

namespace mellanrum::http {

void require_same_origin(const Request& request, std::string_view public_url) {
  const auto origin = request.header("origin");
  const auto site = request.header("sec-fetch-site").value_or("none");
  const bool is_ours = request.header("x-mellanrum") == "1" &&
                       (!origin || is_our_origin(*origin, request, public_url)) &&
                       (site == "same-origin" || site == "none");
  if (is_ours) return;
  std::string place_swedish = "samma Origin";
  std::string place_english = "same Origin";
  if (!public_url.empty()) {
    place_swedish = "Origin " + std::string(public_url);
    place_english = place_swedish;
  }
  throw Problem(Problem::Kind::forbidden,
                {"Ändringar tas bara emot från Mellanrums egna sidor (X-Mellanrum: 1, " +
                     place_swedish + ").",
                 "Changes are taken from Mellanrum's own pages only (X-Mellanrum: 1, " +
                     place_english + ")."});
}

}  // namespace mellanrum::http
