// What is wrong with a row of HSDS by itself.
#include <charconv>
#include <cmath>

#include "base/identifiers.hpp"
#include "base/text.hpp"
#include "exchange/hsds_tables.hpp"

namespace mellanrum::exchange {

namespace {

constexpr std::size_t name_characters_max = 200;
constexpr std::size_t text_characters_max = 20'000;
constexpr std::size_t id_bytes_max = 200;
constexpr double age_max = 130;

class RowCheck {
 public:
  explicit RowCheck(const HsdsRow& row) : row_(row) {}

  void required(std::string_view field) {
    if (row_.value(field).empty()) refuse(field, {"Behöver ett värde.", "Needs a value."});
  }

  void one_of(std::string_view field, std::initializer_list<std::string_view> words) {
    const auto value = row_.value(field);
    if (value.empty() || std::ranges::find(words, value) != words.end()) return;
    std::string list;
    for (const auto word : words) list += (list.empty() ? "" : ", ") + std::string(word);
    refuse(field, {"Ska vara ett av: " + list + ".", "Must be one of: " + list + "."});
  }

  std::optional<double> number(std::string_view field) {
    const auto value = row_.value(field);
    if (value.empty()) return std::nullopt;
    double number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error == std::errc{} && end == value.data() + value.size() && std::isfinite(number)) {
      return number;
    }
    refuse(field, {"Ska vara ett tal.", "Must be a number."});
    return std::nullopt;
  }

  void ages() {
    const auto lowest = age("minimum_age");
    const auto highest = age("maximum_age");
    if (lowest && highest && *lowest > *highest) {
      refuse("maximum_age", {"Den högsta åldern är lägre än den lägsta.",
                             "The highest age is lower than the lowest."});
    }
  }

  void email(std::string_view field) {
    const auto value = row_.value(field);
    const auto at = value.find('@');
    const bool is_one = at != std::string::npos && at > 0 && at + 1 < value.size() &&
                        value.find('@', at + 1) == std::string::npos &&
                        value.find_first_of(" \t\n") == std::string::npos;
    if (!value.empty() && !is_one) {
      refuse(field, {"Är ingen e-postadress.", "Is no e-mail address."});
    }
  }

  /// Lengths, characters and personal numbers of everything that the row says.
  void texts() {
    if (row_.id.empty()) {
      refuse("id", {"Behöver ett värde.", "Needs a value."});
    } else if (row_.id.size() > id_bytes_max || !is_plain_text(row_.id)) {
      refuse("id", {"Är inget id som går att använda.", "Is no id that can be used."});
    }
    for (const auto& [name, value] : row_.fields) text(name, value);
  }

  std::vector<RowProblem> problems() { return std::move(problems_); }

 private:
  void refuse(std::string_view field, Text reason) {
    problems_.push_back({std::string(field), std::move(reason)});
  }

  std::optional<double> age(std::string_view field) {
    const auto value = number(field);
    if (value && (*value < 0 || *value > age_max || *value != std::floor(*value))) {
      refuse(field,
             {"Ska vara ett heltal från 0 till 130.", "Must be a whole number from 0 to 130."});
      return std::nullopt;
    }
    return value;
  }

  void text(const std::string& name, const std::string& value) {
    if (value.empty()) return;
    if (!is_plain_text(value)) {
      refuse(name, {"Är inte läsbar text (UTF-8).", "Is not readable text (UTF-8)."});
      return;
    }
    const std::size_t most =
        name == "name" || name == "title" ? name_characters_max : text_characters_max;
    if (value.size() > most && character_count(value) > most) {
      const auto count = std::to_string(most);
      refuse(name,
             {"Får vara högst " + count + " tecken.", "May be at most " + count + " characters."});
    }
    // Ids and telephone numbers are long rows of digits that say nothing about a person.
    const bool is_digits_by_nature = name.ends_with("_id") || name == "number" || name == "id" ||
                                     name.ends_with("_ids") || name == "external_identifier" ||
                                     name == "latitude" || name == "longitude";
    if (!is_digits_by_nature && find_personal_number(value)) {
      refuse(name, personal_number_refusal());
    }
  }

  const HsdsRow& row_;
  std::vector<RowProblem> problems_;
};

}  // namespace

std::vector<RowProblem> check_row(const HsdsRow& row) {
  RowCheck check(row);
  check.texts();
  switch (row.table) {
    case HsdsTable::organization:
      check.required("name");
      check.email("email");
      break;
    case HsdsTable::program:
    case HsdsTable::taxonomy:
    case HsdsTable::taxonomy_term:
      check.required("name");
      break;
    case HsdsTable::service:
      check.required("name");
      check.required("status");
      check.one_of("status", {"active", "inactive", "defunct", "temporarily closed"});
      check.email("email");
      check.ages();
      break;
    case HsdsTable::location:
      check.one_of("location_type", {"physical", "postal", "virtual"});
      static_cast<void>(check.number("latitude"));
      static_cast<void>(check.number("longitude"));
      break;
    case HsdsTable::address:
      check.one_of("address_type", {"physical", "postal", "virtual"});
      break;
    case HsdsTable::contact:
      check.email("email");
      break;
    case HsdsTable::phone:
      check.required("number");
      break;
    case HsdsTable::schedule:
      check.one_of("freq", {"WEEKLY", "MONTHLY"});
      check.one_of("wkst", {"MO", "TU", "WE", "TH", "FR", "SA", "SU"});
      break;
    case HsdsTable::cost_option:
      static_cast<void>(check.number("amount"));
      break;
    case HsdsTable::service_capacity:
      static_cast<void>(check.number("available"));
      static_cast<void>(check.number("maximum"));
      break;
    default:
      break;
  }
  return check.problems();
}

}  // namespace mellanrum::exchange
