#include "base/id.hpp"

#include <gtest/gtest.h>

namespace mellanrum {
namespace {

// RFC 9562, appendix A.6.
constexpr std::string_view example = "017f22e2-79b0-7cc3-98c4-dc0c0c07398f";
constexpr std::int64_t example_milliseconds = 1645557742000;

TEST(Uuid, IsThirtySixLowerCaseCharacters) {
  EXPECT_TRUE(is_uuid(example));
  for (const auto* text :
       {"", "017F22E2-79B0-7CC3-98C4-DC0C0C07398F", "017f22e2-79b0-7cc3-98c4-dc0c0c07398",
        "017f22e279b0-7cc3-98c4-dc0c0c07398f-", "017f22e2-79b0-7cc3-98c4-dc0c0c07398g"}) {
    EXPECT_FALSE(is_uuid(text)) << text;
  }
}

TEST(Uuid, SaysWhenItWasMade) {
  EXPECT_EQ(instant_of_uuid(example), from_milliseconds(example_milliseconds));
  EXPECT_EQ(instant_of_uuid("919108f7-52d1-4320-9bac-f847db4148a8"), std::nullopt) << "version 4";
  EXPECT_EQ(instant_of_uuid("k1"), std::nullopt);
}

TEST(Uuid, IsMadeOfItsInstantAndOfChance) {
  SeededRandom random(1);
  const Instant at = from_milliseconds(example_milliseconds);
  const auto first = make_uuid(at, random);
  const auto second = make_uuid(at, random);
  EXPECT_TRUE(is_uuid(first));
  EXPECT_EQ(first.substr(0, 15), example.substr(0, 15));
  EXPECT_NE(std::string_view("89ab").find(first[19]), std::string_view::npos) << "the variant";
  EXPECT_NE(first, second);
  EXPECT_EQ(instant_of_uuid(first), at);
  EXPECT_LT(second, make_uuid(at + std::chrono::milliseconds(1), random));
}

}  // namespace
}  // namespace mellanrum
