#include "encounters/log_form.hpp"

#include "encounters/choices.hpp"
#include "promises/promises_form.hpp"
#include "settings/settings.hpp"

namespace mellanrum::encounters {

namespace {

using http::Form;

constexpr std::size_t participants_max = 50;
constexpr std::size_t promises_max = 20;
constexpr std::size_t factors_max = choices_max;

NewEncounter read_new_encounter(Form& form, Instant now, const Settings& settings) {
  NewEncounter encounter;
  encounter.text = form.text("text", text_limits);
  encounter.at = by_our_clock(form.optional_instant("at").value_or(now), now);
  encounter.in_case = form.optional_id<CaseId>("case_id");
  encounter.how = form.optional_word("how", how_words).value_or("call");
  encounter.expression = form.optional_word("expression", expression_words)
                             .value_or(encounter.in_case ? "check_in" : "consulting");
  encounter.motive = form.optional_word("motive", offered_keys(settings.encounter_motives));
  encounter.factors = form.words("factors", factors_max, offered_keys(settings.encounter_factors));
  encounter.minutes = form.optional_integer("minutes", minutes_limits);
  encounter.label = form.optional_word("label", label_words).value_or("working_note");
  encounter.is_decision = form.optional_boolean("is_decision").value_or(false);
  form.each("participants", participants_max, [&](Form& item) {
    encounter.participants.push_back({item.optional_id<PersonId>("person_id"),
                                      item.optional_id<UnitId>("unit_id"),
                                      item.optional_boolean("heard").value_or(true)});
  });
  form.each("promises", promises_max,
            [&](Form& item) { encounter.promises.push_back(promises::read_new_promise(item)); });
  for (auto [name, ids] : {std::pair{"heard_promises", &encounter.heard_promises},
                           {"still_silent_promises", &encounter.still_silent_promises},
                           {"kept_promises", &encounter.kept_promises}}) {
    form.each(name, promises_max,
              [ids = ids](Form& item) { ids->push_back(item.id<PromiseId>("promise_id")); });
  }
  encounter.owner = form.optional_id<OrganisationId>("organisation_id");
  encounter.draft = form.optional_id<DraftId>("draft_id");
  return encounter;
}

}  // namespace

NewEncounter asked_for(const http::Request& request, store::Reader& reader, const grants::Act& act,
                       const Settings& settings) {
  Form form(request);
  auto encounter = read_new_encounter(form, act.now, settings);
  std::vector<FieldProblem> problems;
  check(reader, act.sight, act.now, encounter, problems);
  form.refuse_all(problems);
  form.finish();
  return encounter;
}

}  // namespace mellanrum::encounters
