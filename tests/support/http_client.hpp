// A plain HTTP/1.1 client on one kept connection, for tests and measuring: blocks, no TLS.
#pragma once

#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace mellanrum::support {

/// The server has gone, or never was there.
class Disconnected final : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct Answer {
  int status = 0;
  std::multimap<std::string, std::string> headers;  ///< names in lower case
  std::string body;

  [[nodiscard]] std::optional<std::string> header(const std::string& lower_case_name) const;
};

class HttpClient {
 public:
  /// Connects to 127.0.0.1. Throws Disconnected.
  explicit HttpClient(int port);
  ~HttpClient();
  HttpClient(HttpClient&& other) noexcept;
  HttpClient& operator=(HttpClient&& other) noexcept;

  /// Signs in and keeps the cookie. Throws std::runtime_error if refused.
  void sign_in(const std::string& username, const std::string& password);
  void use_cookie(std::string cookie) { cookie_ = std::move(cookie); }
  [[nodiscard]] const std::string& cookie() const { return cookie_; }

  Answer get(std::string_view target);
  /// JSON; `idempotency_key` may be empty.
  Answer post(std::string_view target, std::string_view body,
              std::string_view idempotency_key = "");

 private:
  Answer exchange(const std::string& request);
  void receive_more();
  [[nodiscard]] std::string take_line();
  [[nodiscard]] std::string take_bytes(std::size_t count);

  int socket_ = -1;
  std::string cookie_;
  std::string received_;
};

}  // namespace mellanrum::support
