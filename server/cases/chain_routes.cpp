#include "cases/chain_routes.hpp"

#include "cases/cases.hpp"
#include "cases/cases_json.hpp"
#include "http/form.hpp"
#include "landscape/existence.hpp"

namespace mellanrum::cases {

namespace {

using http::Context;
using http::Form;
using http::Request;
using http::Response;

constexpr http::TextLimits name_limits{.characters_max = 200};
constexpr http::TextLimits note_limits{.characters_max = 1000, .identifiers = Identifiers::allowed};

/// The days must fit the state. An ended step without a last day ended today.
void settle_days(Form& form, Activity& step, Instant now) {
  const Day today = day_in_sweden(now);
  const bool has_begun = step.state == ActivityState::active || step.state == ActivityState::ended;
  if (has_begun && !step.from_day) {
    form.refuse("from_day", {"Behövs när insatsen pågår eller är avslutad.",
                             "Is needed when the step is active or ended."});
    return;
  }
  if (has_begun) step.from_day = by_our_clock(*step.from_day, now);
  if (has_begun && *step.from_day > today) {
    form.refuse("from_day", {"Kan inte ligga framåt när insatsen har börjat.",
                             "Cannot lie ahead when the step has begun."});
  }
  if (step.state == ActivityState::ended && !step.until_day) step.until_day = today;
  if (step.from_day && step.until_day && *step.until_day < *step.from_day) {
    form.refuse("until_day", {"Ska vara samma dag som den första eller senare.",
                              "Must be the first day or later."});
  }
}

ActivityState state_in(Form& form) {
  const auto word = form.word("state", activity_states);
  return word.empty() ? ActivityState::planned : activity_state(word);
}

void check_references(Form& form, store::Reader& reader, const Activity& step) {
  std::vector<FieldProblem> problems;
  landscape::expect_service(reader, step.service, "/service_id", problems);
  landscape::expect_unit(reader, step.unit, "/unit_id", problems);
  form.refuse_all(problems);
  form.finish();
}

Response answer(store::Transaction& transaction, Context& context, const Case& row,
                const ChainId& id) {
  const auto step = find_activity(transaction, id).value();
  context.tell({"case", row.id.text(), row.id.text(), {}});
  const auto people = people_of(transaction, CasePage{row, {}, {step}, {}}, context.today());
  return Response::json(to_json(step, people).dump())
      .versioned(step.version)
      .about(id.text(), row.id.text());
}

}  // namespace

Response add_activity_route(const Request& request, store::Transaction& transaction,
                            Context& context) {
  const auto row = writable(transaction, sight_of(context), request.id<CaseId>());
  Form form(request);
  Activity step;
  step.case_id = row.id;
  step.name = form.text("name", name_limits);
  step.service = form.optional_id<ServiceId>("service_id");
  step.unit = form.optional_id<UnitId>("unit_id");
  step.state = state_in(form);
  step.from_day = form.optional_day("from_day");
  step.until_day = form.optional_day("until_day");
  step.note = form.optional_text("note", note_limits);
  settle_days(form, step, context.now());
  check_references(form, transaction, step);

  const auto id = add_activity(transaction, step, context.now(), context.random);
  auto response = answer(transaction, context, row, id);
  response.status = 201;
  response.headers["location"] = "/api/activities/" + id.text();
  return response;
}

Response change_activity_route(const Request& request, store::Transaction& transaction,
                               Context& context) {
  auto step = find_activity(transaction, request.id<ChainId>());
  if (!step) throw not_found();
  const auto row = writable(transaction, sight_of(context), step->case_id);
  if (request.required_version() != step->version) throw stale();
  Form form(request);
  if (form.has("name")) step->name = form.text("name", name_limits);
  if (form.has("service_id")) step->service = form.optional_id<ServiceId>("service_id");
  if (form.has("unit_id")) step->unit = form.optional_id<UnitId>("unit_id");
  if (form.has("state")) step->state = state_in(form);
  if (form.has("from_day")) step->from_day = form.optional_day("from_day");
  if (form.has("until_day")) step->until_day = form.optional_day("until_day");
  if (form.has("note")) step->note = form.optional_text("note", note_limits);
  settle_days(form, *step, context.now());
  check_references(form, transaction, *step);

  change_activity(transaction, *step);
  return answer(transaction, context, row, step->id);
}

}  // namespace mellanrum::cases
