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
  static Listener listener(std::string user, std::optional<std::string> last_event_id = {}) {
    return {caller(std::move(user)), "192.0.2.1", std::move(last_event_id)};
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
  EventHub hub(database(), gate_, clock_, random_, {});
  const auto idle = hub.open(listener("asta"), [] {}).stream;
  const auto reading = hub.open(listener("bo"), wake()).stream;
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
  EventHub hub(database(), gate_, clock_, random_, {});
  const auto soon = hub.open(listener("asta", first), wake()).stream;
  const auto few = held(*soon, "few");
  EXPECT_EQ(few.find("reset"), std::string::npos);
  EXPECT_EQ(few.find("first"), std::string::npos);
  tell(1000, "many");
  const auto late = hub.open(listener("asta", first), wake()).stream;
  EXPECT_NE(held(*late, "reset").find("event: reset"), std::string::npos);
}

TEST_P(EventHubTest, AStoppedHubOpensNothing) {
  EventHub hub(database(), gate_, clock_, random_, {});
  const auto open = hub.open(listener("asta"), [] {}).stream;
  hub.stop();
  EXPECT_TRUE(open->has_ended());
  const auto late = hub.open(listener("asta"), [] {});
  EXPECT_EQ(late.stream, nullptr);
  EXPECT_EQ(late.refusal, EventHub::Refusal::full);
}

TEST_P(EventHubTest, AQuietStreamBeginsWithAnIdAfterWhichNothingIsMissed) {
  EventHub hub(database(), gate_, clock_, random_, {});
  const std::string begun = hub.open(listener("asta"), [] {}).stream->take();
  ASSERT_TRUE(begun.starts_with("id: ") && begun.ends_with("\nevent: begin\ndata: {}\n\n"))
      << begun;
  tell(1, "meanwhile");
  const auto back = hub.open(listener("asta", begun.substr(4, 36)), wake()).stream;
  EXPECT_EQ(held(*back, "meanwhile").find("reset"), std::string::npos);
}

TEST_P(EventHubTest, WhoComesBackAfterTheTimeThatEventsAreKeptFetchesAnew) {
  EventHub hub(database(), gate_, clock_, random_, {});
  const auto long_ago = make_uuid(clock_.now() - events_kept, random_);
  const auto ahead = make_uuid(clock_.now() + events_kept, random_);
  for (const auto& last : {long_ago, ahead, std::string("nonsense'")}) {
    const auto back = hub.open(listener("asta", last), wake()).stream;
    const auto text = held(*back, "event: reset");
    const auto reset = text.find("\nevent: reset");
    const auto id = text.rfind("id: ", reset) + 4;
    EXPECT_TRUE(is_uuid(text.substr(id, reset - id))) << "and goes on from there: " << text;
  }
}

TEST_P(EventHubTest, NobodyTakesAllStreams) {
  ServerLimits limits;
  limits.event_streams_per_user_max = 2;
  limits.event_streams_per_address_max = 3;
  EventHub hub(database(), gate_, clock_, random_, limits);
  std::vector<std::shared_ptr<EventStream>> open;
  const auto refusal = [&](const std::string& user, const std::string& address) {
    const auto opened = hub.open({caller(user), address, {}}, [] {});
    if (opened.stream) open.push_back(opened.stream);
    return opened.refusal;
  };
  EXPECT_EQ(refusal("asta", "192.0.2.1"), EventHub::Refusal::none);
  EXPECT_EQ(refusal("asta", "192.0.2.2"), EventHub::Refusal::none);
  EXPECT_EQ(refusal("asta", "192.0.2.3"), EventHub::Refusal::too_many_of_one) << "of one user";
  EXPECT_EQ(refusal("bo", "192.0.2.1"), EventHub::Refusal::none);
  EXPECT_EQ(refusal("ciri", "192.0.2.1"), EventHub::Refusal::none);
  EXPECT_EQ(refusal("disa", "192.0.2.1"), EventHub::Refusal::too_many_of_one) << "of one address";
  open.erase(open.begin());
  EXPECT_EQ(refusal("asta", "192.0.2.3"), EventHub::Refusal::none) << "who leaves makes room";
}

}  // namespace
}  // namespace mellanrum::http
