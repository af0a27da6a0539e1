// Given open pages, when something changes, then those hear it who may, also after a gap, until
// their session ends.
#include <thread>

#include "hostile_server.hpp"

namespace mellanrum::http::test {
namespace {

using namespace std::chrono_literals;

class Events : public HostileTest {
 protected:
  std::unique_ptr<RawClient> listener(const std::string& user, const std::string& more = "") {
    auto client = std::make_unique<RawClient>(server_.port());
    client->send("GET /api/events HTTP/1.1\r\nHost: a\r\nX-User: " + user + "\r\n" + more + "\r\n");
    const auto head = client->receive_until("\n\n");
    EXPECT_EQ(status_of(head), 200);
    EXPECT_NE(head.find("content-type: text/event-stream\r\n"), std::string::npos);
    return client;
  }
  void tell(const std::string& query) {
    RawClient client(server_.port());
    client.send("POST /api/tell?" + query + " HTTP/1.1\r\nHost: a\r\nX-Mellanrum: 1\r\n\r\n");
    ASSERT_EQ(status_of(client.receive_head()), 204);
  }
  static std::string id_of(const std::string& event) {
    const auto begin = event.find("id: ") + 4;
    return event.substr(begin, 36);
  }
};
MELLANRUM_ON_BOTH_DATABASES(Events);

TEST_P(Events, AreHeardByThoseWhoMay) {
  server_.start();
  const auto asta = listener("asta");
  const auto bo = listener("bo");
  tell("id=secret&person=asta");
  tell("id=open");
  const auto first = asta->receive_until("\n\n");
  EXPECT_NE(first.find("event: note\ndata: {\"id\":\"secret\"}\n\n"), std::string::npos) << first;
  EXPECT_NE(asta->receive_until("\n\n").find("\"open\""), std::string::npos);
  const auto only = bo->receive_until("\n\n");
  EXPECT_NE(only.find("\"open\""), std::string::npos) << only;
}

TEST_P(Events, AreHeardInEveryProcessOnTheDatabase) {
  server_.start();
  std::unique_ptr<store::Database> own;  // SQLite's file has one process, and so one Database
  if (GetParam() == store::Dialect::postgres) own = store::open_postgres(temporary().url());
  HostileServer other(own ? *own : database());
  RawClient client(other.start());
  const auto asta = listener("asta");
  client.send("POST /api/tell?id=elsewhere HTTP/1.1\r\nHost: a\r\nX-Mellanrum: 1\r\n\r\n");
  EXPECT_EQ(status_of(client.receive_head()), 204);
  EXPECT_NE(asta->receive_until("\n\n").find("\"elsewhere\""), std::string::npos);
}

TEST_P(Events, AreHeardAfterAGap) {
  server_.start();
  auto asta = listener("asta");
  tell("id=e1");
  const auto last = id_of(asta->receive_until("\n\n"));
  asta.reset();
  tell("id=e2");
  tell("id=e3&person=bo");
  tell("id=e4");
  asta = listener("asta", "Last-Event-ID: " + last + "\r\n");
  // Within one millisecond their order is open.
  const auto missed = asta->receive_until("\n\n") + asta->receive_until("\n\n");
  EXPECT_NE(missed.find("\"e2\""), std::string::npos) << missed;
  EXPECT_NE(missed.find("\"e4\""), std::string::npos) << missed;
}

TEST_P(Events, AQuietStreamThatBreaksMissesNothing) {
  server_.start();
  RawClient quiet(server_.port());
  quiet.send("GET /api/events HTTP/1.1\r\nHost: a\r\nX-User: asta\r\n\r\n");
  const auto last = id_of(quiet.receive_until("event: begin\ndata: {}\n\n"));
  tell("id=e1");
  const auto resumed = listener("asta", "Last-Event-ID: " + last + "\r\n");
  EXPECT_NE(resumed->receive_until("\n\n").find("\"e1\""), std::string::npos);
  RawClient opened_anew(server_.port());
  opened_anew.send("GET /api/events?after=" + last +
                   " HTTP/1.1\r\nHost: a\r\nX-User: asta\r\n\r\n");
  EXPECT_NE(opened_anew.receive_until("\"e1\"").find("event: note"), std::string::npos);
}

TEST_P(Events, OneUserDoesNotTakeThemAll) {
  server_.limits.event_streams_per_user_max = 1;
  server_.start();
  const auto asta = listener("asta");
  EXPECT_EQ(status_of(answer_to("GET /api/events HTTP/1.1\r\nHost: a\r\nX-User: asta\r\n\r\n")),
            429);
  static_cast<void>(listener("bo"));
}

TEST_P(Events, AfterAGapThatIsTooLongThePageIsToldToFetchAnew) {
  server_.start();
  for (const std::string last : {"0192f0c1-2345-7abc-8def-0123456789ab", "nonsense'"}) {
    RawClient asta(server_.port());
    asta.send("GET /api/events HTTP/1.1\r\nHost: a\r\nX-User: asta\r\nLast-Event-ID: " + last +
              "\r\n\r\n");
    // The reset may have taken the place of the beginning.
    const auto text = asta.receive_until("\nevent: reset\ndata: {}\n\n");
    const auto id = text.rfind("id: ") + 4;
    EXPECT_TRUE(is_uuid(text.substr(id, text.rfind("\nevent: reset") - id))) << text;
  }
}

TEST_P(Events, SignsOfLifeComeBetweenThem) {
  server_.limits.heartbeat = 100ms;
  server_.start();
  const auto asta = listener("asta");
  EXPECT_EQ(asta->receive_until("\n\n"), ": still here\n\n");
  EXPECT_EQ(asta->receive_until("\n\n"), ": still here\n\n");
}

TEST_P(Events, EndWithTheSession) {
  server_.limits.heartbeat = 100ms;
  server_.start();
  const auto asta = listener("asta");
  const auto bo = listener("bo");
  server_.gate.has_ended = true;
  static_cast<void>(asta->receive_all());  // returns when the server closes
  tell("id=still");
  EXPECT_NE(bo->receive_until("still\"}").find("event: note"), std::string::npos);
}

TEST_P(Events, AreForThoseWhoAreSignedIn) {
  server_.start();
  EXPECT_EQ(status_of(answer_to("GET /api/events HTTP/1.1\r\nHost: a\r\n\r\n")), 401);
}

TEST_P(Events, HaveALimitOfListenersAndWhoHangsUpMakesRoom) {
  server_.limits.event_streams_max = 1;
  server_.start();
  auto asta = listener("asta");
  EXPECT_EQ(status_of(answer_to("GET /api/events HTTP/1.1\r\nHost: a\r\nX-User: bo\r\n\r\n")), 503);
  asta.reset();
  int status = 0;
  for (int i = 0; status != 200 && i < 500; ++i) {
    RawClient bo(server_.port());
    bo.send("GET /api/events HTTP/1.1\r\nHost: a\r\nX-User: bo\r\n\r\n");
    status = status_of(bo.receive_head());
    if (status != 200) std::this_thread::sleep_for(10ms);
  }
  EXPECT_EQ(status, 200);
}

TEST_P(Events, StreamsHoldNoWorkerAndEndWhenTheServerStops) {
  server_.limits.workers = 1;
  server_.start();
  std::vector<std::unique_ptr<RawClient>> listeners;
  for (int i = 0; i < 20; ++i) listeners.push_back(listener("asta"));
  EXPECT_TRUE(server_.is_well());
  std::thread stopping([&] { server_.stop(); });
  for (const auto& client : listeners) static_cast<void>(client->receive_all());
  stopping.join();
}

}  // namespace
}  // namespace mellanrum::http::test
