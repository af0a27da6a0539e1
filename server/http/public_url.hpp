// What the server is called from outside, and what its proxy's address is: judged once at start, in
// words, and held against Host and Origin at every request.
#pragma once

#include <string>
#include <string_view>

#include "http/message.hpp"

namespace mellanrum::http {

/// `https://mellanrum.example` or, on one's own machine, `http://localhost:8080`: scheme and host
/// in lower case, a port that the scheme implies left out, no slash at the end. Empty stays empty.
/// Throws std::invalid_argument that says what to write.
[[nodiscard]] std::string checked_public_url(std::string_view text);

/// Whether people reach the server by TLS.
[[nodiscard]] inline bool is_https(std::string_view public_url) {
  return public_url.starts_with("https://");
}

/// An IP address in its one spelling, empty for empty. Throws std::invalid_argument that says what
/// to write.
[[nodiscard]] std::string checked_proxy_address(std::string_view text);

/// Whether only this machine can reach who listens at the address.
[[nodiscard]] bool is_loopback(std::string_view address);

/// Whether the request was meant for this server: its Host is `public_url`'s, an IP address or
/// `localhost` (who asks from within), or what the proxy made of it. Without `public_url` any host
/// is. Throws Problem malformed for what is no host at all.
[[nodiscard]] bool is_for_us(const Request& request, std::string_view public_url);

/// Whether `origin` is the one that pages of this server have: `public_url`, or without it our
/// Host.
[[nodiscard]] bool is_our_origin(std::string_view origin, const Request& request,
                                 std::string_view public_url);

}  // namespace mellanrum::http
