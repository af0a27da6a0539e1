// A client that sends exactly the bytes it is told to, and waits for what comes back.
#pragma once

#include <string>
#include <string_view>

namespace mellanrum::http::test {

class RawClient {
 public:
  explicit RawClient(int port);
  ~RawClient();
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;

  /// False when the server has closed.
  bool send(std::string_view bytes);
  /// One whole response by its Content-Length; what there is, if the server closes before.
  [[nodiscard]] std::string receive_response();
  /// The head of a response, when no body follows it.
  [[nodiscard]] std::string receive_head();
  /// All until the server closes.
  [[nodiscard]] std::string receive_all();
  /// All until `text` has come (included), or the server closes.
  [[nodiscard]] std::string receive_until(std::string_view text);
  void stop_sending();
  /// Closes with a reset, as a crashed client does.
  void reset();
  /// Makes the window small, so that what is not read soon blocks the server.
  void read_little();

 private:
  /// False at the end, or when nothing has come for a very long time (a failure).
  bool receive_more();
  [[nodiscard]] std::string taken(std::size_t count);

  int socket_ = -1;
  std::string received_;
};

/// The status of a response; 0 if it is none.
[[nodiscard]] int status_of(std::string_view response);
/// What follows the empty line.
[[nodiscard]] std::string_view body_of(std::string_view response);

}  // namespace mellanrum::http::test
