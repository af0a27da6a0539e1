#include "raw_client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>

#include <gtest/gtest.h>

namespace mellanrum::http::test {

RawClient::RawClient(int port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  timeval patience{.tv_sec = 20, .tv_usec = 0};
  ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  ::setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
  int yes = 1;
  ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  void* const untyped = &address;
  if (::connect(socket_, static_cast<sockaddr*>(untyped), sizeof address) != 0) {
    ::close(socket_);
    throw std::runtime_error("cannot connect");
  }
}

RawClient::~RawClient() {
  ::close(socket_);
}

bool RawClient::send(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

bool RawClient::receive_more() {
  std::array<char, 65536> bytes{};
  const auto count = ::recv(socket_, bytes.data(), bytes.size(), 0);
  if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
    ADD_FAILURE() << "the server says nothing and does not close; so far: " << received_;
  }
  if (count <= 0) return false;
  received_.append(bytes.data(), static_cast<std::size_t>(count));
  return true;
}

std::string RawClient::taken(std::size_t count) {
  std::string front = received_.substr(0, count);
  received_.erase(0, count);
  return front;
}

std::string RawClient::receive_until(std::string_view text) {
  for (;;) {
    const auto found = received_.find(text);
    if (found != std::string::npos) return taken(found + text.size());
    if (!receive_more()) return taken(received_.size());
  }
}

std::string RawClient::receive_head() {
  return receive_until("\r\n\r\n");
}

std::string RawClient::receive_response() {
  std::string response = receive_head();
  constexpr std::string_view name = "content-length: ";
  const auto found = response.find(name);
  if (found == std::string::npos) return response;
  const auto length = std::stoul(response.substr(found + name.size()));
  while (received_.size() < length) {
    if (!receive_more()) break;
  }
  return response + taken(std::min(length, received_.size()));
}

std::string RawClient::receive_all() {
  while (receive_more()) {
  }
  return taken(received_.size());
}

void RawClient::stop_sending() {
  ::shutdown(socket_, SHUT_WR);
}

void RawClient::reset() {
  linger at_once{.l_onoff = 1, .l_linger = 0};
  ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
  ::close(socket_);
  socket_ = -1;
}

void RawClient::read_little() {
  int bytes = 4096;
  ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &bytes, sizeof bytes);
}

int status_of(std::string_view response) {
  if (!response.starts_with("HTTP/1.1 ") || response.size() < 12) return 0;
  return std::stoi(std::string(response.substr(9, 3)));
}

std::string_view body_of(std::string_view response) {
  const auto end = response.find("\r\n\r\n");
  return end == std::string_view::npos ? "" : response.substr(end + 4);
}

}  // namespace mellanrum::http::test
