// Logging an encounter with what was promised in it, and reminding.
#include "encounters/encounters_store.hpp"
#include "landscape/landscape.hpp"
#include "promises/words.hpp"

namespace mellanrum::encounters {

namespace {

void insert(store::Transaction& transaction, const grants::Act& act, const EncounterId& id,
            const NewEncounter& encounter, const OrganisationId& organisation) {
  transaction.send(
      "INSERT INTO encounters_encounters (id, at, how, expression, motive, case_id, "
      "organisation_id, minutes, text, label, is_decision, nudged_promise_id, author_person_id, "
      "version, created_at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1, $14)",
      {id, encounter.at, encounter.how, encounter.expression, encounter.motive, encounter.in_case,
       organisation, encounter.minutes, encounter.text, encounter.label, encounter.is_decision,
       encounter.nudged, act.by(), act.now});
  int position = 0;
  for (const auto& participant : encounter.participants) {
    transaction.send(
        "INSERT INTO encounters_participants (encounter_id, position, person_id, unit_id, heard) "
        "VALUES ($1, $2, $3, $4, $5)",
        {id, position++, participant.person, participant.unit, participant.heard});
  }
  for (const auto& factor : encounter.factors) {
    transaction.send(
        "INSERT INTO encounters_factors (encounter_id, factor) VALUES ($1, $2) "
        "ON CONFLICT (encounter_id, factor) DO NOTHING",
        {id, factor});
  }
}

void require_somebody_to_remind(const promises::Promise& promise) {
  if (promise.by.unnamed == promises::PartyKind::participant) {
    throw Problem(Problem::Kind::conflict,
                  {"Det är deltagarens eget. Därom påminns ingen härifrån.",
                   "It is the participant's own. Nobody is reminded of that from here."});
  }
  if (promise.by.unnamed == promises::PartyKind::nobody) {
    throw Problem(Problem::Kind::conflict, {"Ingen har bollen, så det finns ingen att påminna.",
                                            "Nobody has the ball, so there is nobody to remind."});
  }
}

/// Whose the matter is says whose a reminder in it is, where the caller works there.
std::optional<OrganisationId> home_in(store::Reader& reader, const Sight& sight,
                                      const promises::Promise& promise) {
  auto owner = promises::visible_matter_row(reader, sight, promise.matter).organisation;
  if (!sight.standing.may_at("encounter.write", owner)) return std::nullopt;
  return owner;
}

void note_uses(store::Transaction& transaction, const grants::Act& act,
               const std::vector<Participant>& participants) {
  for (const auto& participant : participants) {
    if (participant.person) {
      landscape::note_use(transaction, act.by(), landscape::SubjectKind::person,
                          participant.person->text(), act.now);
    }
    if (participant.unit) {
      landscape::note_use(transaction, act.by(), landscape::SubjectKind::unit,
                          participant.unit->text(), act.now);
    }
  }
}

}  // namespace

EncounterId log(store::Transaction& transaction, const grants::Act& act,
                const NewEncounter& encounter) {
  const auto outcome = outcome_of(transaction, act, encounter);
  const auto id = EncounterId::make(act.now, act.random);
  insert(transaction, act, id, encounter, outcome.organisation);
  for (const auto& promise : outcome.kept) {
    promises::keep_in(transaction, act, id.text(), promise, encounter.at);
  }
  for (const auto& promise : outcome.heard) {
    promises::hear_in(transaction, act, id.text(), promise, encounter.at);
  }
  for (const auto& promise : outcome.made) {
    const auto made = promises::make_promise(transaction, act, promise,
                                             promise.owner.value_or(outcome.organisation));
    transaction.send("INSERT INTO encounters_promises (encounter_id, promise_id) VALUES ($1, $2)",
                     {id, made});
  }
  note_uses(transaction, act, encounter.participants);
  if (encounter.draft) end_draft(transaction, act.sight.user, *encounter.draft, act.now);
  return id;
}

EncounterId nudge(store::Transaction& transaction, const grants::Act& act,
                  const promises::Promise& promise, const NewNudge& nudge) {
  require_somebody_to_remind(promise);
  std::vector<PersonId> named{act.by()};
  if (promise.by.person) named.push_back(*promise.by.person);
  std::vector<std::string> known_names;
  for (const auto& [id, person] : landscape::person_references(transaction, named, act.today())) {
    known_names.push_back(person.name);
  }
  const auto refusal =
      promises::nudge_refusal(nudge.text, promise.in_case ? promise.in_case->code_name : "",
                              promise.in_case ? promise.in_case->reference : "", known_names);
  std::vector<FieldProblem> problems;
  if (refusal) problems.push_back({"/text", *refusal});
  const auto owner = nudge.owner ? nudge.owner : home_in(transaction, act.sight, promise);
  if (!promise.in_case || nudge.owner)
    promises::expect_home(transaction, act.sight, owner, "", problems);
  if (!problems.empty()) throw invalid(std::move(problems));

  NewEncounter reminder;
  reminder.text = nudge.text;
  reminder.at = act.now;
  reminder.how = nudge.how;
  reminder.owner = owner;
  reminder.expression = "check_in";
  if (promise.in_case) reminder.in_case = promise.in_case->id;
  reminder.label = "shared";
  // Nobody in particular of an organisation was reached.
  if (!promise.by.organisation) {
    reminder.participants = {
        {promise.by.person, promise.by.person ? std::nullopt : promise.by.unit, false}};
  }
  reminder.nudged = promise.id;
  auto id = log(transaction, act, reminder);
  promises::count_nudge(transaction, act, id.text(), promise);
  return id;
}

}  // namespace mellanrum::encounters
