#include "base/encoding.hpp"

#include <gtest/gtest.h>

namespace mellanrum {
namespace {

using namespace std::string_view_literals;

TEST(Encoding, HexadecimalHasTwoDigitsAByte) {
  EXPECT_EQ(hex_of(""), "");
  EXPECT_EQ(hex_of("\x00\x7f\xff"sv), "007fff");
}

// RFC 4648 §10, without padding.
TEST(Encoding, Base64urlIsThatOfTheStandard) {
  for (const auto& [bytes, text] :
       std::vector<std::pair<std::string_view, std::string_view>>{{"", ""},
                                                                  {"f", "Zg"},
                                                                  {"fo", "Zm8"},
                                                                  {"foo", "Zm9v"},
                                                                  {"foobar", "Zm9vYmFy"},
                                                                  {"\xfb\xff\xbf"sv, "-_-_"}}) {
    EXPECT_EQ(base64url_of(bytes), text);
    EXPECT_EQ(bytes_of_base64url(text), bytes);
  }
}

TEST(Encoding, WhatIsNoBase64urlIsNothing) {
  for (const auto* text : {"Z", "Zg==", "Zg\n", "Zm+v", "Zm/v", "Zh", "å"}) {
    EXPECT_EQ(bytes_of_base64url(text), std::nullopt) << text;
  }
}

// FIPS 180-2, appendix B.1.
TEST(Encoding, Sha256IsThatOfTheStandard) {
  EXPECT_EQ(sha256_of("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

}  // namespace
}  // namespace mellanrum
