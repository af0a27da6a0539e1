// Given a body that is made piece by piece, when clients take it, leave it or only ask for its
// head, then no more of it is made than is taken, and what is not whole does not look so.
#include <thread>

#include "hostile_server.hpp"

namespace mellanrum::http::test {
namespace {

using Produced = HostileTest;
MELLANRUM_ON_BOTH_DATABASES(Produced);

std::string get(const std::string& query, std::string_view version = "1.1",
                std::string_view method = "GET") {
  return std::string(method) + " /api/produced?" + query + " HTTP/" + std::string(version) +
         "\r\nHost: a\r\n\r\n";
}

void wait_until_let_go(int count) {
  while (let_go < count) std::this_thread::sleep_for(std::chrono::milliseconds(1));
}

TEST_P(Produced, ALargeBodyArrivesWholeAndTheConnectionGoesOn) {
  server_.start();
  RawClient client(server_.port());
  client.send(get("pieces=100"));
  const auto head = client.receive_head();
  EXPECT_EQ(status_of(head), 200);
  EXPECT_NE(head.find("transfer-encoding: chunked\r\n"), std::string::npos);
  EXPECT_EQ(head.find("content-length"), std::string::npos);
  const auto body = client.receive_until("\r\n0\r\n\r\n");
  EXPECT_EQ(std::ranges::count(body, 'x'), 100L * produced_piece_bytes);
  EXPECT_TRUE(body.starts_with("10000\r\nx"));
  client.send("GET /api/count HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(body_of(client.receive_response()), "{}");
}

TEST_P(Produced, NoMoreIsMadeThanAClientTakesAndNothingForOneThatHasGone) {
  server_.start();
  constexpr int pieces = 20'000;  // 1.3 GB, far more than sockets hold
  {
    RawClient client(server_.port());
    client.send(get("pieces=" + std::to_string(pieces)));
    EXPECT_EQ(status_of(client.receive_head()), 200);
  }
  wait_until_let_go(1);
  EXPECT_LT(handled, pieces / 10);
  EXPECT_TRUE(server_.is_well());
}

TEST_P(Produced, AHeadMakesNothing) {
  server_.start();
  RawClient client(server_.port());
  client.send(get("pieces=3", "1.1", "HEAD"));
  EXPECT_NE(client.receive_head().find("transfer-encoding: chunked\r\n"), std::string::npos);
  wait_until_let_go(1);
  EXPECT_EQ(handled, 0);
  client.send("GET /api/count HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_EQ(status_of(client.receive_response()), 200) << "the next answer follows at once";
}

TEST_P(Produced, ABodyThatBreaksOffDoesNotEndLikeAWholeOne) {
  server_.start();
  const auto answer = answer_to(get("pieces=5&fails=2"));
  EXPECT_EQ(answer.find("\r\n0\r\n\r\n"), std::string::npos);
  wait_until_let_go(1);
  EXPECT_TRUE(server_.is_well());
}

TEST_P(Produced, AnOldClientGetsItWithoutChunks) {
  server_.start();
  const auto answer = answer_to(get("pieces=2", "1.0"));
  EXPECT_EQ(answer.find("transfer-encoding"), std::string::npos);
  EXPECT_EQ(body_of(answer), std::string(2 * produced_piece_bytes, 'x'));
}

}  // namespace
}  // namespace mellanrum::http::test
