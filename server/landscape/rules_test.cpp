#include "landscape/rules.hpp"

#include <gmock/gmock.h>

namespace mellanrum::landscape {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> pointers(const std::vector<FieldProblem>& problems) {
  std::vector<std::string> all;
  for (const auto& problem : problems) all.push_back(problem.pointer);
  return all;
}

Day day(std::string_view text) {
  return parse_day(text).value();
}

Instant noon(std::string_view text) {
  return instant_in_sweden(day(text), 12 * 60);
}

TEST(organisation_rules, ask_for_real_codes_and_numbers_all_at_once) {
  Organisation organisation{.name = "Vretens kommun",
                            .organisation_number = "802005-1952",
                            .municipality_code = "0114",
                            .county_code = "01"};
  EXPECT_THAT(pointers(problems_of(organisation)), IsEmpty());
  organisation.organisation_number = "802005-1953";
  organisation.municipality_code = "0113";
  organisation.county_code = "02";
  EXPECT_THAT(pointers(problems_of(organisation)),
              ElementsAre("/organisation_number", "/municipality_code", "/county_code"));
}

TEST(knowledge_tier, holds_no_personal_number_in_any_text) {
  const std::string number = "18900101-9802";
  EXPECT_THAT(pointers(problems_of(Organisation{.name = number, .description = number})),
              ElementsAre("/name", "/description"));
  EXPECT_THAT(pointers(problems_of(Unit{.name = number, .site = number})),
              ElementsAre("/name", "/site"));
  EXPECT_THAT(pointers(problems_of(Person{.name = number})), ElementsAre("/name"));
  EXPECT_THAT(pointers(problems_of(Post{.title = number, .mandate = number})),
              ElementsAre("/title", "/mandate"));
  EXPECT_THAT(pointers(problems_of(Service{.name = "x", .access_route = number})),
              ElementsAre("/access_route"));
  EXPECT_THAT(pointers(problems_of(Practice{.text = "Fråga efter " + number})),
              ElementsAre("/text"));
  EXPECT_THAT(pointers(problems_of_comment(number)), ElementsAre("/comment"));
}

TEST(service_rules, do_not_let_ages_cross) {
  EXPECT_THAT(pointers(problems_of(Service{.name = "x", .minimum_age = 18, .maximum_age = 17})),
              ElementsAre("/maximum_age"));
  EXPECT_THAT(problems_of(Service{.name = "x", .minimum_age = 18, .maximum_age = 18}), IsEmpty());
}

class Succession : public testing::Test {
 protected:
  Post before{.person = PersonId("anna"),
              .unit = UnitId("bup"),
              .title = "Kurator",
              .from_day = day("2020-01-01")};
  Post after{.person = PersonId("bo"),
             .unit = UnitId("bup"),
             .title = "Kurator",
             .from_day = day("2026-06-01")};
};

TEST_F(Succession, EndsThePostBeforeTheDayBefore) {
  EXPECT_THAT(problems_of_succession(after, before), IsEmpty());
  EXPECT_EQ(last_day_before(after, before), day("2026-05-31"));
}

TEST_F(Succession, LeavesAPostThatHadEndedAsItWas) {
  before.until_day = day("2026-02-28");
  EXPECT_EQ(last_day_before(after, before), day("2026-02-28"));
  before.until_day = day("2026-12-31");
  EXPECT_EQ(last_day_before(after, before), day("2026-05-31"));
}

TEST_F(Succession, IsOfASeatAtTheSameUnitByAnotherPersonLater) {
  after.unit = UnitId("vux");
  after.person = before.person;
  after.from_day = before.from_day;
  EXPECT_THAT(pointers(problems_of_succession(after, before)),
              ElementsAre("/succeeds_post_id", "/succeeds_post_id", "/from_day"));
}

TEST(freshness, counts_from_when_somebody_last_vouched) {
  const Day today = day("2026-11-21");
  const auto written = freshness_of(noon("2025-11-21"), {}, {}, today, 365);
  EXPECT_EQ(written.age_days, 365);
  EXPECT_TRUE(written.is_stale);
  EXPECT_FALSE(freshness_of(noon("2025-11-22"), {}, {}, today, 365).is_stale);
  const auto confirmed = freshness_of(noon("2020-01-01"), noon("2026-11-20"), {}, today, 365);
  EXPECT_EQ(confirmed.age_days, 1);
  EXPECT_EQ(confirmed.confirmed_at, noon("2026-11-20"));
  EXPECT_FALSE(confirmed.is_stale);
}

TEST(freshness, is_lost_by_a_contradiction_until_somebody_vouches_again) {
  const Day today = day("2026-11-21");
  EXPECT_TRUE(freshness_of(noon("2026-11-01"), {}, noon("2026-11-02"), today, 365).is_stale);
  EXPECT_FALSE(freshness_of(noon("2026-11-01"), noon("2026-11-03"), noon("2026-11-02"), today, 365)
                   .is_stale);
}

TEST(practice_note, may_be_changed_by_its_author_and_by_whom_it_is_about) {
  const Practice about_a_person{.subject_kind = SubjectKind::person,
                                .subject_id = "anna",
                                .text = "Ring före åtta.",
                                .author = PersonId("bo")};
  EXPECT_TRUE(may_change(about_a_person, PersonId("bo")));
  EXPECT_TRUE(may_change(about_a_person, PersonId("anna")));
  EXPECT_FALSE(may_change(about_a_person, PersonId("carin")));
  auto about_a_unit = about_a_person;
  about_a_unit.subject_kind = SubjectKind::unit;
  EXPECT_FALSE(may_change(about_a_unit, PersonId("anna")));
}

TEST(Rules, AnEmailAddressIsOneAndNothingMore) {
  for (const auto* const good : {"anna@exempel.se", "a.b+c@d-e.se", "åsa@räven.se"}) {
    EXPECT_TRUE(is_email(good)) << good;
  }
  for (const auto* const bad : {"", "@", "a@", "@b", "a b@c", "a@b@c", "a@b\nBcc: c@d",
                                "a@b?bcc=c@d", "a@b,c@d", "a@b%0A"}) {
    EXPECT_FALSE(is_email(bad)) << bad;
  }
}

TEST(Rules, AWebAddressOpensAPageAndNothingElse) {
  for (const auto* const good : {"https://exempel.se", "HTTP://exempel.se/a?b=c:d", "exempel.se",
                                 "exempel.se/a:b", "https://exempel.se:8080/"}) {
    EXPECT_TRUE(is_web_address(good)) << good;
  }
  for (const auto* const bad :
       {"", "javascript:alert(1)", "JavaScript://x%0aalert(1)", "data:text/html,x", "//exempel.se",
        "https:", "https://", "en sida", "https://a b", "x"}) {
    EXPECT_FALSE(is_web_address(bad)) << bad;
  }
}

}  // namespace
}  // namespace mellanrum::landscape
