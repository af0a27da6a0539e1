// Given bytes that are no good request, when they arrive, then they are refused, nothing hidden in
// them is carried out, and others are served as before.
#include "hostile_server.hpp"

namespace mellanrum::http::test {
namespace {

using Malformed = HostileTest;
MELLANRUM_ON_BOTH_DATABASES(Malformed);

const std::string smuggled = "GET /api/count HTTP/1.1\r\nHost: a\r\n\r\n";

TEST_P(Malformed, WhatIsNoRequestIsRefused) {
  server_.start();
  const std::string host = "Host: a\r\n";
  for (const std::string& bytes : {
           std::string("hello\r\n\r\n"),
           std::string("\r\n\r\n\r\n\x16\x03\x01\x02\r\n"),
           std::string("GET /api/count\r\n") + host + "\r\n",
           std::string("GET  /api/count HTTP/1.1\r\n") + host + "\r\n",
           std::string("G\x01T /api/count HTTP/1.1\r\n") + host + "\r\n",
           std::string("GET /api/count HTTP/1.1\r\n\r\n"),
           std::string("GET /api/count HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"),
           std::string("GET /api/count HTTP/1.1\r\nHost : a\r\n\r\n"),
           std::string("GET /api/count HTTP/1.1\r\n: a\r\n") + host + "\r\n",
           std::string("GET /api/count HTTP/1.1\r\nX-\xC3\xA5: a\r\n") + host + "\r\n",
           std::string("GET /api/count HTTP/1.1\r\nX: a\x01\r\n") + host + "\r\n",
           std::string("GET /api/count HTTP/1.1\r\nX: a") + '\0' + "b\r\n" + host + "\r\n",
           std::string("GET /api/%zz HTTP/1.1\r\n") + host + "\r\n",
           std::string("GET /api/count%00 HTTP/1.1\r\n") + host + "\r\n",
           std::string("GET /api%2Fcount HTTP/1.1\r\n") + host + "\r\n",
           std::string("GET api/count HTTP/1.1\r\n") + host + "\r\n",
           std::string("GET * HTTP/1.1\r\n") + host + "\r\n",
           std::string("GET /api/count?a=%ff HTTP/1.1\r\n") + host + "\r\n",
       }) {
    EXPECT_EQ(status_of(answer_to(bytes)), 400) << bytes;
  }
  EXPECT_EQ(status_of(answer_to("GET /api/count HTTP/2.0\r\nHost: a\r\n\r\n")), 505);
  EXPECT_EQ(status_of(answer_to("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")), 505);
  EXPECT_EQ(handled, 0);
  EXPECT_TRUE(server_.is_well());
}

TEST_P(Malformed, RefusalsAreProblemsInTheLanguageOfTheReader) {
  server_.start();
  const auto answer =
      answer_to("GET /api/%zz HTTP/1.1\r\nHost: a\r\nAccept-Language: en\r\n\r\n" + smuggled);
  EXPECT_NE(answer.find("content-type: application/problem+json\r\n"), std::string::npos);
  EXPECT_NE(answer.find("connection: close\r\n"), std::string::npos);
  EXPECT_NE(answer.find("content-security-policy: "), std::string::npos);
  EXPECT_NE(answer.find("\"title\":\"Could not be read\""), std::string::npos);
  EXPECT_EQ(handled, 0) << "nothing is read after what could not be";
}

TEST_P(Malformed, NothingIsSmuggledInTheBody) {
  server_.start();
  const std::string start = "POST /api/echo HTTP/1.1\r\nHost: a\r\nX-Mellanrum: 1\r\n";
  const std::string length = "Content-Length: " + std::to_string(smuggled.size() + 5) + "\r\n";
  for (const std::string& bytes : {
           // Two lengths, in the ways that proxies and servers have disagreed on.
           start + length + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + smuggled,
           start + "Transfer-Encoding: chunked\r\n" + length + "\r\n0\r\n\r\n" + smuggled,
           start + "Content-Length: 0\r\n" + length + "\r\n" + smuggled,
           start + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n12345" + smuggled,
           start + "Content-Length: +5\r\n\r\n12345" + smuggled,
           start + "Content-Length: -1\r\n\r\n" + smuggled,
           start + "Content-Length: 0x5\r\n\r\n12345" + smuggled,
           start + "Content-Length: 5 5\r\n\r\n12345" + smuggled,
           start + "Content-Length: 99999999999999999999\r\n\r\n" + smuggled,
           start + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" + smuggled,
           start + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n" + smuggled,
           start + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n" + smuggled,
           start + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n" +
               smuggled,
           start + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n" + smuggled,
           start + "Transfer-Encoding:\r\n \x0b" + "chunked\r\n\r\n0\r\n\r\n" + smuggled,
           // Chunks whose size is none.
           start + "Transfer-Encoding: chunked\r\n\r\ng\r\n" + smuggled,
           start + "Transfer-Encoding: chunked\r\n\r\n-1\r\n" + smuggled,
           start + "Transfer-Encoding: chunked\r\n\r\n0x1\r\na\r\n0\r\n\r\n" + smuggled,
           start + "Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n" + smuggled,
           start + "Transfer-Encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n" + smuggled,
       }) {
    const auto answer = answer_to(bytes);
    const int status = status_of(answer);
    EXPECT_TRUE(status == 400 || status == 413 || status == 501) << status << " to\n" << bytes;
    EXPECT_EQ(answer.find("HTTP/1.1", 1), std::string::npos) << "two answers to\n" << bytes;
    EXPECT_EQ(handled, 0) << bytes;
    handled = 0;
  }
  EXPECT_TRUE(server_.is_well());
}

TEST_P(Malformed, AFoldedLineIsOneLine) {
  server_.start();
  const auto answer = answer_to(
      "POST /api/echo HTTP/1.1\r\nHost: a\r\nX-Mellanrum: 1\r\nX-Long: b\r\n Content-Length: 99\r\n"
      "Content-Length: 2\r\nConnection: close\r\n\r\n{}");
  EXPECT_EQ(status_of(answer), 200);
  EXPECT_EQ(body_of(answer), "{}");
}

TEST_P(Malformed, ChunksAreJoined) {
  server_.start();
  const auto answer = answer_to(
      "POST /api/echo HTTP/1.1\r\nHost: a\r\nX-Mellanrum: 1\r\nTransfer-Encoding: chunked\r\n"
      "Connection: close\r\n\r\n2;note=\"x\"\r\n[1\r\n3\r\n,2]\r\n0\r\nTrailer: y\r\n\r\n");
  EXPECT_EQ(body_of(answer), "[1,2]");
}

TEST_P(Malformed, WhatIsTooLongIsRefusedAndTheRefusalIsRead) {
  server_.limits.target_bytes_max = 1000;
  server_.limits.header_bytes_max = 4000;
  server_.limits.body_bytes_max = 10'000;
  server_.start();
  const std::string host = " HTTP/1.1\r\nHost: a\r\nX-Mellanrum: 1\r\n";
  EXPECT_EQ(status_of(answer_to("GET /" + std::string(997, 'a') + ".a" + host + "\r\n")), 404);
  EXPECT_EQ(status_of(answer_to("GET /" + std::string(1000, 'a') + host + "\r\n")), 414);
  EXPECT_EQ(status_of(answer_to("GET /" + std::string(100'000, 'a') + host + "\r\n")), 431);
  EXPECT_EQ(status_of(answer_to("GET /a" + host + "X: " + std::string(5000, 'a') + "\r\n\r\n")),
            431);
  std::string many;
  for (int i = 0; i < 2000; ++i) many += "X" + std::to_string(i) + ": 1\r\n";
  EXPECT_EQ(status_of(answer_to("GET /a" + host + many + "\r\n")), 431);
  const std::string large(100'000, 'b');
  EXPECT_EQ(
      status_of(answer_to("POST /api/echo" + host + "Content-Length: 100000\r\n\r\n" + large)),
      413);
  EXPECT_EQ(
      status_of(answer_to("POST /api/echo" + host + "Transfer-Encoding: chunked\r\n\r\n186a0\r\n" +
                          large + "\r\n0\r\n\r\n")),
      413);
  const std::string huge(8 << 20, 'b');
  EXPECT_EQ(
      status_of(answer_to("POST /api/echo" + host + "Content-Length: 8388608\r\n\r\n" + huge)),
      413);
  EXPECT_EQ(handled, 0);
  EXPECT_TRUE(server_.is_well());
}

TEST_P(Malformed, MethodsThatWeDoNotUseAreRefused) {
  server_.start();
  for (const std::string method : {"OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get"}) {
    const auto answer =
        answer_to(method + " /api/count HTTP/1.1\r\nHost: a\r\nX-Mellanrum: 1\r\n\r\n");
    const int status = status_of(answer);
    EXPECT_TRUE(status == 405 || status == 400 || status == 403) << method << ' ' << status;
  }
  EXPECT_EQ(handled, 0);
}

TEST_P(Malformed, WhatTrailsABodyDecidesNothing) {
  server_.start();
  const std::string chunked =
      "POST /api/echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTrailer: "
      "X-Mellanrum\r\n";
  EXPECT_EQ(status_of(answer_to(chunked + "\r\n2\r\n{}\r\n0\r\nX-Mellanrum: 1\r\n\r\n")), 403);
  EXPECT_EQ(handled, 0);
  EXPECT_EQ(
      status_of(answer_to(chunked + "X-Mellanrum: 1\r\n\r\n2\r\n{}\r\n0\r\nX-Other: 1\r\n\r\n")),
      200);
}

TEST_P(Malformed, AHeadHasNoBodyButItsLength) {
  server_.start();
  RawClient client(server_.port());
  client.send("HEAD /api/count HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_NE(client.receive_head().find("content-length: 2\r\n"), std::string::npos);
  client.send("GET /api/count HTTP/1.1\r\nHost: a\r\n\r\n");
  const auto next = client.receive_response();
  EXPECT_EQ(status_of(next), 200) << "the next answer begins where the head ended";
  EXPECT_EQ(body_of(next), "{}");
}

TEST_P(Malformed, ABodyIsAskedForWhenItIsExpected) {
  server_.limits.body_bytes_max = 1000;
  server_.start();
  const std::string head = "POST /api/echo HTTP/1.1\r\nHost: a\r\nX-Mellanrum: 1\r\n";
  RawClient client(server_.port());
  client.send(head + "Content-Length: 2\r\nExpect: 100-Continue\r\n\r\n");
  EXPECT_EQ(status_of(client.receive_head()), 100);
  client.send("{}");
  EXPECT_EQ(body_of(client.receive_response()), "{}");
  EXPECT_EQ(status_of(answer_to(head + "Content-Length: 2\r\nExpect: wonders\r\n\r\n{}")), 417);
  RawClient large(server_.port());
  large.send(head + "Content-Length: 2000\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(status_of(large.receive_head()), 413) << "before a byte of it was sent";
}

}  // namespace
}  // namespace mellanrum::http::test
