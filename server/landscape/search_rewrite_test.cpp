// The words of everything are written anew in the background; meanwhile people search.
#include <gmock/gmock.h>

#include "jobs/claims.hpp"
#include "landscape/landscape.hpp"
#include "landscape/search_jobs.hpp"
#include "store/test_databases.hpp"

namespace mellanrum::landscape {
namespace {

using testing::ElementsAre;

class SearchRewrite : public store::test::DatabaseTest {
 protected:
  void SetUp() override {
    database().write([&](store::Transaction& transaction) {
      Organisation organisation;
      organisation.name = "Region Vret";
      organisation.sector = Sector::region;
      add_organisation(transaction, organisation, now, random);
      for (int i = 0; i < 150; ++i) {
        Person person;
        person.name = "Person " + std::to_string(i);
        persons.push_back(add_person(transaction, person, now, random).text());
      }
      std::ranges::sort(persons);
    });
  }
  /// Words that an earlier version wrote otherwise.
  void given_other_words() {
    database().write([](store::Transaction& transaction) {
      transaction.execute("UPDATE landscape_search SET name_words = 'otherwise'", {});
    });
  }
  std::int64_t with_other_words() {
    return database()
        .read_value([](store::Reader& reader) {
          return reader.first(
              "SELECT COUNT(*) FROM landscape_search "
              "WHERE name_words = 'otherwise'",
              {}, [](const store::Row& row) { return row.integer(0); });
        })
        .value();
  }
  jobs::Job claimed(const std::string& cursor, std::int64_t done) {
    return database().write_value([&](store::Transaction& transaction) {
      const auto id =
          jobs::add(transaction, {std::string(search_job), "{}", {}, {}}, now, random).value();
      transaction.execute("UPDATE jobs_jobs SET cursor = $2, done = $3 WHERE id = $1",
                          {id, cursor, done});
      return jobs::claim(transaction, {std::string(search_job)}, "test", now, random).value();
    });
  }
  jobs::Job rewrite(const jobs::Job& job) {
    jobs::Work work(database(), clock, random, "test", is_stopping, job);
    job_kinds().at(std::string(search_job))(work);
    return work.job();
  }

  const Instant now = parse_instant("2026-11-24T08:00:00+01:00").value();
  FixedClock clock{now};
  SeededRandom random{7};
  std::vector<std::string> persons;
  std::atomic<bool> is_stopping = false;
};

MELLANRUM_ON_BOTH_DATABASES(SearchRewrite);

TEST_P(SearchRewrite, WritesTheWordsOfAll) {
  given_other_words();
  const auto job = rewrite(claimed("", 0));
  EXPECT_EQ(with_other_words(), 0);
  EXPECT_EQ(job.done, 151);
  EXPECT_EQ(job.total, 151);
}

TEST_P(SearchRewrite, GoesOnAfterTheLastThatWasWritten) {
  given_other_words();
  const auto job = rewrite(claimed("person " + persons[99], 101));
  EXPECT_EQ(with_other_words(), 101) << "what the cursor says is done is not done again";
  EXPECT_EQ(job.done, 151);
}

TEST_P(SearchRewrite, StopsBetweenTwoStepsAndLosesNoWord) {
  given_other_words();
  const auto job = claimed("", 0);
  is_stopping = true;
  EXPECT_THROW(rewrite(job), jobs::Work::GivenUp);
  EXPECT_EQ(with_other_words(), 151) << "as they were, none is missing";
}

}  // namespace
}  // namespace mellanrum::landscape
