#include "base/identifiers.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <chrono>

namespace mellanrum {

namespace {

/// A gap parts a number from its last four only: a line's end, a bracket, a comma.
enum class Kind { digit, letter, separator, gap, other };

/// One visible character, and where it stands in the text.
struct Symbol {
  Kind kind = Kind::other;
  int value = 0;  ///< of a digit; of a letter the upper-case ASCII code, or 0
  std::size_t begin = 0;
  std::size_t end = 0;
};

Kind kind_of(UChar32 c) {
  if (u_charDigitValue(c) >= 0) return Kind::digit;
  if (u_isalpha(c)) return Kind::letter;
  const bool is_dash = u_charType(c) == U_DASH_PUNCTUATION || c == 0x2212;
  const bool is_space = u_isUWhiteSpace(c) && c != '\n' && c != '\r';
  if (is_dash || is_space || c == '+' || c == '.' || c == '/') return Kind::separator;
  if (u_isUWhiteSpace(c)) return Kind::gap;
  constexpr std::string_view gaps = "(),:;_";
  if (c < 0x80 && gaps.find(static_cast<char>(c)) != std::string_view::npos) return Kind::gap;
  return Kind::other;
}

std::vector<Symbol> symbols_of(std::string_view text) {
  std::vector<Symbol> symbols;
  symbols.reserve(text.size());
  const auto length = static_cast<std::int32_t>(text.size());
  for (std::int32_t i = 0; i < length;) {
    const std::int32_t begin = i;
    UChar32 c = 0;
    U8_NEXT(text.data(), i, length, c);
    if (c >= 0 && u_charType(c) == U_FORMAT_CHAR) continue;
    Symbol symbol;
    symbol.begin = static_cast<std::size_t>(begin);
    symbol.end = static_cast<std::size_t>(i);
    if (c >= 0) symbol.kind = kind_of(c);
    if (symbol.kind == Kind::digit) symbol.value = u_charDigitValue(c);
    if (symbol.kind == Kind::letter && c < 0x80) symbol.value = static_cast<int>(u_toupper(c));
    symbols.push_back(symbol);
  }
  return symbols;
}

/// Luhn over ten digits, the check digit last.
bool has_check_digit(std::string_view ten) {
  int sum = 0;
  for (std::size_t i = 0; i < ten.size(); ++i) {
    int digit = ten[i] - '0';
    if (i % 2 == 0) digit = digit < 5 ? digit * 2 : digit * 2 - 9;
    sum += digit;
  }
  return sum % 10 == 0;
}

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

/// Whether `digits` (ten or twelve) begin with a birth date, of a coordination number too. With
/// two digits for the year the century is not known: a leap day counts when any century has it.
bool has_birth_date(std::string_view digits) {
  const bool has_century = digits.size() == 12;
  const int year = has_century ? number(digits.substr(0, 4)) : 2000 + number(digits.substr(0, 2));
  if (year < 1800 || year > 2099) return false;
  const std::string_view rest = digits.substr(has_century ? 4 : 2);
  const int month = number(rest.substr(0, 2));
  const int day = number(rest.substr(2, 2));
  // Skatteverket gives coordination numbers to dates that do not exist too (29 February 1902 is in
  // its test list), and month 00 or day 60 when the birth date is not known.
  if (day >= 60) return month <= 12 && day <= 91;
  return std::chrono::year_month_day(std::chrono::year(year),
                                     std::chrono::month(static_cast<unsigned>(month)),
                                     std::chrono::day(static_cast<unsigned>(day)))
      .ok();
}

/// Whether people part a number of `length` digits at these places (bit n: before digit n).
/// Always before the last four if at all; the date only as a date is written.
bool is_parted_as_people_do(std::size_t length, unsigned parted) {
  const auto at = [&](std::size_t place) { return 1U << place; };
  const unsigned everywhere = (1U << length) - 2;
  const std::size_t last_four = length - 4;
  const unsigned halved = at(length - 2);
  const bool is_together = parted == 0;
  const bool is_before_last_four = parted == at(last_four) || parted == (at(last_four) | halved);
  const unsigned date = length == 12 ? at(4) | at(6) | at(8) : at(2) | at(4) | at(6);
  const bool is_date = parted == date || (length == 12 && parted == (date | at(2)));
  const bool is_century_apart = length == 12 && parted == (at(2) | at(8));
  return is_together || is_before_last_four || is_date || is_century_apart || parted == everywhere;
}

bool is_interim_letter(int letter) {
  constexpr std::string_view letters = "TRSUWXJKLMN";
  return letter > 0 && letters.find(static_cast<char>(letter)) != std::string_view::npos;
}

/// Reads `length` digits from symbol `first`; returns the symbol after the last, or nothing.
std::optional<std::size_t> read_number(const std::vector<Symbol>& symbols, std::size_t first,
                                       std::size_t length) {
  constexpr std::size_t separators_max = 4;  // ` - ` at the end of a line
  std::string digits;
  unsigned parted = 0;
  bool is_interim = false;
  bool is_gapped = false;
  std::size_t at = first;
  while (digits.size() < length) {
    std::size_t separators = 0;
    const auto is_between = [&](const Symbol& symbol) {
      return symbol.kind == Kind::separator ||
             (symbol.kind == Kind::gap && digits.size() == length - 4);
    };
    for (; at < symbols.size() && is_between(symbols[at]); ++at, ++separators) {
      is_gapped = is_gapped || symbols[at].kind == Kind::gap;
    }
    if (separators > separators_max || at == symbols.size()) return std::nullopt;
    if (separators > 0) parted |= 1U << digits.size();
    const Symbol& symbol = symbols[at++];
    const bool is_letter = digits.size() == length - 4 && is_interim_letter(symbol.value) &&
                           symbol.kind == Kind::letter;
    if (symbol.kind != Kind::digit && !is_letter) return std::nullopt;
    is_interim = is_interim || is_letter;
    digits += static_cast<char>('0' + (is_letter ? 1 : symbol.value));
  }
  if (at < symbols.size() && symbols[at].kind == Kind::digit) return std::nullopt;
  if (is_interim && at < symbols.size() && symbols[at].kind == Kind::letter) return std::nullopt;
  // A date written as one, then a line's end and four digits, is a day and a time or a sum.
  if (is_gapped && parted != 1U << (length - 4)) return std::nullopt;
  const bool is_found = is_parted_as_people_do(length, parted) && has_birth_date(digits) &&
                        has_check_digit(std::string_view(digits).substr(length - 10));
  return is_found ? std::optional(at) : std::nullopt;
}

}  // namespace

std::optional<std::string> organisation_number(std::string_view text) {
  std::string digits(text);
  if (digits.size() == 11 && digits[6] == '-') digits.erase(6, 1);
  if (digits.size() != 10 || digits.find_first_not_of("0123456789") != std::string::npos) {
    return std::nullopt;
  }
  if (digits[2] < '2' || !has_check_digit(digits)) return std::nullopt;
  return digits;
}

bool looks_like_county_code(std::string_view text) {
  return text.size() == 2 && text.find_first_not_of("0123456789") == std::string_view::npos &&
         number(text) >= 1 && number(text) <= 25;
}

bool looks_like_municipality_code(std::string_view text) {
  return text.size() == 4 && text.find_first_not_of("0123456789") == std::string_view::npos &&
         looks_like_county_code(text.substr(0, 2));
}

std::optional<PersonalNumberPlace> find_personal_number(std::string_view text) {
  const auto symbols = symbols_of(text);
  for (std::size_t first = 0; first < symbols.size(); ++first) {
    if (symbols[first].kind != Kind::digit) continue;
    if (first > 0 && symbols[first - 1].kind == Kind::digit) continue;
    for (const std::size_t length : {std::size_t{12}, std::size_t{10}}) {
      if (const auto after = read_number(symbols, first, length)) {
        const std::size_t begin = symbols[first].begin;
        return PersonalNumberPlace{begin, symbols[*after - 1].end - begin};
      }
    }
  }
  return std::nullopt;
}

std::optional<PersonalNumberPlace> find_personal_number_among_telephones(std::string_view text) {
  constexpr std::size_t telephone_digits = 10;
  for (std::size_t begin = 0; begin < text.size();) {
    auto found = find_personal_number(text.substr(begin));
    if (!found) return std::nullopt;
    found->offset += begin;
    const auto number = text.substr(found->offset, found->length);
    const bool is_telephone = number.size() == telephone_digits && number.front() == '0' &&
                              number.find_first_not_of("0123456789") == std::string_view::npos;
    if (!is_telephone) return found;
    begin = found->offset + found->length;
  }
  return std::nullopt;
}

bool holds_refused_identifier(std::string_view text, Identifiers policy) {
  switch (policy) {
    case Identifiers::refused:
      return find_personal_number(text).has_value();
    case Identifiers::refused_among_telephones:
      return find_personal_number_among_telephones(text).has_value();
    case Identifiers::allowed:
      break;
  }
  return false;
}

Text personal_number_refusal() {
  return {
      "Här står något som ser ut som ett personnummer. Det som alla läser får inte handla om en "
      "klient: ta bort numret. Är det ett telefonnummer, skriv det med mellanslag, 070-123 45 67.",
      "This holds what looks like a personal number. What everybody reads must not be about a "
      "client: take the number away. A telephone number is written with spaces, 070-123 45 67."};
}

void guard_against_identifiers(std::string_view text, std::string_view pointer,
                               std::vector<FieldProblem>& problems) {
  if (find_personal_number(text)) {
    problems.push_back({std::string(pointer), personal_number_refusal()});
  }
}

}  // namespace mellanrum
