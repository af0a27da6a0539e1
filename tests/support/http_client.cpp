#include "support/http_client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace mellanrum::support {
namespace {

std::string lower_case(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return text;
}

}  // namespace

std::optional<std::string> Answer::header(const std::string& lower_case_name) const {
  const auto found = headers.find(lower_case_name);
  if (found == headers.end()) return std::nullopt;
  return found->second;
}

HttpClient::HttpClient(int port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  const auto* any = static_cast<const sockaddr*>(static_cast<const void*>(&address));
  const int on = 1;
  ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  if (::connect(socket_, any, sizeof address) != 0) {
    const std::string reason = std::strerror(errno);
    ::close(socket_);
    throw Disconnected("cannot connect: " + reason);
  }
}

HttpClient::~HttpClient() {
  if (socket_ >= 0) ::close(socket_);
}

HttpClient::HttpClient(HttpClient&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)),
      cookie_(std::move(other.cookie_)),
      received_(std::move(other.received_)) {}

HttpClient& HttpClient::operator=(HttpClient&& other) noexcept {
  std::swap(socket_, other.socket_);
  std::swap(cookie_, other.cookie_);
  std::swap(received_, other.received_);
  return *this;
}

void HttpClient::sign_in(const std::string& username, const std::string& password) {
  const Answer answer = post(
      "/api/session", R"({"username": ")" + username + R"(", "password": ")" + password + "\"}");
  const auto cookie = answer.header("set-cookie");
  if (answer.status != 204 || !cookie) {
    throw std::runtime_error("not signed in: " + std::to_string(answer.status) + " " + answer.body);
  }
  cookie_ = cookie->substr(0, cookie->find(';'));
}

Answer HttpClient::get(std::string_view target) {
  return exchange("GET " + std::string(target) +
                  " HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookie_ + "\r\n\r\n");
}

Answer HttpClient::post(std::string_view target, std::string_view body,
                        std::string_view idempotency_key) {
  std::string request = "POST " + std::string(target) +
                        " HTTP/1.1\r\nHost: localhost\r\nX-Mellanrum: 1\r\n"
                        "Content-Type: application/json\r\nContent-Length: " +
                        std::to_string(body.size()) + "\r\n";
  if (!cookie_.empty()) request += "Cookie: " + cookie_ + "\r\n";
  if (!idempotency_key.empty()) {
    request += "Idempotency-Key: " + std::string(idempotency_key) + "\r\n";
  }
  return exchange(request + "\r\n" + std::string(body));
}

Answer HttpClient::exchange(const std::string& request) {
  for (std::size_t sent = 0; sent < request.size();) {
    const auto count = ::send(socket_, request.data() + sent, request.size() - sent, MSG_NOSIGNAL);
    if (count <= 0) throw Disconnected("the server has gone while it was asked");
    sent += static_cast<std::size_t>(count);
  }
  Answer answer;
  const std::string status_line = take_line();  // HTTP/1.1 200 OK
  answer.status = std::stoi(status_line.substr(status_line.find(' ') + 1));
  for (std::string line = take_line(); !line.empty(); line = take_line()) {
    const std::size_t colon = line.find(':');
    const std::size_t value = line.find_first_not_of(' ', colon + 1);
    answer.headers.emplace(lower_case(line.substr(0, colon)),
                           value == std::string::npos ? "" : line.substr(value));
  }
  if (const auto length = answer.header("content-length")) {
    answer.body = take_bytes(std::stoul(*length));
  }
  return answer;
}

void HttpClient::receive_more() {
  std::array<char, 65536> buffer;
  const auto count = ::recv(socket_, buffer.data(), buffer.size(), 0);
  if (count <= 0) throw Disconnected("the server has gone before it answered");
  received_.append(buffer.data(), static_cast<std::size_t>(count));
}

std::string HttpClient::take_line() {
  std::size_t end = 0;
  while ((end = received_.find("\r\n")) == std::string::npos) receive_more();
  std::string line = received_.substr(0, end);
  received_.erase(0, end + 2);
  return line;
}

std::string HttpClient::take_bytes(std::size_t count) {
  while (received_.size() < count) receive_more();
  std::string bytes = received_.substr(0, count);
  received_.erase(0, count);
  return bytes;
}

}  // namespace mellanrum::support
