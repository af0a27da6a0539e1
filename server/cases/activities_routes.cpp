// The routes of a case's chain of activities.
#include "cases/cases_routes.hpp"
#include "cases/record_routes.hpp"
#include "http/form.hpp"
#include "landscape/existence.hpp"

namespace mellanrum::cases {

namespace {

using http::Context;
using http::Form;
using http::Request;
using http::Response;

constexpr http::TextLimits name_limits{.characters_max = 200, .lines = http::Lines::one};
constexpr http::TextLimits note_limits{.characters_max = 1000, .identifiers = Identifiers::allowed};

/// The days must fit the state. An ended activity without a last day ended today.
void settle_days(Form& form, Activity& activity, Instant now) {
  const Day today = day_in_sweden(now);
  const bool has_begun =
      activity.state == ActivityState::active || activity.state == ActivityState::ended;
  if (has_begun && !activity.from_day) {
    form.refuse("from_day", {"Behövs när insatsen pågår eller är avslutad.",
                             "Is needed when the activity is active or ended."});
    return;
  }
  if (has_begun) activity.from_day = by_our_clock(*activity.from_day, now);
  if (has_begun && *activity.from_day > today) {
    form.refuse("from_day", {"Kan inte ligga framåt när insatsen har börjat.",
                             "Cannot lie ahead when the activity has begun."});
  }
  if (activity.state == ActivityState::ended && !activity.until_day) activity.until_day = today;
  if (activity.from_day && activity.until_day && *activity.until_day < *activity.from_day) {
    form.refuse("until_day", {"Ska vara samma dag som den första eller senare.",
                              "Must be the first day or later."});
  }
}

ActivityState state_in(Form& form) {
  const auto word = form.word("state", activity_state_words);
  return find_word<ActivityState>(word).value_or(ActivityState::planned);
}

void check_references(Form& form, store::Reader& reader, const Activity& activity) {
  std::vector<FieldProblem> problems;
  landscape::expect_all(
      reader, problems,
      {[&](auto& found) {
         landscape::expect_service(reader, activity.service, "/service_id", found);
       },
       [&](auto& found) { landscape::expect_unit(reader, activity.unit, "/unit_id", found); }});
  form.refuse_all(problems);
  form.finish();
}

Response answer(store::Transaction& transaction, Context& context, const Case& row,
                const ActivityId& id) {
  const auto activity = find_activity(transaction, id).value();
  return changed_part(transaction, context, activity, {row, {}, {activity}, {}});
}

Response add(const Request& request, store::Transaction& transaction, Context& context) {
  const auto row = writable(transaction, grants::sight_of(context), request.id<CaseId>());
  Form form(request);
  Activity activity;
  activity.case_id = row.id;
  activity.name = form.text("name", name_limits);
  activity.service = form.optional_id<ServiceId>("service_id");
  activity.unit = form.optional_id<UnitId>("unit_id");
  activity.state = state_in(form);
  activity.from_day = form.optional_day("from_day");
  activity.until_day = form.optional_day("until_day");
  activity.note = form.optional_text("note", note_limits);
  settle_days(form, activity, context.now());
  check_references(form, transaction, activity);

  const auto id = add_activity(transaction, activity, context.now(), context.random);
  return answer(transaction, context, row, id).created_at("/api/activities/" + id.text());
}

Response change(const Request& request, store::Transaction& transaction, Context& context) {
  auto activity = find_activity(transaction, request.id<ActivityId>());
  if (!activity) throw not_found();
  const auto row = writable(transaction, grants::sight_of(context), activity->case_id);
  require_version(request.required_version(), activity->version);
  Form form(request);
  if (form.has("name")) activity->name = form.text("name", name_limits);
  if (form.has("service_id")) activity->service = form.optional_id<ServiceId>("service_id");
  if (form.has("unit_id")) activity->unit = form.optional_id<UnitId>("unit_id");
  if (form.has("state")) activity->state = state_in(form);
  if (form.has("from_day")) activity->from_day = form.optional_day("from_day");
  if (form.has("until_day")) activity->until_day = form.optional_day("until_day");
  if (form.has("note")) activity->note = form.optional_text("note", note_limits);
  settle_days(form, *activity, context.now());
  check_references(form, transaction, *activity);

  change_activity(transaction, *activity);
  return answer(transaction, context, row, activity->id);
}

}  // namespace

http::Routes activity_routes() {
  using http::AuditVerb;
  using http::Method;
  return {
      {Method::post, "/api/cases/{id}/activities", "addActivity", writing,
       AuditVerb("activity.added"), add},
      {Method::patch, "/api/activities/{id}", "changeActivity", writing,
       AuditVerb("activity.changed"), change},
  };
}

}  // namespace mellanrum::cases
