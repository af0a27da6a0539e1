// The SQL that finds matters and promises, and who may see them.
#include "promises/promises_store.hpp"
#include "store/id_list.hpp"

namespace mellanrum::promises {

namespace {

std::optional<cases::CaseReference> case_reference(const store::Row& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  return cases::CaseReference{row.id<CaseId>(column), row.string(column + 1),
                              row.string(column + 2)};
}

std::optional<PartyKind> unnamed(PartyKind kind) {
  const bool is_unnamed = kind == PartyKind::participant || kind == PartyKind::nobody;
  return is_unnamed ? std::optional(kind) : std::nullopt;
}

http::Subject place_of(const store::Row& row) {
  return {row.string(0), row.optional_string(1)};
}

}  // namespace

const std::string& visible_matter() {
  static const std::string sql =
      "((m.case_id IS NOT NULL AND EXISTS (SELECT 1 FROM cases_cases c WHERE c.id = m.case_id "
      "AND " +
      cases::visible_case() +
      ")) OR (m.case_id IS NULL AND (m.holder_person_id = $person OR m.organisation_id IN " +
      grants::organisations_with(grants::matter_read) +
      " OR EXISTS (SELECT 1 FROM promises_promises party WHERE party.matter_id = m.id "
      "AND (party.by_person_id = $person OR party.to_person_id = $person)))))";
  return sql;
}

const std::string& select_promise() {
  static const std::string sql =
      "SELECT p.id, p.matter_id, m.title, m.case_id, k.reference, k.code_name, k.closed_day, "
      "m.closed_at, p.by_person_id, p.by_unit_id, p.to_person_id, p.to_unit_id, p.what, p.due_day, "
      "p.quiet_days, u.quiet_days, p.made_at, p.last_heard_at, p.last_nudged_at, p.nudges, "
      "p.state, p.snoozed_until, p.reason, p.replaces_promise_id, p.version, "
      "p.by_kind, p.by_organisation_id, p.to_organisation_id "
      "FROM promises_promises p JOIN promises_matters m ON m.id = p.matter_id "
      "LEFT JOIN cases_cases k ON k.id = m.case_id "
      "LEFT JOIN landscape_units u ON u.id = p.by_unit_id ";
  return sql;
}

Promise promise_of(const store::Row& row) {
  Promise promise;
  promise.id = row.id<PromiseId>(0);
  promise.matter = row.id<MatterId>(1);
  promise.matter_title = row.string(2);
  promise.in_case = case_reference(row, 3);
  promise.may_change = row.is_null(6) && row.is_null(7);
  const auto kind = from_word<PartyKind>(row.text(25));
  promise.by = {row.optional_id<PersonId>(8), row.optional_id<UnitId>(9),
                row.optional_id<OrganisationId>(26), unnamed(kind)};
  promise.to = {row.optional_id<PersonId>(10), row.optional_id<UnitId>(11),
                row.optional_id<OrganisationId>(27)};
  promise.what = row.string(12);
  promise.due_day = row.optional_day(13);
  promise.quiet_days = row.optional_integer(14);
  promise.unit_quiet_days = row.optional_integer(15);
  promise.made_at = row.instant(16);
  promise.last_heard_at = row.instant(17);
  promise.last_nudged_at = row.optional_instant(18);
  promise.nudges = row.integer(19);
  promise.state = from_word<StoredState>(row.text(20));
  promise.snoozed_until = row.optional_day(21);
  promise.reason = row.optional_string(22);
  promise.replaces = row.optional_id<PromiseId>(23);
  promise.version = row.integer(24);
  return promise;
}

const std::string& select_matter() {
  static const std::string sql =
      "SELECT m.id, m.title, m.case_id, k.reference, k.code_name, k.closed_day, m.organisation_id, "
      "m.holder_person_id, m.waits_until, m.opened_by_person_id, m.opened_at, m.moved_at, "
      "m.closed_at, m.close_reason, m.version, m.taken_at "
      "FROM promises_matters m LEFT JOIN cases_cases k ON k.id = m.case_id ";
  return sql;
}

Matter matter_of(const store::Row& row) {
  Matter matter;
  matter.id = row.id<MatterId>(0);
  matter.title = row.string(1);
  matter.in_case = case_reference(row, 2);
  matter.case_closed = row.optional_day(5);
  matter.organisation = row.id<OrganisationId>(6);
  matter.holder = row.optional_id<PersonId>(7);
  matter.waits_until = row.optional_day(8);
  matter.opened_by = row.id<PersonId>(9);
  matter.opened_at = row.instant(10);
  matter.moved_at = row.instant(11);
  matter.closed_at = row.optional_instant(12);
  matter.close_reason = row.optional_string(13);
  matter.version = row.integer(14);
  matter.taken_at = row.optional_instant(15);
  return matter;
}

bool may_see_matter(store::Reader& reader, const Sight& sight, const MatterId& id) {
  static const std::string sql =
      "SELECT 1 FROM promises_matters m WHERE m.id = $matter AND " + visible_matter();
  return reader.exists(sight.asks(sql, {{"matter", id}}));
}

bool may_see_promise(store::Reader& reader, const Sight& sight, const PromiseId& id) {
  static const std::string sql =
      "SELECT 1 FROM promises_promises p JOIN promises_matters m ON m.id = p.matter_id "
      "WHERE p.id = $promise AND " +
      visible_matter();
  return reader.exists(sight.asks(sql, {{"promise", id}}));
}

std::optional<http::Subject> place_of_matter(store::Reader& reader, const MatterId& id) {
  return reader.first("SELECT id, case_id FROM promises_matters WHERE id = $1", {id}, place_of);
}

std::optional<http::Subject> place_of_promise(store::Reader& reader, const PromiseId& id) {
  return reader.first(
      "SELECT p.id, m.case_id FROM promises_promises p "
      "JOIN promises_matters m ON m.id = p.matter_id WHERE p.id = $1",
      {id}, place_of);
}

Promise visible_promise(store::Reader& reader, const Sight& sight, const PromiseId& id) {
  static const std::string sql = select_promise() + "WHERE p.id = $promise AND " + visible_matter();
  const auto found = reader.first(sight.asks(sql, {{"promise", id}}), promise_of);
  if (!found) throw not_found();
  return *found;
}

std::optional<Matter> find_visible_matter_row(store::Reader& reader, const Sight& sight,
                                              const MatterId& id) {
  static const std::string sql = select_matter() + "WHERE m.id = $matter AND " + visible_matter();
  return reader.first(sight.asks(sql, {{"matter", id}}), matter_of);
}

Matter visible_matter_row(store::Reader& reader, const Sight& sight, const MatterId& id) {
  auto found = find_visible_matter_row(reader, sight, id);
  if (!found) throw not_found();
  return std::move(*found);
}

Promise writable_promise(store::Reader& reader, const Sight& sight, const PromiseId& id,
                         std::optional<std::int64_t> version) {
  auto promise = visible_promise(reader, sight, id);
  require_version(version, promise.version);
  if (promise.may_change) return promise;
  const auto matter = visible_matter_row(reader, sight, promise.matter);
  if (matter.case_closed) throw cases::closed_to_writing();
  throw Problem(Problem::Kind::conflict, {"Tråden är klar. Öppna den igen först.",
                                          "The matter is closed. Reopen it first."});
}

Matter writable_matter(store::Reader& reader, const Sight& sight, const MatterId& id,
                       std::optional<std::int64_t> version) {
  auto matter = visible_matter_row(reader, sight, id);
  require_version(version, matter.version);
  if (matter.case_closed) throw cases::closed_to_writing();
  return matter;
}

std::vector<Promise> visible_promises(store::Reader& reader, const Sight& sight,
                                      const std::vector<PromiseId>& ids) {
  static const std::string sql = select_promise() + "WHERE p.id IN ({ids}) AND " + visible_matter();
  std::unordered_map<PromiseId, Promise> found;
  store::each_of(reader, sql, sight.values(), ids, [&](const store::Row& row) {
    auto promise = promise_of(row);
    found.insert_or_assign(promise.id, std::move(promise));
  });
  std::vector<Promise> promises;
  for (const auto& id : ids) {
    if (const auto place = found.find(id); place != found.end()) promises.push_back(place->second);
  }
  return promises;
}

std::vector<http::Subject> tell_of(store::Reader& reader, http::Context& context,
                                   const std::vector<PromiseId>& ids) {
  std::vector<http::Subject> places;
  store::each_of(reader,
                 "SELECT p.id, p.matter_id, m.case_id FROM promises_promises p "
                 "JOIN promises_matters m ON m.id = p.matter_id WHERE p.id IN ({ids})",
                 {}, ids, [&](const store::Row& row) {
                   const auto its_case = row.optional_string(2);
                   context.tell({"promise", row.string(0), its_case});
                   context.tell({"matter", row.string(1), its_case});
                   places.push_back({row.string(0), its_case});
                 });
  return places;
}

}  // namespace mellanrum::promises
