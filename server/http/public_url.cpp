#include "http/public_url.hpp"

#include <stdexcept>

#include <boost/asio/ip/address.hpp>
#include <boost/url/parse.hpp>
#include <boost/url/url.hpp>

#include "base/text.hpp"

namespace mellanrum::http {

namespace {

namespace asio = boost::asio;
namespace urls = boost::urls;

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

urls::string_view view(std::string_view text) {
  return {text.data(), text.size()};
}

std::string_view implied_port(std::string_view scheme) {
  return scheme == "https" ? "443" : "80";
}

/// `mellanrum.example:8443`, without a port that the scheme implies.
std::string authority_of(const urls::authority_view& authority, std::string_view scheme) {
  std::string text = lower_case(std::string(authority.encoded_host()));
  const std::string port(authority.port());
  if (!port.empty() && port != implied_port(scheme)) text += ':' + port;
  return text;
}

std::string_view scheme_of(std::string_view url) {
  return url.substr(0, std::min(url.find("://"), url.size()));
}

bool is_address_or_localhost(std::string_view host) {
  if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
  boost::system::error_code error;
  asio::ip::make_address(std::string(host), error);
  return !error || host == "localhost" || host.ends_with(".localhost");
}

[[noreturn]] void refuse(std::string_view text, std::string_view why, const std::string& better) {
  throw std::invalid_argument("public_url = \"" + std::string(text) + "\" " + std::string(why) +
                              "; write public_url = \"" + better + "\"");
}

}  // namespace

std::string checked_public_url(std::string_view text) {
  if (text.empty()) return {};
  const std::string example = "https://mellanrum.example";
  const auto bare = trimmed(text);
  const auto parsed = urls::parse_uri(view(bare));
  if (!parsed || !parsed->has_authority() || parsed->host().empty()) {
    const bool is_name = urls::parse_authority(view(bare)).has_value() && !bare.empty();
    refuse(text, "is no web address",
           is_name && bare.find(':') == std::string_view::npos ? "https://" + lower_case(bare)
                                                               : example);
  }
  const std::string scheme = lower_case(std::string(parsed->scheme()));
  const std::string authority = authority_of(parsed->authority(), scheme);
  const std::string url = scheme + "://" + authority;
  if (scheme != "https" && scheme != "http") {
    refuse(text, "is neither https nor http", "https://" + authority);
  }
  if (parsed->has_userinfo()) refuse(text, "holds a name or a password", example);
  if (parsed->has_port() && (parsed->port_number() == 0)) {
    refuse(text, "has a port that is not 1 to 65535", example);
  }
  if ((parsed->encoded_path() != "" && parsed->encoded_path() != "/") || parsed->has_query() ||
      parsed->has_fragment()) {
    refuse(text, "has a path, but Mellanrum needs a name of its own", url);
  }
  if (scheme == "http" && !is_address_or_localhost(std::string(parsed->encoded_host()))) {
    refuse(text, "is not protected: sessions would be sent in clear",
           "https://" + lower_case(std::string(parsed->encoded_host())));
  }
  const std::string written(bare.ends_with('/') ? bare.substr(0, bare.size() - 1) : bare);
  if (bare != text || written != url)
    refuse(text, "is spelled in another way than browsers do", url);
  return url;
}

std::string checked_proxy_address(std::string_view text) {
  if (text.empty()) return {};
  boost::system::error_code error;
  const auto address = asio::ip::make_address(std::string(text), error);
  if (error) {
    throw std::invalid_argument("proxy_address = \"" + std::string(text) +
                                "\" is no IP address; write the proxy's own, without a port, as "
                                "proxy_address = \"127.0.0.1\"");
  }
  if (!address.is_v6() || !address.to_v6().is_v4_mapped()) return address.to_string();
  return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string();
}

bool is_loopback(std::string_view address) {
  boost::system::error_code error;
  const auto parsed = asio::ip::make_address(std::string(address), error);
  return error ? address == "localhost" : parsed.is_loopback();
}

bool is_for_us(const Request& request, std::string_view public_url) {
  const auto host = request.header("host");
  if (!host) return true;  // HTTP/1.0; wire.cpp asks for it in 1.1
  const auto parsed = urls::parse_authority(view(*host));
  if (!parsed || parsed->has_userinfo() || parsed->host().empty()) {
    throw Problem(Problem::Kind::malformed, {"Host går inte att läsa.", "Host cannot be read."});
  }
  if (public_url.empty() || request.is_from_proxy) return true;
  const auto scheme = scheme_of(public_url);
  return authority_of(*parsed, scheme) == public_url.substr(scheme.size() + 3) ||
         is_address_or_localhost(lower_case(std::string(parsed->encoded_host())));
}

bool is_our_origin(std::string_view origin, const Request& request, std::string_view public_url) {
  const auto parsed = urls::parse_uri(view(origin));
  if (!parsed || !parsed->has_authority()) return false;  // also `null`, of sandboxed pages
  const std::string scheme = lower_case(std::string(parsed->scheme()));
  if (scheme != "https" && scheme != "http") return false;
  const std::string authority = authority_of(parsed->authority(), scheme);
  if (!public_url.empty()) return scheme + "://" + authority == public_url;
  const auto host = urls::parse_authority(view(request.header("host").value_or("")));
  return host && authority == authority_of(*host, scheme);
}

}  // namespace mellanrum::http
