#include "app/configuration.hpp"

#include <gmock/gmock.h>

namespace mellanrum::app {
namespace {

using testing::HasSubstr;
using testing::ThrowsMessage;

TEST(Configuration, SampleFileHoldsTheDefaults) {
  const auto sample = read_configuration(MELLANRUM_TEST_DATA "/../../packaging/mellanrum.toml");
  const Configuration none = parse_configuration("", "empty");

  EXPECT_EQ(sample.settings.federation_name, none.settings.federation_name);
  EXPECT_EQ(sample.settings.cases_enabled, none.settings.cases_enabled);
  EXPECT_EQ(sample.settings.quiet_days_default, none.settings.quiet_days_default);
  EXPECT_EQ(sample.settings.practice_stale_days, none.settings.practice_stale_days);
  EXPECT_EQ(sample.settings.secure_cookies, none.settings.secure_cookies);
  EXPECT_EQ(sample.address, none.address);
  EXPECT_EQ(sample.limits.workers, none.limits.workers);
  EXPECT_EQ(sample.limits.connections_max, none.limits.connections_max);
  EXPECT_EQ(sample.limits.connections_per_address_max, none.limits.connections_per_address_max);
  EXPECT_EQ(sample.limits.body_bytes_max, none.limits.body_bytes_max);
  EXPECT_EQ(sample.limits.queued_requests_max, none.limits.queued_requests_max);
  EXPECT_EQ(sample.limits.event_streams_max, none.limits.event_streams_max);
  EXPECT_EQ(sample.limits.idempotency_kept, none.limits.idempotency_kept);
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

TEST(Configuration, CookiesAreSecureBehindTls) {
  EXPECT_TRUE(parse_configuration("[http]\npublic_url = \"https://mellanrum.example\"\n", "a.toml")
                  .settings.secure_cookies);
  EXPECT_FALSE(parse_configuration("", "a.toml").settings.secure_cookies);
}

}  // namespace
}  // namespace mellanrum::app
