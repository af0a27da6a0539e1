// One row of HSDS, from a CSV table or from an object in JSON, before anything is made of it.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/problem.hpp"

namespace mellanrum::exchange {

/// The tables of HSDS 1.1, 3.0 and 3.1 in the order in which rows must be read: what others refer
/// to comes first.
enum class HsdsTable {
  organization,
  program,
  location,
  address,
  postal_address,
  service,
  service_at_location,
  contact,
  phone,
  schedule,
  holiday_schedule,
  service_area,
  service_capacity,
  cost_option,
  eligibility,
  required_document,
  payment,
  funding,
  language,
  accessibility,
  organization_identifier,
  url,
  unit,
  taxonomy,
  taxonomy_term,
  service_taxonomy,
  attribute,
  metadata,
  meta_table_description
};

struct HsdsRow {
  HsdsTable table = HsdsTable::organization;
  std::string id{};
  /// Every field but the id, trimmed; an empty value says that the source has none.
  std::vector<std::pair<std::string, std::string>> fields{};
  /// What a row of JSON is nested in, as a field would say it: {"service_id", "…"}. Unlike a field
  /// a row may have many.
  std::vector<std::pair<std::string, std::string>> parents{};
  /// Whether the same record stood earlier in the same import, as JSON repeats an organisation in
  /// every service: then what was said first stands, and only what is new is added.
  bool is_repeated = false;
  std::string file{};
  std::size_t line = 0;  ///< of CSV; of JSON the number of the record, from 1

  [[nodiscard]] const std::string* field(std::string_view name) const {
    const auto found = std::ranges::find(
        fields, name, [](const auto& field) -> std::string_view { return field.first; });
    return found == fields.end() ? nullptr : &found->second;
  }
  /// The field's value, or empty.
  [[nodiscard]] std::string value(std::string_view name) const {
    const auto* found = field(name);
    return found ? *found : std::string();
  }
};

/// What is wrong with one field of a row; `field` is empty where it is the row as a whole.
struct RowProblem {
  std::string field;
  Text reason;
};

/// A row that was not imported: one line of the report.
struct Refusal {
  std::string file;
  std::size_t line = 0;
  std::vector<RowProblem> problems;
};

}  // namespace mellanrum::exchange
