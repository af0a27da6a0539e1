#include "base/identifiers.hpp"

#include <gtest/gtest.h>
#include <unicode/unistr.h>

#include <fstream>

namespace mellanrum {
namespace {

/// Every run of twelve digits in a file.
std::vector<std::string> twelve_digits_in(const std::string& file) {
  std::ifstream stream(std::string(MELLANRUM_TEST_DATA) + "/personnummer/" + file);
  std::vector<std::string> numbers;
  std::string line;
  while (std::getline(stream, line)) {
    const auto begin = line.find_first_of("0123456789");
    if (begin == std::string::npos) continue;
    const auto end = line.find_first_not_of("0123456789", begin);
    auto digits = line.substr(begin, end == std::string::npos ? end : end - begin);
    if (digits.size() == 12) numbers.push_back(std::move(digits));
  }
  return numbers;
}

std::vector<std::string> official_numbers() {
  auto numbers = twelve_digits_in("skatteverket_test_personnummer.txt");
  const auto coordination = twelve_digits_in("skatteverket_test_samordningsnummer.json");
  numbers.insert(numbers.end(), coordination.begin(), coordination.end());
  return numbers;
}

std::string unescaped(const std::string& text) {
  std::string utf8;
  return icu::UnicodeString::fromUTF8(text).unescape().toUTF8String(utf8);
}

std::string found_in(std::string_view text) {
  const auto place = find_personal_number(text);
  return place ? std::string(text.substr(place->offset, place->length)) : "nothing";
}

TEST(identifier_guard, finds_every_official_number_however_it_is_written) {
  const auto numbers = official_numbers();
  ASSERT_EQ(numbers.size(), 18'627u + 2'264u);
  for (const auto& number : numbers) {
    const std::string date = number.substr(0, 8);
    const std::string last = number.substr(8);
    const std::string parted_date =
        date.substr(0, 4) + "-" + date.substr(4, 2) + "-" + date.substr(6);
    for (const std::string& written :
         {number, date + "-" + last, date + "+" + last, date + " " + last, date + " - " + last,
          parted_date + "-" + last, date.substr(2) + last, date.substr(2) + "-" + last,
          date.substr(2) + "\u2013" + last, date.substr(2) + "\u00A0" + last,
          date.substr(2) + "+" + last, date.substr(2) + "-\n" + last,
          date.substr(2) + "\r\n" + last, date.substr(2) + " (" + last,
          date.substr(2) + ", " + last, date + ": " + last, date.substr(2) + "_" + last}) {
      EXPECT_EQ(found_in("Ring mamman, " + written + ", efter åtta."), written);
    }
  }
}

TEST(identifier_guard, lets_a_number_with_a_wrong_check_digit_pass) {
  for (auto number : official_numbers()) {
    number.back() = number.back() == '9' ? '0' : static_cast<char>(number.back() + 1);
    EXPECT_EQ(found_in(number), "nothing");
    EXPECT_EQ(found_in(number.substr(2, 6) + "-" + number.substr(8)), "nothing");
  }
}

TEST(identifier_guard, is_not_fooled_by_how_the_digits_look) {
  EXPECT_EQ(found_in("1 8 9 0 0 1 0 1 9 8 0 2"), "1 8 9 0 0 1 0 1 9 8 0 2");
  EXPECT_EQ(found_in("900\u200B101-9802x"), "900\u200B101-9802");
  EXPECT_EQ(found_in("18\u00AD9001019802"), "18\u00AD9001019802");
  EXPECT_EQ(found_in("pnr189001019802"), "189001019802");
  EXPECT_EQ(found_in("900101 98 02"), "900101 98 02");
  EXPECT_EQ(found_in("\u0661\u0668\u0669\u0660\u0660\u0661\u0660\u0661\u0669\u0668\u0660\u0662"),
            "\u0661\u0668\u0669\u0660\u0660\u0661\u0660\u0661\u0669\u0668\u0660\u0662");
  EXPECT_EQ(found_in("08 900101-9802"), "900101-9802");
}

TEST(identifier_guard, finds_interim_numbers) {
  for (const char letter : std::string_view("TRSUWXJKLMNt")) {
    const std::string number = std::string("20000101-") + letter + "220";
    EXPECT_EQ(found_in("nr " + number + "."), number);
  }
  EXPECT_EQ(found_in("20000101-E221"), "nothing");
}

TEST(identifier_guard, lets_other_numbers_pass) {
  EXPECT_EQ(found_in("802005-1952"), "nothing") << "an organisation number";
  EXPECT_EQ(found_in("070-123 45 67, 0512-12 34 56, 010-123 45 60, 08-12 34 56 78"), "nothing");
  EXPECT_EQ(found_in("2026-11-21 08.42"), "nothing");
  EXPECT_EQ(found_in("89001019802 1890010198020"), "nothing") << "eleven and thirteen digits";
  EXPECT_EQ(found_in("19700428-9895 19420566-9899 19721086-9924 19600430-9886"), "nothing")
      << "invalid ones of the parser vectors";
  EXPECT_EQ(found_in(""), "nothing");
  EXPECT_EQ(found_in("\xFF\xFE 9001"), "nothing") << "bytes that are no text";
}

TEST(identifier_guard, finds_what_the_web_finds_too) {
  std::ifstream cases(std::string(MELLANRUM_TEST_DATA) + "/personal_numbers.tsv");
  std::string line;
  int count = 0;
  while (std::getline(cases, line)) {
    if (line.empty() || line[0] == '#') continue;
    const auto tab = line.find('\t');
    ASSERT_NE(tab, std::string::npos) << line;
    EXPECT_EQ(found_in(unescaped(line.substr(0, tab))), unescaped(line.substr(tab + 1))) << line;
    ++count;
  }
  EXPECT_GT(count, 30);
}

TEST(identifier_guard, knows_a_telephone_number_where_one_is_asked_for) {
  const auto among = [](std::string_view text) {
    const auto found = find_personal_number_among_telephones(text);
    return found ? std::string(text.substr(found->offset, found->length)) : std::string("nothing");
  };
  // A person's by its date and check digit, and the way people write a mobile number.
  std::string number;
  for (int digit = 0; digit < 10 && number.empty(); ++digit) {
    const std::string tried = "070123456" + std::to_string(digit);
    if (find_personal_number(tried)) number = tried;
  }
  ASSERT_FALSE(number.empty());
  EXPECT_EQ(among(number), "nothing");
  EXPECT_EQ(among(number + ", " + number), "nothing");
  EXPECT_EQ(among(number + " eller 18900101-9802"), "18900101-9802");
  EXPECT_EQ(among(number.substr(0, 6) + "-" + number.substr(6)),
            number.substr(0, 6) + "-" + number.substr(6))
      << "so nobody writes a telephone number";
  EXPECT_EQ(among("189001019802"), "189001019802");
  EXPECT_EQ(among("9001019802"), "9001019802");
  EXPECT_EQ(among("070-123 45 67"), "nothing");
}

TEST(identifier_guard, says_which_field_and_what_to_do) {
  std::vector<FieldProblem> problems;
  guard_against_identifiers("Ring före nio.", "/text", problems);
  EXPECT_TRUE(problems.empty());
  guard_against_identifiers("18900101-9802", "/text", problems);
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(problems[0].pointer, "/text");
  EXPECT_NE(problems[0].sentence.swedish.find("personnummer"), std::string::npos);
}

TEST(organisation_number, has_ten_digits_the_third_at_least_two_and_a_check_digit) {
  EXPECT_EQ(organisation_number("802005-1952"), "8020051952");
  EXPECT_EQ(organisation_number("8572090606"), "8572090606");
  EXPECT_EQ(organisation_number("802005-1953"), std::nullopt);
  EXPECT_EQ(organisation_number("900101-9802"), std::nullopt) << "a person";
  EXPECT_EQ(organisation_number("8020-051952"), std::nullopt);
  EXPECT_EQ(organisation_number("80200519"), std::nullopt);
  EXPECT_EQ(organisation_number("802005195a"), std::nullopt);
}

TEST(municipality_code, is_four_digits_of_a_county) {
  EXPECT_TRUE(looks_like_municipality_code("0114"));
  EXPECT_FALSE(looks_like_municipality_code("2614"));
  EXPECT_FALSE(looks_like_municipality_code("0014"));
  EXPECT_FALSE(looks_like_municipality_code("114"));
  EXPECT_TRUE(looks_like_county_code("25"));
  EXPECT_FALSE(looks_like_county_code("26"));
  EXPECT_FALSE(looks_like_county_code("1a"));
}

}  // namespace
}  // namespace mellanrum
