#include "app/configuration.hpp"

#include <gmock/gmock.h>
#include <filesystem>
#include <fstream>

#include "encounters/choices.hpp"

namespace mellanrum::app {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::ThrowsMessage;

TEST(Configuration, SampleFileHoldsTheDefaults) {
  const auto sample = read_configuration(MELLANRUM_TEST_DATA "/../../packaging/mellanrum.toml");
  const Configuration none = parse_configuration("", "empty");

  EXPECT_EQ(sample.settings.federation_name, none.settings.federation_name);
  EXPECT_EQ(sample.settings.cases_enabled, none.settings.cases_enabled);
  EXPECT_EQ(sample.settings.quiet_days_default, none.settings.quiet_days_default);
  EXPECT_EQ(sample.settings.practice_stale_days, none.settings.practice_stale_days);
  EXPECT_EQ(sample.settings.encounter_motives, none.settings.encounter_motives);
  EXPECT_EQ(sample.settings.encounter_factors, none.settings.encounter_factors);
  EXPECT_EQ(sample.settings.secure_cookies, none.settings.secure_cookies);
  EXPECT_EQ(sample.settings.vocabulary, none.settings.vocabulary);
  EXPECT_EQ(sample.address, none.address);
  EXPECT_EQ(sample.limits.workers, none.limits.workers);
  EXPECT_EQ(sample.limits.preparing_workers, none.limits.preparing_workers);
  EXPECT_EQ(sample.limits.queued_preparations_max, none.limits.queued_preparations_max);
  EXPECT_EQ(sample.limits.connections_max, none.limits.connections_max);
  EXPECT_EQ(sample.limits.connections_per_address_max, none.limits.connections_per_address_max);
  EXPECT_EQ(sample.limits.body_bytes_max, none.limits.body_bytes_max);
  EXPECT_EQ(sample.limits.queued_requests_max, none.limits.queued_requests_max);
  EXPECT_EQ(sample.limits.event_streams_max, none.limits.event_streams_max);
  EXPECT_EQ(sample.limits.event_streams_per_user_max, none.limits.event_streams_per_user_max);
  EXPECT_EQ(sample.limits.event_streams_per_address_max, none.limits.event_streams_per_address_max);
  EXPECT_EQ(sample.limits.writing_workers, none.limits.writing_workers);
  EXPECT_EQ(sample.limits.idempotency_kept, none.limits.idempotency_kept);
  EXPECT_EQ(sample.limits.idempotency_remembered, none.limits.idempotency_remembered);
}

TEST(Configuration, ReadsTheWordsOfAForbundBesideItsFile) {
  const auto folder = std::filesystem::path(testing::TempDir());
  std::ofstream(folder / "egna.txt") << "[samma]\nTräffen, Möteslokalen\n";
  const auto made =
      parse_configuration("[search]\nvocabulary = \"egna.txt\"", (folder / "m.toml").string());
  EXPECT_NE(made.settings.vocabulary->others("traffen"), nullptr);
  EXPECT_NE(made.settings.vocabulary->others("fk"), nullptr) << "beside the program's own";
  EXPECT_THAT(
      [] { std::ignore = parse_configuration("[search]\nvocabulary = \"saknas.txt\"", "m.toml"); },
      ThrowsMessage<std::runtime_error>(HasSubstr("saknas.txt: cannot be read")));
}

TEST(Configuration, AMisspeltKeyIsRefusedWithItsLineAndTheNearestName) {
  EXPECT_THAT([] { (void)parse_configuration("[promises]\nquiet_day = 5\n", "a.toml"); },
              ThrowsMessage<std::runtime_error>(
                  "a.toml:2: there is no setting promises.quiet_day; did you mean "
                  "promises.quiet_days?"));
}

TEST(Configuration, AValueOutOfRangeOrOfAnotherTypeIsRefused) {
  EXPECT_THAT(
      [] { (void)parse_configuration("[promises]\nquiet_days = 0\n", "a.toml"); },
      ThrowsMessage<std::runtime_error>(HasSubstr("a.toml:2: promises.quiet_days must be")));
  EXPECT_THAT([] { (void)parse_configuration("[cases]\nenabled = \"yes\"\n", "a.toml"); },
              ThrowsMessage<std::runtime_error>(HasSubstr("must be true or false")));
}

TEST(Configuration, ChosenMotivesAndFactorsStandInTheirOrderAndTheDefaultsAreNotOffered) {
  const auto made = parse_configuration(
      "[encounters]\n"
      "factors = [\n"
      "  { key = \"two_homes\", sv = \"Två hem\", en = \"Two homes\" },\n"
      "  { key = \"distance\", sv = \"Mil till närmaste\" },\n"
      "]\n"
      "motives = []\n",
      "a.toml");
  const auto& factors = made.settings.encounter_factors;
  EXPECT_THAT(offered_keys(factors), ElementsAre("two_homes", "distance"));
  EXPECT_EQ(factors[1].label.english, "Mil till närmaste") << "the Swedish where there is no other";
  EXPECT_EQ(factors.size(), encounters::default_factors().size() + 1) << "old ones keep words";
  EXPECT_TRUE(offered_keys(made.settings.encounter_motives).empty()) << "nobody is asked why";
}

TEST(Configuration, AChoiceThatIsWrongIsRefusedWithLineAndReason) {
  const auto refusal = [](const std::string& rows) {
    try {
      (void)parse_configuration("[encounters]\nmotives = [\n" + rows + "\n]\n", "a.toml");
    } catch (const std::runtime_error& error) {
      return std::string(error.what());
    }
    return std::string("taken");
  };
  const std::string good = "{ key = \"a\", sv = \"A\" },\n";
  EXPECT_EQ(refusal(good), "taken");
  EXPECT_EQ(refusal(good + good), "a.toml:4: encounters.motives holds the key a twice");
  EXPECT_EQ(refusal(good + "{ sv = \"B\" }"), "a.toml:4: a row of encounters.motives lacks key");
  EXPECT_EQ(refusal("{ key = \"a\" }"), "a.toml:3: a row of encounters.motives lacks sv");
  EXPECT_EQ(refusal("{ key = \"a\", sv = \" \" }"),
            "a.toml:3: a row of encounters.motives has an empty sv");
  EXPECT_EQ(refusal("{ key = \"\", sv = \"A\" }"),
            "a.toml:3: a row of encounters.motives has an empty key");
  EXPECT_THAT(refusal("{ key = \"Avstånd\", sv = \"A\" }"),
              HasSubstr("a.toml:3: the key “Avstånd” in encounters.motives must be of a–z"));
  EXPECT_EQ(refusal("{ key = \"a\", sv = \"A\", de = \"A\" }"),
            "a.toml:3: a row of encounters.motives has key, sv and en, not de");
  EXPECT_EQ(refusal("{ key = 1, sv = \"A\" }"), "a.toml:3: key must be a text in quotes");
  EXPECT_THAT(refusal("\"a\""), HasSubstr("a.toml:3: encounters.motives must hold rows like"));
  EXPECT_THAT(refusal("{ key = \"a\", sv = \"" + std::string(61, 'x') + "\" }"),
              HasSubstr("must be at most 60 characters"));
  std::string many;
  for (int i = 0; i < 31; ++i) many += "{ key = \"a" + std::to_string(i) + "\", sv = \"A\" },\n";
  EXPECT_EQ(refusal(many), "a.toml:2: encounters.motives may hold at most 30");
  EXPECT_THAT([] { (void)parse_configuration("[encounters]\nmotives = 3\n", "a.toml"); },
              ThrowsMessage<std::runtime_error>(HasSubstr("a.toml:2: encounters.motives must be")));
  EXPECT_THAT([] { (void)parse_configuration("[encounters]\nmotive = []\n", "a.toml"); },
              ThrowsMessage<std::runtime_error>(HasSubstr("did you mean encounters.motives?")));
}

TEST(Configuration, APublicUrlOrProxyThatIsWrongIsRefusedWithItsLineAndWhatToWrite) {
  EXPECT_THAT(
      [] { (void)parse_configuration("[http]\npublic_url = \"HTTPS://m.example\"\n", "a.toml"); },
      ThrowsMessage<std::runtime_error>("a.toml:2: public_url = \"HTTPS://m.example\" is spelled "
                                        "in another way than browsers do; "
                                        "write public_url = \"https://m.example\""));
  EXPECT_THAT([] { (void)parse_configuration("[http]\nproxy_address = \"proxy\"\n", "a.toml"); },
              ThrowsMessage<std::runtime_error>(HasSubstr("a.toml:2: proxy_address")));
}

TEST(Configuration, CookiesAreSecureBehindTls) {
  EXPECT_TRUE(parse_configuration("[http]\npublic_url = \"https://mellanrum.example\"\n", "a.toml")
                  .settings.secure_cookies);
  EXPECT_FALSE(parse_configuration("", "a.toml").settings.secure_cookies);
}

}  // namespace
}  // namespace mellanrum::app
