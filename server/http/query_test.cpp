// Reading the parameters of a query.
#include "http/query.hpp"

#include <gtest/gtest.h>

namespace mellanrum::http {
namespace {

enum class Openness { open, closed, all };
constexpr std::array<std::string_view, 3> openness_words = {"open", "closed", "all"};
constexpr const auto& words_of(Openness) {
  return openness_words;
}

Request asked(std::vector<std::pair<std::string, std::string>> query) {
  Request request;
  request.query = {query.begin(), query.end()};
  return request;
}

TEST(QueryTest, ReadsWhatIsThereAndNothingWhereNothingIs) {
  const auto request = asked({{"case", "01936f5e-0000-7000-8000-000000000001"},
                              {"state", "closed"},
                              {"from", "2026-11-21"},
                              {"stale", "true"},
                              {"q", " åre "}});
  Query query(request);
  EXPECT_EQ(query.id<CaseId>("case")->text(), "01936f5e-0000-7000-8000-000000000001");
  EXPECT_EQ(query.word<Openness>("state"), Openness::closed);
  EXPECT_EQ(query.day("from"), parse_day("2026-11-21"));
  EXPECT_TRUE(query.flag("stale"));
  EXPECT_EQ(query.text("q", 3), "åre");
  EXPECT_FALSE(query.id<CaseId>("other"));
  EXPECT_FALSE(query.word<Openness>("other"));
  EXPECT_FALSE(query.day("other"));
  EXPECT_FALSE(query.flag("other"));
  EXPECT_EQ(query.text("other", 3), "");
  EXPECT_NO_THROW(query.finish());
}

TEST(QueryTest, SaysOfAllAtOnceWhatIsWrong) {
  const auto request =
      asked({{"case", "1"}, {"state", "shut"}, {"from", "today"}, {"stale", "yes"}, {"q", "åre!"}});
  Query query(request);
  EXPECT_FALSE(query.id<CaseId>("case"));
  EXPECT_FALSE(query.word<Openness>("state"));
  EXPECT_FALSE(query.day("from"));
  EXPECT_FALSE(query.flag("stale"));
  static_cast<void>(query.text("q", 3));
  try {
    query.finish();
    FAIL() << "nothing was refused";
  } catch (const Problem& problem) {
    EXPECT_EQ(problem.kind, Problem::Kind::invalid);
    ASSERT_EQ(problem.fields.size(), 5U);
    EXPECT_EQ(problem.fields[0].pointer, "?case");
    EXPECT_EQ(problem.fields[1].sentence.swedish, "Ska vara open, closed eller all.");
    EXPECT_EQ(problem.fields[3].sentence.english, "Must be true or false.");
    EXPECT_EQ(problem.fields[4].sentence.swedish, "Får vara högst 3 tecken.");
  }
}

}  // namespace
}  // namespace mellanrum::http
