// What HSDS says of its tables: names, required fields, what refers to what. Pure.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "exchange/hsds_row.hpp"

namespace mellanrum::exchange {

/// A field that refers to a row of another table.
struct HsdsLink {
  std::string_view field;
  HsdsTable table;
};

/// All fields that refer, most telling first: a phone of a contact belongs to the contact.
[[nodiscard]] std::span<const HsdsLink> hsds_links();

/// Whether a row may stand without belonging to an organisation, service, location or contact.
[[nodiscard]] bool may_stand_alone(HsdsTable table);

/// The plural name of HSDS 3.0 (`organizations`), by which sources are known whatever the version.
[[nodiscard]] std::string_view table_name(HsdsTable table);

/// The table of a file name without `.csv`: any name of 1.1, 3.0 or 3.1, singular or plural.
[[nodiscard]] std::optional<HsdsTable> table_of_file(std::string_view stem);

/// The table of the objects under a name in JSON: `phones`, `organization`, `taxonomy_detail`.
[[nodiscard]] std::optional<HsdsTable> table_of_member(std::string_view name);

/// Columns that stand in a list or a heading.
[[nodiscard]] bool is_heading(std::string_view column);

/// A heading in one line: line breaks and tabs are spaces, and U+FEFF is nothing.
[[nodiscard]] std::string in_one_line(std::string_view text);

/// A value as it is kept: coordinates to the centimetre, telephone numbers without the quotation
/// marks that some exporters put around them.
[[nodiscard]] std::string stored_value(std::string_view column, const std::string& value);

/// What is wrong with a row by itself: required fields, words of closed lists, numbers, lengths,
/// text that is no text, and personal numbers (the knowledge tier holds no clients).
[[nodiscard]] std::vector<RowProblem> check_row(const HsdsRow& row);

}  // namespace mellanrum::exchange
