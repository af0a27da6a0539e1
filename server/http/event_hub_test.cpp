// Given a page that does not read, when more happens than it can hold, then it is told to fetch
// anew and holds no more than that.
#include "http/event_hub.hpp"

#include <condition_variable>

#include "http/test_http.hpp"
#include "store/test_databases.hpp"

namespace mellanrum::http {
namespace {

class EventHubTest : public store::test::DatabaseTest {
 protected:
  void tell(int count, const std::string& id) {
    const std::vector<Event> events(static_cast<std::size_t>(count), Event{"note", id, {}, {}});
    database().write([&](store::Transaction& transaction) {
      store_events(transaction, events, clock_.now(), random_);
    });
  }
  /// What the stream holds once `text` is in it.
  std::string held(EventStream& stream, std::string_view text) {
    std::unique_lock lock(mutex_);
    std::string all;
    woken_.wait(lock, [&] {
      all += stream.take();
      return all.find(text) != std::string::npos;
    });
    return all;
  }
  /// Tells of `id` until the stream has it; a stream that is behind may miss it.
  void tell_until_heard(const std::string& id, EventStream& stream) {
    std::string all;
    while (all.find(id) == std::string::npos) {
      tell(1, id);
      std::unique_lock lock(mutex_);
      woken_.wait_for(lock, std::chrono::milliseconds(20));
      all += stream.take();
    }
  }
  std::function<void()> wake() {
    return [this] {
      const std::lock_guard lock(mutex_);
      woken_.notify_all();
    };
  }
  static Caller caller(std::string user) {
    Caller made;
    made.user = UserId(std::move(user));
    return made;
  }

  SystemClock clock_;
  SystemRandom random_;
  test::NamedGate gate_;
  std::mutex mutex_;
  std::condition_variable woken_;
};
MELLANRUM_ON_BOTH_DATABASES(EventHubTest);

TEST_P(EventHubTest, APageThatDoesNotReadIsToldToFetchAnew) {
  EventHub hub(database(), gate_, clock_, {});
  const auto idle = hub.open(caller("asta"), {}, [] {});
  const auto reading = hub.open(caller("bo"), {}, wake());
  tell(1000, "many");
  tell_until_heard("last", *reading);
  EXPECT_EQ(idle->take(), "event: reset\ndata: {}\n\n");
  tell_until_heard("after", *reading);
  EXPECT_NE(idle->take().find("\"after\""), std::string::npos) << "it hears again";
}

TEST_P(EventHubTest, AfterTooMuchWasMissedAPageIsToldToFetchAnew) {
  tell(1, "first");
  const auto first = database().read_value([](store::Reader& reader) {
    return reader
        .first("SELECT id FROM http_events", {},
               [](const store::Row& row) { return row.string(0); })
        .value();
  });
  tell(100, "few");
  EventHub hub(database(), gate_, clock_, {});
  const auto soon = hub.open(caller("asta"), first, wake());
  const auto few = held(*soon, "few");
  EXPECT_EQ(few.find("reset"), std::string::npos);
  EXPECT_EQ(few.find("first"), std::string::npos);
  tell(1000, "many");
  const auto late = hub.open(caller("asta"), first, wake());
  EXPECT_NE(held(*late, "reset").find("event: reset"), std::string::npos);
}

TEST_P(EventHubTest, AStoppedHubOpensNothing) {
  EventHub hub(database(), gate_, clock_, {});
  const auto open = hub.open(caller("asta"), {}, [] {});
  hub.stop();
  EXPECT_TRUE(open->has_ended());
  EXPECT_EQ(hub.open(caller("asta"), {}, [] {}), nullptr);
}

}  // namespace
}  // namespace mellanrum::http
