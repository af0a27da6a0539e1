#include "encounters/choices.hpp"

#include <gmock/gmock.h>

namespace mellanrum::encounters {
namespace {

using testing::ElementsAre;

TEST(Choices, AKeyIsAPlainWordThatStartsWithALetter) {
  for (const auto* const key : {"distance", "two_homes", "a2", "x"}) {
    EXPECT_TRUE(is_choice_key(key)) << key;
  }
  EXPECT_TRUE(is_choice_key(std::string(40, 'a')));
  for (const auto* const key : {"", "_x", "2a", "Avstånd", "avstånd", "a b", "A", "a-b"}) {
    EXPECT_FALSE(is_choice_key(key)) << key;
  }
  EXPECT_FALSE(is_choice_key(std::string(41, 'a')));
}

TEST(Choices, EveryDefaultKeepsTheRules) {
  for (const auto* const list : {&default_motives(), &default_factors()}) {
    EXPECT_LE(list->size(), choices_max);
    for (const auto& each : *list) EXPECT_TRUE(is_choice_key(each.key)) << each.key;
  }
}

TEST(Choices, DefaultsThatAreLeftOutComeLastAndAreNotOffered) {
  const Choice own{"two_homes", {"Två hem", "Two homes"}};
  const Choice near{"near", {"Nära", "Near"}};
  const Choice far{"far", {"Långt", "Far"}};
  const Choice other_far{"far", {"Långt bort", "Far away"}};
  const auto served = with_retired({own, other_far}, {near, far});
  const Choice retired{"near", {"Nära", "Near"}, false};
  EXPECT_THAT(served, ElementsAre(own, other_far, retired));
  EXPECT_THAT(offered_keys(served), ElementsAre("two_homes", "far"));
}

}  // namespace
}  // namespace mellanrum::encounters
