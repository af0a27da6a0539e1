// The SQL of the chain of activities.
#include "cases/cases_store.hpp"

namespace mellanrum::cases {

namespace {

constexpr std::string_view columns =
    "SELECT id, case_id, name, service_id, unit_id, state, from_day, until_day, note, version "
    "FROM cases_activities ";

Activity activity_of(const store::Row& row) {
  return {row.id<ActivityId>(0),
          row.id<CaseId>(1),
          row.string(2),
          row.optional_id<ServiceId>(3),
          row.optional_id<UnitId>(4),
          from_word<ActivityState>(row.text(5)),
          row.optional_day(6),
          row.optional_day(7),
          row.optional_string(8),
          row.integer(9)};
}

}  // namespace

std::vector<Activity> activities_of(store::Reader& reader, const CaseId& id) {
  static const std::string sql =
      std::string(columns) + "WHERE case_id = $1 ORDER BY from_day NULLS LAST, id";
  return reader.all(sql, {id}, activity_of);
}

std::optional<Activity> find_activity(store::Reader& reader, const ActivityId& id) {
  static const std::string sql = std::string(columns) + "WHERE id = $1";
  return reader.first(sql, {id}, activity_of);
}

void expect_activity(store::Reader& reader, const Sight& sight, const std::optional<ActivityId>& id,
                     std::string_view pointer, std::vector<FieldProblem>& problems) {
  if (!id || id->empty()) return;
  const auto found = find_activity(reader, *id);
  // In the same words, so that nobody learns what is there by asking.
  if (!found || !may_see(reader, sight, found->case_id)) {
    problems.push_back({std::string(pointer),
                        {"Insatsen finns inte, eller så har du inte tillgång till det.",
                         "The activity does not exist, or you have no access to it."}});
    return;
  }
  expect_writable(reader, sight, found->case_id, pointer, problems);
}

ActivityId add_activity(store::Transaction& transaction, const Activity& activity, Instant now,
                        Random& random) {
  const auto id = ActivityId::make(now, random);
  transaction.execute(
      "INSERT INTO cases_activities (id, case_id, name, service_id, unit_id, state, from_day, "
      "until_day, note, version, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1, $10)",
      {id, activity.case_id, activity.name, activity.service, activity.unit,
       to_word(activity.state), activity.from_day, activity.until_day, activity.note, now});
  return id;
}

void change_activity(store::Transaction& transaction, const Activity& activity) {
  require_one(transaction.execute(
      "UPDATE cases_activities SET name = $3, service_id = $4, unit_id = $5, state = $6, "
      "from_day = $7, until_day = $8, note = $9, version = version + 1 "
      "WHERE id = $1 AND version = $2",
      {activity.id, activity.version, activity.name, activity.service, activity.unit,
       to_word(activity.state), activity.from_day, activity.until_day, activity.note}));
}

}  // namespace mellanrum::cases
