// Makes landscape records of HSDS rows, one at a time, within one transaction.
#pragma once

#include <tl/expected.hpp>

#include "exchange/hsds_sources.hpp"
#include "exchange/hsds_tables.hpp"
#include "landscape/landscape.hpp"

namespace mellanrum::exchange {

enum class Outcome { added, changed, unchanged };

using Applied = tl::expected<Outcome, std::vector<RowProblem>>;

class HsdsApply {
 public:
  HsdsApply(store::Transaction& transaction, std::string source, Instant now, Random& random)
      : transaction_(transaction),
        sources_(transaction, std::move(source)),
        now_(now),
        random_(random) {}

  /// Checks the row, and writes what its source has changed since the last time. A row that is
  /// refused has changed nothing.
  [[nodiscard]] Applied apply(const HsdsRow& row);

  /// How many fields said something else than an earlier row of the same import about the same.
  [[nodiscard]] std::int64_t disagreements() const { return disagreements_; }

 private:
  /// Where a row belongs: what its fields and its parents refer to and is known.
  struct Anchor {
    HsdsLink link;
    Source source;
  };
  /// A row at work.
  struct Work {
    const HsdsRow& row;
    std::optional<Source> known;
    Hashes changes;
    std::vector<Anchor> anchors;

    [[nodiscard]] bool has_changed(std::string_view field) const {
      return changes.contains(std::string(field));
    }
    [[nodiscard]] const Source* anchor(HsdsTable table) const {
      for (const auto& anchor : anchors) {
        if (anchor.link.table == table) return &anchor.source;
      }
      return nullptr;
    }
  };
  using Refused = std::vector<RowProblem>;
  [[nodiscard]] Applied apply_checked(const HsdsRow& row);
  using Made = tl::expected<Source, Refused>;

  [[nodiscard]] std::vector<Anchor> anchors_of(const HsdsRow& row);
  [[nodiscard]] Made make(const Work& work);
  [[nodiscard]] Made make_organization(const Work& work);
  [[nodiscard]] Made make_service(const Work& work);
  [[nodiscard]] Made make_location(const Work& work);
  [[nodiscard]] Made make_service_at_location(const Work& work);
  [[nodiscard]] Made make_contact(const Work& work);
  [[nodiscard]] Made make_dependant(const Work& work);
  [[nodiscard]] Made make_loose(const Work& work);

  // Promotion: what a dependant says that a record has a column for.
  void promote(const Work& work, const Source& subject, std::string_view before);
  void promote_phone(const Source& subject, const std::string& number, std::string_view before);
  void promote_to_service(const Source& subject, const std::string& value,
                          std::optional<std::string> landscape::Service::*column,
                          std::string_view before);
  void promote_identifier(const Work& work, const Source& subject);

  // Units of locations and of organisations without any.
  [[nodiscard]] UnitId unit_at(const std::string& location_id, const Source& location,
                               const OrganisationId& organisation);
  [[nodiscard]] UnitId main_unit(const OrganisationId& organisation);
  [[nodiscard]] std::optional<UnitId> unit_of_contact(const Work& work);
  [[nodiscard]] std::optional<landscape::Unit> only_unit_of_location(const Work& work);
  void refresh_units(const std::string& location_id, const Source& location);

  /// The id of the location that the row says it is at, or empty.
  [[nodiscard]] static std::string location_of(const HsdsRow& row);
  void keep_attributes(const Work& work, std::string_view subject_id,
                       std::initializer_list<std::string_view> mapped);

  store::Transaction& transaction_;
  Sources sources_;
  Instant now_;
  Random& random_;
  std::int64_t disagreements_ = 0;
};

}  // namespace mellanrum::exchange
