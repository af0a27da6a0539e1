// What is wrong with a row of HSDS by itself. Whatever is stored of a row passes the identifier
// guard here: every value of every column, the ids and the names of the columns too.
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>

#include "base/id.hpp"
#include "base/identifiers.hpp"
#include "base/text.hpp"
#include "exchange/hsds_tables.hpp"
#include "landscape/rules.hpp"

namespace mellanrum::exchange {

namespace {

constexpr std::size_t name_characters_max = 200;
constexpr std::size_t text_characters_max = 20'000;
constexpr std::size_t id_bytes_max = 200;
constexpr std::size_t column_bytes_max = 100;
constexpr double age_max = 130;
constexpr std::array telephone_columns = {"number", "extension", "phone", "fax"};

/// Ids refer; whoever made them at random did not write a person's number.
bool is_random_id(std::string id) {
  for (char& c : id) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return is_uuid(id);
}

/// U+2066 to U+2069: with them a name shows other than it is, and takes what follows along.
bool turns_what_stands_beside(std::string_view text) {
  constexpr std::array isolates = {"\u2066", "\u2067", "\u2068", "\u2069"};
  return std::ranges::any_of(
      isolates, [&](const char* mark) { return text.find(mark) != std::string_view::npos; });
}

bool is_id_column(std::string_view name) {
  return name == "id" || name.ends_with("_id");
}

bool holds_personal_number(std::string_view column, const std::string& value) {
  if (is_id_column(column) && is_random_id(value)) return false;
  const bool is_telephone = std::ranges::find(telephone_columns, column) != telephone_columns.end();
  const auto stored = stored_value(column, value);
  return is_telephone ? find_personal_number_among_telephones(stored).has_value()
                      : find_personal_number(stored).has_value();
}

class RowCheck {
 public:
  explicit RowCheck(const HsdsRow& row) : row_(row) {}

  void required(std::string_view field) {
    if (!shows_something(row_.value(field))) {
      refuse(field, {"Behöver ett värde.", "Needs a value."});
    }
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

  /// Addresses that one can click on, whatever the table.
  void addresses() {
    if (const auto value = row_.value("email"); !value.empty() && !landscape::is_email(value)) {
      refuse("email", {"Är ingen e-postadress.", "Is no e-mail address."});
    }
    for (const auto* field : {"website", "url"}) {
      const auto value = row_.value(field);
      if (!value.empty() && !landscape::is_web_address(value)) {
        refuse(field, {"Är ingen webbadress.", "Is no web address."});
      }
    }
  }

  /// Lengths, characters and personal numbers of everything that the row says.
  void texts() {
    if (row_.id.empty()) {
      refuse("id", {"Behöver ett värde.", "Needs a value."});
    } else {
      id("id", row_.id);
    }
    for (const auto& [name, value] : row_.parents) id(name, value);
    for (const auto& [name, value] : row_.fields) text(name, value);
    // What nobody sees is no name; that a row has none is said by those that need one.
    const auto name = row_.value("name");
    if (!name.empty() && is_plain_text(name)) required("name");
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

  void id(const std::string& name, const std::string& value) {
    if (value.size() > id_bytes_max || !is_plain_text(value)) {
      refuse(name, {"Är inget id som går att använda.", "Is no id that can be used."});
    } else if (holds_personal_number(name, value)) {
      refuse(name, personal_number_refusal());
    }
  }

  void text(const std::string& name, const std::string& value) {
    if (value.empty()) return;
    if (name.size() > column_bytes_max || !is_plain_text(name) || find_personal_number(name)) {
      refuse("", {"En kolumn har ett namn som inte går att använda.",
                  "A column has a name that cannot be used."});
      return;
    }
    if (!is_plain_text(value)) {
      refuse(name, {"Är inte läsbar text (UTF-8).", "Is not readable text (UTF-8)."});
      return;
    }
    if (is_heading(name) && turns_what_stands_beside(value)) {
      refuse(name, {"Har osynliga tecken som vänder texten.",
                    "Has characters that nobody sees and that turn the text around."});
    }
    const std::size_t most =
        name == "name" || name == "title" ? name_characters_max : text_characters_max;
    if (value.size() > most && character_count(value) > most) {
      const auto count = std::to_string(most);
      refuse(name,
             {"Får vara högst " + count + " tecken.", "May be at most " + count + " characters."});
    }
    if (holds_personal_number(name, value)) refuse(name, personal_number_refusal());
  }

  const HsdsRow& row_;
  std::vector<RowProblem> problems_;
};

/// Exporters write coordinates with so many decimals that they look like other numbers; seven say
/// where a door is.
std::string to_the_centimetre(const std::string& coordinate) {
  constexpr std::size_t decimals_max = 7;
  const auto point = coordinate.find('.');
  if (point == std::string::npos || coordinate.find_first_of("eE") != std::string::npos) {
    return coordinate;
  }
  return coordinate.substr(0, point + 1 + decimals_max);
}

}  // namespace

std::string stored_value(std::string_view column, const std::string& value) {
  if (column == "latitude" || column == "longitude") return to_the_centimetre(value);
  if (column != "number") return value;
  std::string number = value;
  std::erase(number, '"');
  return number;
}

std::vector<RowProblem> check_row(const HsdsRow& row) {
  RowCheck check(row);
  check.texts();
  check.addresses();
  switch (row.table) {
    case HsdsTable::organization:
    case HsdsTable::program:
    case HsdsTable::taxonomy:
    case HsdsTable::taxonomy_term:
      check.required("name");
      break;
    case HsdsTable::service:
      check.required("name");
      check.one_of("status", {"active", "inactive", "defunct", "temporarily closed"});
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
