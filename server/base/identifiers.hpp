// Swedish identifiers: what they look like, and the guard that finds a person's number in text.
// Pure; knows no registers. Sources: Skatteverket SKV 704 (personnummer), SKV 707
// (samordningsnummer), SKV 709 (organisationsnummer), Ladok and Inera (interim numbers).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.hpp"

namespace mellanrum {

/// `802005-1952` or `8020051952` as ten digits; nothing unless the third digit is at least 2 and
/// the last is the Luhn check digit.
[[nodiscard]] std::optional<std::string> organisation_number(std::string_view text);

/// Four digits, the first two a county code. Whether the code is in use is known by landscape/.
[[nodiscard]] bool looks_like_municipality_code(std::string_view text);
/// Two digits, `01` to `25`.
[[nodiscard]] bool looks_like_county_code(std::string_view text);

/// Where in a text a personal number stands, in bytes.
struct PersonalNumberPlace {
  std::size_t offset = 0;
  std::size_t length = 0;
};

/// The first personnummer, samordningsnummer (day + 60; day 60 and month 00 mean unknown) or
/// interim number (one of TRSUWXJKLMN for the first of the last four, counted as 1) in free text:
/// ten or twelve digits with a date that exists and a right check digit, together or parted by
/// spaces, hyphens, `+`, full stops or slashes where people part them. Digits of any script count,
/// and characters that do not show are passed over, so that a number is not hidden by accident.
/// Parted otherwise (`070-123 45 67`) it is taken for a telephone number.
[[nodiscard]] std::optional<PersonalNumberPlace> find_personal_number(std::string_view text);

/// The same in a field for telephone numbers, where ten digits together that begin with 0 are one
/// (`0701234567` is a person's number by its date and check digit, too).
[[nodiscard]] std::optional<PersonalNumberPlace> find_personal_number_among_telephones(
    std::string_view text);

/// What is said about a field of the knowledge tier that holds a personal number.
[[nodiscard]] Text personal_number_refusal();

/// What a text may hold. Refused unless said otherwise, so that no new field is forgotten.
enum class Identifiers {
  refused,
  refused_among_telephones,
  allowed,  ///< in the case room, or where it is asked for case by case; a password
};
[[nodiscard]] bool holds_refused_identifier(std::string_view text, Identifiers policy);

/// The identifier guard: adds a problem at `pointer` if `text` holds a personal number.
void guard_against_identifiers(std::string_view text, std::string_view pointer,
                               std::vector<FieldProblem>& problems);

}  // namespace mellanrum
