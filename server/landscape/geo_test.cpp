#include "landscape/geo.hpp"

#include <gtest/gtest.h>

namespace mellanrum::landscape {
namespace {

TEST(geo, knows_all_counties_and_municipalities) {
  EXPECT_EQ(counties().size(), 21u);
  EXPECT_EQ(municipalities().size(), 290u);
  EXPECT_EQ(municipalities().front().code, "0114");
  EXPECT_EQ(municipalities().front().name, "Upplands Väsby kommun");
  EXPECT_TRUE(is_municipality_code("2584"));
  EXPECT_FALSE(is_municipality_code("0113"));
  EXPECT_TRUE(is_county_code("25"));
  EXPECT_FALSE(is_county_code("02"));
}

TEST(geo, puts_every_municipality_in_a_county) {
  for (const auto& municipality : municipalities()) {
    EXPECT_TRUE(is_county_code(municipality.county_code)) << municipality.code;
    EXPECT_EQ(municipality.code.substr(0, 2), municipality.county_code);
  }
}

}  // namespace
}  // namespace mellanrum::landscape
