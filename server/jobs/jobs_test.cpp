// A job is done once, whoever does it and whatever dies meanwhile.
#include <gmock/gmock.h>

#include <latch>
#include <mutex>
#include <set>

#include "jobs/claims.hpp"
#include "jobs/runner.hpp"
#include "store/test_databases.hpp"

namespace mellanrum::jobs {
namespace {

using testing::ElementsAre;
using namespace std::chrono_literals;

class MovingClock final : public Clock {
 public:
  [[nodiscard]] Instant now() const override { return start_ + passed_.load(); }
  void pass(std::chrono::milliseconds time) { passed_ = passed_.load() + time; }

 private:
  const Instant start_ = parse_instant("2026-11-24T08:00:00+01:00").value();
  std::atomic<std::chrono::milliseconds> passed_{0ms};
};

class Jobs : public store::test::DatabaseTest {
 protected:
  JobId add_job(const std::string& kind, std::optional<std::string> once = {}) {
    return database()
        .write_value([&](store::Transaction& transaction) {
          return add(transaction, {.kind = kind, .arguments = "{}", .person = {}, .once_key = once},
                     clock_.now(), random_);
        })
        .value_or(JobId());
  }
  Job job(const JobId& id) {
    return database().read_value([&](store::Reader& reader) { return find(reader, id); }).value();
  }
  std::optional<Job> claim_as(const std::string& process) {
    return database().write_value([&](store::Transaction& transaction) {
      return claim(transaction, {"count"}, process, clock_.now(), random_);
    });
  }
  /// Waits for the state itself; the runner works on a thread of its own.
  void wait_until(const JobId& id, State state) {
    while (job(id).state != state) std::this_thread::sleep_for(1ms);
  }
  /// Counts to five, a step each, and notes what it counted in the step's own transaction.
  static void count_to_five(Work& work) {
    std::int64_t at = work.job().cursor.empty() ? 0 : std::stoll(work.job().cursor);
    while (at < 5) {
      ++at;
      work.save({.done = at, .total = 5, .cursor = std::to_string(at)},
                [&](store::Transaction& transaction) {
                  transaction.execute(
                      "INSERT INTO http_events (id, topic, subject_id, told_at) "
                      "VALUES ($1, 'counted', $2, 0)",
                      {"counted-" + std::to_string(at), std::to_string(at)});
                });
    }
  }
  std::vector<std::string> counted() {
    return database().read_value([](store::Reader& reader) {
      return reader.all("SELECT subject_id FROM http_events WHERE topic = 'counted' ORDER BY id",
                        {}, [](const store::Row& row) { return row.string(0); });
    });
  }

  MovingClock clock_;
  SystemRandom random_;
};

MELLANRUM_ON_BOTH_DATABASES(Jobs);

TEST_P(Jobs, AreDoneStepByStep) {
  Runner runner(database(), clock_, random_, {{"count", count_to_five}});
  const JobId id = add_job("count");
  wait_until(id, State::done);
  EXPECT_THAT(counted(), ElementsAre("1", "2", "3", "4", "5"));
  EXPECT_EQ(job(id).done, 5);
  EXPECT_TRUE(job(id).ended_at);
}

TEST_P(Jobs, AreClaimedByOneProcess) {
  add_job("count");
  EXPECT_TRUE(claim_as("one"));
  EXPECT_FALSE(claim_as("other"));
}

TEST_P(Jobs, GoOnFromTheLastStepWhenTheirProcessIsKilled) {
  const JobId id = add_job("count");
  const auto claimed = claim_as("killed");
  const std::atomic<bool> is_stopping = false;
  Work work(database(), clock_, random_, "killed", is_stopping, *claimed);
  for (const char* step : {"1", "2"}) {
    work.save({.done = std::stoll(step), .total = 5, .cursor = step},
              [&](store::Transaction& transaction) {
                transaction.execute(
                    "INSERT INTO http_events (id, topic, subject_id, told_at) "
                    "VALUES ($1, 'counted', $2, 0)",
                    {"counted-" + std::string(step), step});
              });
  }
  EXPECT_FALSE(claim_as("other")) << "it is lent";
  clock_.pass(lent + 1s);
  Runner other(database(), clock_, random_, {{"count", count_to_five}});
  wait_until(id, State::done);
  EXPECT_THAT(counted(), ElementsAre("1", "2", "3", "4", "5")) << "each once";
  // Should the first one live after all, it saves nothing more.
  EXPECT_THROW(work.save({.done = 3, .total = 5, .cursor = "3"}, [](store::Transaction&) {}),
               Work::GivenUp);
}

TEST_P(Jobs, StopWhenTheyAreCancelled) {
  std::latch begun(1);
  std::latch cancelled(1);
  Runner runner(database(), clock_, random_, {{"count", [&](Work& work) {
                                                 work.save({.done = 1, .total = 5, .cursor = "1"},
                                                           [](store::Transaction&) {});
                                                 begun.count_down();
                                                 cancelled.wait();
                                                 count_to_five(work);
                                               }}});
  const JobId id = add_job("count");
  begun.wait();
  database().write([&](store::Transaction& transaction) {
    EXPECT_TRUE(cancel(transaction, id, clock_.now(), random_));
  });
  cancelled.count_down();
  wait_until(id, State::cancelled);
  EXPECT_THAT(counted(), ElementsAre());
}

TEST_P(Jobs, ThatWaitAreCancelledAtOnce) {
  const JobId id = add_job("count");
  database().write([&](store::Transaction& transaction) {
    EXPECT_TRUE(cancel(transaction, id, clock_.now(), random_));
    EXPECT_FALSE(cancel(transaction, id, clock_.now(), random_)) << "it has ended";
  });
  EXPECT_EQ(job(id).state, State::cancelled);
  EXPECT_FALSE(claim_as("one"));
}

TEST_P(Jobs, ThatFailSaySo) {
  Runner runner(database(), clock_, random_,
                {{"count", [](Work&) { throw std::runtime_error("cannot count"); }}});
  wait_until(add_job("count"), State::failed);
}

TEST_P(Jobs, WaitForAnotherProcessWhenTheServerStops) {
  const JobId id = add_job("count");
  std::latch begun(1);
  {
    Runner runner(database(), clock_, random_, {{"count", [&](Work& work) {
                                                   begun.count_down();
                                                   for (;;) {
                                                     work.save(
                                                         {.done = 1, .total = 5, .cursor = ""},
                                                         [](store::Transaction&) {});
                                                   }
                                                 }}});
    begun.wait();
  }
  EXPECT_EQ(job(id).state, State::waiting);
  EXPECT_TRUE(claim_as("next"));
}

TEST_P(Jobs, ThatKillTheirProcessAgainAndAgainFail) {
  const JobId id = add_job("count");
  for (int i = 0; i < 10; ++i) {
    EXPECT_TRUE(claim_as("killed"));
    clock_.pass(lent + 1s);
  }
  EXPECT_FALSE(claim_as("next"));
  EXPECT_EQ(job(id).state, State::failed);
}

TEST_P(Jobs, ThatAreDoneOnceInALifeAreAddedOnce) {
  EXPECT_FALSE(add_job("count", "clean.0").empty());
  EXPECT_TRUE(add_job("count", "clean.0").empty());
  EXPECT_FALSE(add_job("count", "clean.1").empty());
}

TEST_P(Jobs, OfOtherKindsAreLeftToOthers) {
  const JobId strange = add_job("strange");
  const JobId known = add_job("count");
  EXPECT_EQ(claim_as("one")->id, known);
  EXPECT_EQ(job(strange).state, State::waiting);
}

}  // namespace
}  // namespace mellanrum::jobs
