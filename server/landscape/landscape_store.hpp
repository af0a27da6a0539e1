// What the SQL of the landscape shares. Other capabilities include landscape.hpp, never this.
#pragma once

#include <vector>

#include "base/problem.hpp"
#include "landscape/landscape.hpp"

namespace mellanrum::landscape {

/// Reads `id, name, short_name, sector` from `column` on.
[[nodiscard]] OrganisationReference organisation_reference(const store::Row& row, int column);
/// Reads `id, name, short_name` and the organisation from `column` on.
[[nodiscard]] UnitReference unit_reference(const store::Row& row, int column);

/// Throws Problem invalid unless empty.
void require_none(std::vector<FieldProblem> problems);

/// For an UPDATE by id and version that touched `rows`: nothing, or stale or not_found.
void require_touched(std::int64_t rows, bool exists);

/// Which part of a list: at most `limit` rows after the key of the row before.
struct Part {
  int limit = 50;
  std::vector<std::string> after{};  ///< as many parts as the order has, or none
};

/// One more condition of a list, with the values that it names.
struct Condition {
  std::string_view sql{};
  store::NamedValues values;
};

/// Runs `select` for the rows of table `x` after the part's key in Swedish order.
/// `select` ends before WHERE.
void each_of_part(store::Reader& reader, std::string_view select, const Part& part,
                  const std::vector<Condition>& conditions, const store::RowVisitor& visit);

// Lists in Swedish order.

[[nodiscard]] std::vector<Organisation> list_organisations(store::Reader& reader,
                                                           std::optional<Sector> sector,
                                                           const Part& part);
[[nodiscard]] std::vector<Unit> list_units(store::Reader& reader,
                                           const std::optional<OrganisationId>& organisation,
                                           const Part& part);
/// With `unit`, those who hold a post there on the day.
[[nodiscard]] std::vector<Person> list_persons(store::Reader& reader,
                                               const std::optional<UnitId>& unit, Day on,
                                               const Part& part);

struct ServiceFilter {
  std::optional<OrganisationId> organisation{};
  std::optional<UnitId> unit{};
};
[[nodiscard]] std::vector<Service> list_services(store::Reader& reader, const ServiceFilter& filter,
                                                 const Part& part);

/// A post with what is shown of it.
struct PostView {
  Post post;
  PersonReference person{};
  UnitReference unit{};
  std::optional<PersonReference> succeeds{};
  std::optional<PersonReference> succeeded_by{};
};

/// All of a person, the newest first; references as on `on`.
[[nodiscard]] std::vector<PostView> posts_of_person(store::Reader& reader, const PersonId& id,
                                                    Day on);
/// Those that hold at a unit on the day, by name.
[[nodiscard]] std::vector<PostView> posts_of_unit(store::Reader& reader, const UnitId& id, Day on,
                                                  int limit);
[[nodiscard]] std::optional<PostView> find_post_view(store::Reader& reader, const PostId& id,
                                                     Day on);

/// What an import knew besides.
struct Attribute {
  std::string name{};  ///< `table.field`
  std::string value{};
};
[[nodiscard]] std::vector<Attribute> attributes_of(store::Reader& reader,
                                                   std::string_view subject_id);

/// When the user was last in touch with the subject.
[[nodiscard]] std::optional<Instant> last_use(store::Reader& reader, const PersonId& user,
                                              std::string_view subject_id);

}  // namespace mellanrum::landscape
