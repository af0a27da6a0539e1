// Which record a row of a source became, and what the row said then: an import changes only what
// its source has changed. Also keeps, as attributes, what the landscape has no column for.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "exchange/hsds_row.hpp"
#include "store/database.hpp"

namespace mellanrum::exchange {

/// What a source row became. A location is no record of the landscape by itself: it becomes a unit
/// of each organisation that works there, and its own `subject_id` holds its attributes.
enum class SourceKind { organisation, unit, person, post, service, location, none };

using Hashes = std::map<std::string, std::string>;  // by field, or by `parent field=id`

struct Source {
  SourceKind kind = SourceKind::none;
  std::string subject_id{};
  Hashes hashes{};
};

class Sources {
 public:
  /// `source` says whose ids they are: the same id in another source is another record.
  Sources(store::Transaction& transaction, std::string source)
      : transaction_(transaction), source_(std::move(source)) {}

  [[nodiscard]] std::optional<Source> find(std::string_view table, std::string_view id);
  void put(std::string_view table, std::string_view id, const Source& source);
  /// The units that the location has become, one for each organisation that works there.
  [[nodiscard]] std::vector<std::string> units_of_location(const std::string& location_id);
  [[nodiscard]] std::optional<Source> unit_of_location(const std::string& location_id,
                                                       std::string_view organisation);
  void put_unit_of_location(const std::string& location_id, std::string_view organisation,
                            const std::string& unit);

  /// An empty value takes the attribute away.
  void set_attribute(std::string_view subject_id, std::string_view table, std::string_view row_id,
                     std::string_view name, std::string_view value);
  [[nodiscard]] std::string attribute(std::string_view subject_id, std::string_view table,
                                      std::string_view row_id, std::string_view name);

  struct Address {
    std::string type, street, city;
  };
  /// The addresses kept for a location.
  [[nodiscard]] std::vector<Address> addresses(std::string_view location_subject);
  /// The first value of a field that rows of `table` said about the subject, or empty.
  [[nodiscard]] std::string any_attribute(std::string_view subject_id, std::string_view table,
                                          std::string_view name);

 private:
  store::Transaction& transaction_;
  std::string source_;
};

/// A short hash of a value (FNV-1a, 48 bits): enough to see that a field was changed.
[[nodiscard]] std::string short_hash(std::string_view value);

/// The fields and parents of `row` that differ from what is kept, as hashes by which they differ;
/// an empty hash says that the value is gone. Of a repeated row only what is not kept yet.
[[nodiscard]] Hashes changes_of(const HsdsRow& row, const Hashes& kept);

/// How many fields of a repeated row say something else than what was said first.
[[nodiscard]] int disagreements_of(const HsdsRow& row, const Hashes& kept);

}  // namespace mellanrum::exchange
