// Given clients that are slow, silent, gone or too many, when others ask, then they are answered:
// nobody but a running handler holds a worker.
#include <sys/resource.h>

#include <fstream>
#include <thread>

#include "hostile_server.hpp"

namespace mellanrum::http::test {
namespace {

using namespace std::chrono_literals;

using Slow = HostileTest;
MELLANRUM_ON_BOTH_DATABASES(Slow);

const std::string simple = "GET /api/count HTTP/1.1\r\nHost: a\r\n\r\n";

std::chrono::milliseconds time_of(const std::function<void()>& act) {
  const auto begin = std::chrono::steady_clock::now();
  act();
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() -
                                                               begin);
}

long resident_kilobytes() {
  std::ifstream statm("/proc/self/statm");
  long pages = 0;
  statm >> pages >> pages;
  return pages * 4;
}

TEST_P(Slow, AHeadThatDripsIsCutOff) {
  server_.limits.workers = 1;
  server_.limits.header_timeout = 300ms;
  server_.start();
  RawClient dripping(server_.port());
  bool is_open = true;
  const auto lasted = time_of([&] {
    for (int i = 0; is_open && i < 1000; ++i) {
      is_open = dripping.send(i == 0 ? "GET /" : "a");
      EXPECT_TRUE(i % 5 != 0 || server_.is_well());
      std::this_thread::sleep_for(10ms);
    }
  });
  EXPECT_FALSE(is_open);
  EXPECT_GE(lasted, 250ms);
  EXPECT_EQ(handled, 0);
}

TEST_P(Slow, ABodyThatDoesNotComeIsNotWaitedForForever) {
  server_.limits.workers = 1;
  server_.limits.body_timeout = 300ms;
  server_.start();
  RawClient client(server_.port());
  client.send("POST /api/echo HTTP/1.1\r\nHost: a\r\nX-Mellanrum: 1\r\nContent-Length: 9\r\n\r\n{");
  EXPECT_TRUE(server_.is_well()) << "the only worker is free meanwhile";
  EXPECT_EQ(client.receive_all(), "");
  EXPECT_EQ(handled, 0);
}

TEST_P(Slow, SilentConnectionsAreClosed) {
  server_.limits.idle_timeout = 300ms;
  server_.start();
  RawClient never_speaks(server_.port());
  RawClient spoke_once(server_.port());
  spoke_once.send(simple);
  EXPECT_EQ(status_of(spoke_once.receive_response()), 200);
  EXPECT_EQ(never_speaks.receive_all(), "");
  EXPECT_EQ(spoke_once.receive_all(), "");
}

TEST_P(Slow, AnAnswerThatIsNotReadIsGivenUp) {
  server_.limits.workers = 1;
  server_.limits.write_timeout = 300ms;
  server_.limits.connections_max = 2;
  server_.start();
  RawClient client(server_.port());
  client.read_little();
  client.send("GET /api/large HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_TRUE(server_.is_well()) << "the only worker is free meanwhile";
  // Its place is free again when the server has given up: two others fit at once.
  bool has_room = false;
  for (int i = 0; !has_room && i < 500; ++i) {
    RawClient first(server_.port());
    RawClient second(server_.port());
    first.send(simple);
    second.send(simple);
    has_room =
        status_of(first.receive_response()) == 200 && status_of(second.receive_response()) == 200;
    if (!has_room) std::this_thread::sleep_for(20ms);
  }
  EXPECT_TRUE(has_room);
}

TEST_P(Slow, ClientsThatGoAwayInTheMiddleLeaveNothingBehind) {
  server_.limits.workers = 2;
  server_.start();
  for (int i = 0; i < 50; ++i) {
    RawClient in_head(server_.port());
    in_head.send("GET /api/cou");
    RawClient in_body(server_.port());
    in_body.send("POST /api/echo HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{");
    in_body.reset();
    RawClient before_answer(server_.port());
    before_answer.send("GET /api/large HTTP/1.1\r\nHost: a\r\n\r\n");
    before_answer.reset();
  }
  EXPECT_TRUE(server_.is_well());
}

TEST_P(Slow, HalfClosedClientsGetTheirAnswer) {
  server_.start();
  RawClient client(server_.port());
  client.send(simple);
  client.stop_sending();
  EXPECT_EQ(body_of(client.receive_all()), "{}");
}

TEST_P(Slow, PipelinedRequestsAreAnsweredInOrder) {
  server_.start();
  RawClient client(server_.port());
  constexpr int count = 200;
  std::thread sending([&] {
    std::string all;
    for (int i = 0; i < count; ++i) {
      const std::string body = std::to_string(i);
      all += "POST /api/echo HTTP/1.1\r\nHost: a\r\nX-Mellanrum: 1\r\nContent-Length: " +
             std::to_string(body.size()) + "\r\n\r\n" + body;
    }
    client.send(all);
  });
  for (int i = 0; i < count; ++i) EXPECT_EQ(body_of(client.receive_response()), std::to_string(i));
  sending.join();
}

TEST_P(Slow, AStormOfSignInsKeepsNobodyElseWaiting) {
  server_.limits.workers = 1;
  server_.limits.preparing_workers = 2;
  server_.limits.queued_preparations_max = 1;
  server_.start();
  Door::instance().close();
  // Two are at work and one finds the place in the queue; four are refused at once.
  std::atomic<int> answered{0};
  std::atomic<int> refused{0};
  std::vector<std::thread> storm;
  for (int i = 0; i < 7; ++i) {
    storm.emplace_back([&] {
      RawClient client(server_.port());
      client.send(
          "POST /api/prepare HTTP/1.1\r\nHost: a\r\nX-Mellanrum: 1\r\nContent-Length: 0\r\n\r\n");
      const int status = status_of(client.receive_response());
      if (status == 200) ++answered;
      if (status == 503) ++refused;
      refused.notify_all();
    });
  }
  Door::instance().wait_until_waiting(2);
  for (int seen = refused; seen < 4; seen = refused) refused.wait(seen);
  EXPECT_TRUE(server_.is_well()) << "the only worker of everybody else is free";
  Door::instance().open();
  for (auto& client : storm) client.join();
  EXPECT_EQ(answered, 3);
  EXPECT_EQ(refused, 4);
}

TEST_P(Slow, WhenAllWorkersAreBusyOthersHearIt) {
  server_.limits.workers = 2;
  server_.limits.queued_requests_max = 1;
  server_.start();
  Door::instance().close();
  const std::string waiting = "GET /api/wait HTTP/1.1\r\nHost: a\r\n\r\n";
  RawClient first(server_.port());
  RawClient second(server_.port());
  first.send(waiting);
  second.send(waiting);
  Door::instance().wait_until_waiting(2);
  // One of three more finds the place in the queue; two are refused, and keep their connection.
  std::atomic<int> refused{0};
  std::vector<std::thread> others;
  for (int i = 0; i < 3; ++i) {
    others.emplace_back([&] {
      RawClient client(server_.port());
      client.send(simple);
      const auto answer = client.receive_response();
      if (status_of(answer) == 200) return;
      EXPECT_EQ(status_of(answer), 503);
      EXPECT_NE(answer.find("retry-after: 1\r\n"), std::string::npos);
      ++refused;
      refused.notify_all();
      Door::instance().wait_until_open();
      int status = 503;  // until the workers have gone on
      while (status == 503 && client.send(simple)) status = status_of(client.receive_response());
      EXPECT_EQ(status, 200);
    });
  }
  for (int seen = 0; seen < 2; seen = refused) refused.wait(seen);
  Door::instance().open();
  for (auto& other : others) other.join();
  EXPECT_EQ(refused, 2);
  EXPECT_EQ(status_of(first.receive_response()), 200);
  EXPECT_EQ(status_of(second.receive_response()), 200);
}

TEST_P(Slow, ThereIsALimitForEachAddress) {
  server_.limits.connections_per_address_max = 3;
  server_.start();
  std::vector<std::unique_ptr<RawClient>> clients;
  for (int i = 0; i < 3; ++i) {
    clients.push_back(std::make_unique<RawClient>(server_.port()));
    clients.back()->send(simple);
    EXPECT_EQ(status_of(clients.back()->receive_response()), 200);
  }
  RawClient refused(server_.port());
  EXPECT_EQ(refused.receive_all(), "");
  clients.clear();
  int status = 0;
  for (int i = 0; status != 200 && i < 500; ++i) {
    RawClient later(server_.port());
    later.send(simple);
    status = status_of(later.receive_response());
    if (status != 200) std::this_thread::sleep_for(10ms);
  }
  EXPECT_EQ(status, 200) << "who leaves makes room";
}

TEST_P(Slow, AProxyIsBelievedAndNobodyElse) {
  server_.limits.connections_per_address_max = 2;
  server_.proxy_address = "127.0.0.1";
  server_.start();
  const auto address_for = [&](const std::string& forwarded) {
    return std::string(body_of(answer_to(
        "GET /api/who HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: " + forwarded + "\r\n\r\n")));
  };
  EXPECT_EQ(address_for("192.0.2.7"), "192.0.2.7");
  EXPECT_EQ(address_for("203.0.113.9, 192.0.2.7"), "192.0.2.7") << "the client wrote the first";
  EXPECT_EQ(address_for("2001:db8::7"), "2001:db8::7");
  EXPECT_EQ(address_for("::ffff:192.0.2.7"), "192.0.2.7");
  EXPECT_EQ(address_for("'; DROP TABLE"), "127.0.0.1");
  std::vector<std::unique_ptr<RawClient>> clients;
  for (int i = 0; i < 10; ++i) {
    clients.push_back(std::make_unique<RawClient>(server_.port()));
    clients.back()->send(simple);
    EXPECT_EQ(status_of(clients.back()->receive_response()), 200);
  }
}

TEST_P(Slow, AStrangerIsNotBelieved) {
  server_.proxy_address = "192.0.2.1";
  server_.start();
  EXPECT_EQ(body_of(answer_to("GET /api/who HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 192.0.2.7\r\n"
                              "\r\n")),
            "127.0.0.1");
}

TEST_P(Slow, AThousandIdleConnectionsCostLittle) {
  rlimit files{};
  ::getrlimit(RLIMIT_NOFILE, &files);
  files.rlim_cur = files.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &files);
  if (files.rlim_cur < 2200) GTEST_SKIP() << "only " << files.rlim_cur << " files may be open";
  server_.limits.connections_per_address_max = 2000;
  server_.start();
  EXPECT_TRUE(server_.is_well());
  const long before = resident_kilobytes();
  std::vector<std::unique_ptr<RawClient>> clients;
  for (int i = 0; i < 1000; ++i) {
    clients.push_back(std::make_unique<RawClient>(server_.port()));
    clients.back()->send(simple);
    ASSERT_EQ(status_of(clients.back()->receive_response()), 200);
  }
  const long kilobytes = resident_kilobytes() - before;
  RecordProperty("kilobytes_of_1000_connections", std::to_string(kilobytes));
#if !defined(__SANITIZE_ADDRESS__)
  EXPECT_LT(kilobytes, 20'000);
#endif
  EXPECT_TRUE(server_.is_well());
  for (auto& client : clients) {
    client->send(simple);
    ASSERT_EQ(status_of(client->receive_response()), 200);
  }
}

TEST_P(Slow, StoppingLetsWhatIsUnderWayFinish) {
  server_.start();
  Door::instance().close();
  RawClient busy(server_.port());
  RawClient idle(server_.port());
  idle.send(simple);
  EXPECT_EQ(status_of(idle.receive_response()), 200);
  busy.send("GET /api/wait HTTP/1.1\r\nHost: a\r\n\r\n");
  Door::instance().wait_until_waiting(1);
  std::thread stopping([&] { server_.stop(); });
  EXPECT_EQ(idle.receive_all(), "");
  Door::instance().open();
  const auto answer = busy.receive_all();
  EXPECT_EQ(status_of(answer), 200) << "and then the server has closed";
  stopping.join();
  EXPECT_THROW(RawClient(server_.port()), std::runtime_error);
}

TEST_P(Slow, StoppingUnderLoadTakesNoLongerThanItsLimit) {
  server_.limits.stop_timeout = 1000ms;
  server_.limits.header_timeout = 60'000ms;
  server_.start();
  RawClient never_ends(server_.port());
  never_ends.send("GET /api/co");
  std::atomic<bool> is_over{false};
  std::atomic<int> torn{0};
  std::vector<std::thread> clients;
  for (int i = 0; i < 8; ++i) {
    clients.emplace_back([&] {
      while (!is_over) {
        try {
          RawClient client(server_.port());
          for (int j = 0; j < 20 && client.send(simple); ++j) {
            const auto answer = client.receive_response();
            if (answer.empty()) break;
            if (!answer.ends_with("\r\n\r\n{}")) ++torn;
          }
        } catch (const std::runtime_error&) {
          return;  // nobody listens any more
        }
      }
    });
  }
  while (handled < 200) std::this_thread::sleep_for(1ms);
  const auto lasted = time_of([&] { server_.stop(); });
  is_over = true;
  for (auto& client : clients) client.join();
  EXPECT_LT(lasted, 10s);
  EXPECT_EQ(torn, 0) << "an answer is whole or not there";
}

}  // namespace
}  // namespace mellanrum::http::test
