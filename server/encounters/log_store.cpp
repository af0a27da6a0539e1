// Logging an encounter with what was promised in it, and reminding.
#include "base/identifiers.hpp"
#include "encounters/encounters_store.hpp"
#include "landscape/existence.hpp"
#include "landscape/landscape.hpp"
#include "promises/words.hpp"

namespace mellanrum::encounters {

namespace {

void check_participants(store::Reader& reader, const std::vector<Participant>& participants,
                        std::vector<FieldProblem>& problems) {
  for (std::size_t i = 0; i < participants.size(); ++i) {
    const std::string root = "/participants/" + std::to_string(i);
    const auto& participant = participants[i];
    if (!participant.person && !participant.unit) {
      problems.push_back({root, {"Ange en person eller en enhet.", "Give a person or a unit."}});
    }
    landscape::expect_person(reader, participant.person, root + "/person_id", problems);
    landscape::expect_unit(reader, participant.unit, root + "/unit_id", problems);
  }
}

void check_heard(store::Reader& reader, const Sight& sight, const std::vector<PromiseId>& heard,
                 std::vector<FieldProblem>& problems) {
  const auto found = promises::visible_promises(reader, sight, heard);
  for (std::size_t i = 0; i < heard.size(); ++i) {
    const auto place = std::find_if(found.begin(), found.end(),
                                    [&](const auto& promise) { return promise.id == heard[i]; });
    if (place != found.end() && !place->has_ended() && place->may_change) continue;
    problems.push_back(
        {"/heard_promises/" + std::to_string(i) + "/promise_id",
         {"Löftet finns inte eller är avslutat.", "The promise does not exist or has ended."}});
  }
}

/// The organisation whose encounter it is.
OrganisationId organisation_of(store::Reader& reader, const NewEncounter& encounter,
                               const Sight& sight) {
  if (encounter.in_case) return cases::find_case(reader, *encounter.in_case)->controller;
  auto home = promises::home_of(sight);
  if (!home.empty()) return home;
  throw Problem(Problem::Kind::forbidden,
                {"Du hör inte till någon organisation som kan ha kontakter.",
                 "You belong to no organisation that can have encounters."});
}

void insert(store::Transaction& transaction, const grants::Act& act, const EncounterId& id,
            const NewEncounter& encounter, const OrganisationId& organisation) {
  transaction.execute(
      "INSERT INTO encounters_encounters (id, at, how, expression, motive, case_id, "
      "organisation_id, minutes, text, label, is_decision, nudged_promise_id, author_person_id, "
      "version, created_at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1, $14)",
      {id, encounter.at, encounter.how, encounter.expression, encounter.motive, encounter.in_case,
       organisation, encounter.minutes, encounter.text, encounter.label, encounter.is_decision,
       encounter.nudged, act.by(), act.now});
  int position = 0;
  for (const auto& participant : encounter.participants) {
    transaction.execute(
        "INSERT INTO encounters_participants (encounter_id, position, person_id, unit_id, heard) "
        "VALUES ($1, $2, $3, $4, $5)",
        {id, position++, participant.person, participant.unit, participant.heard});
  }
  for (const auto& factor : encounter.factors) {
    transaction.execute(
        "INSERT INTO encounters_factors (encounter_id, factor) VALUES ($1, $2) "
        "ON CONFLICT (encounter_id, factor) DO NOTHING",
        {id, factor});
  }
}

/// The promises that were spoken for or of: each once.
std::vector<promises::Promise> spoken(store::Reader& reader, const grants::Act& act,
                                      const NewEncounter& encounter) {
  promises::Word word{encounter.in_case, act.by(), {}, {}};
  for (const auto& participant : encounter.participants) {
    // What the author herself has promised is not answered by her own note.
    if (!participant.heard || participant.person == act.by()) continue;
    if (participant.person) {
      word.persons.push_back(*participant.person);
    } else {
      word.units.push_back(*participant.unit);
    }
  }
  std::vector<promises::Promise> found;
  if (!word.persons.empty() || !word.units.empty()) {
    found = promises::spoken_for(reader, act, word);
  }
  for (auto& promise : promises::visible_promises(reader, act.sight, encounter.heard_promises)) {
    found.push_back(std::move(promise));
  }
  std::sort(found.begin(), found.end(), [](auto& a, auto& b) { return a.id < b.id; });
  found.erase(
      std::unique(found.begin(), found.end(), [](auto& a, auto& b) { return a.id == b.id; }),
      found.end());
  return found;
}

void break_silences(store::Transaction& transaction, const grants::Act& act, const EncounterId& id,
                    const NewEncounter& encounter) {
  for (const auto& promise : spoken(transaction, act, encounter)) {
    promises::hear_in(transaction, act, id.text(), promise, encounter.at);
  }
}

/// A promise is made in the encounter's case and heard of when it was, unless it says otherwise.
promises::NewPromise inherited(promises::NewPromise promise, const NewEncounter& encounter) {
  if (!promise.matter && !promise.in_case) promise.in_case = encounter.in_case;
  if (!promise.last_heard) promise.last_heard = encounter.at;
  return promise;
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

void check(store::Reader& reader, const Sight& sight, Instant now, const NewEncounter& encounter,
           std::vector<FieldProblem>& problems) {
  if (encounter.at > now) {
    problems.push_back({"/at", {"Kan inte ligga framåt i tiden.", "Cannot lie ahead."}});
  }
  if (encounter.in_case && !sight.cases_enabled) {
    problems.push_back({"/case_id", {"Här finns inga ärenden.", "There are no cases here."}});
  } else {
    cases::expect_writable(reader, sight, encounter.in_case, "/case_id", problems);
  }
  const bool case_is_good = std::ranges::none_of(
      problems, [](const FieldProblem& problem) { return problem.pointer == "/case_id"; });
  if (!encounter.in_case) guard_against_identifiers(encounter.text, "/text", problems);
  check_participants(reader, encounter.participants, problems);
  check_heard(reader, sight, encounter.heard_promises, problems);
  for (std::size_t i = 0; i < encounter.promises.size(); ++i) {
    auto promise = inherited(encounter.promises[i], encounter);
    // What is wrong with the encounter's own case or time is said of that alone.
    if (!encounter.promises[i].in_case && !case_is_good) promise.in_case.reset();
    if (!encounter.promises[i].last_heard) promise.last_heard.reset();
    promises::check(reader, sight, now, promise, "/promises/" + std::to_string(i), problems);
  }
}

EncounterId log(store::Transaction& transaction, const grants::Act& act,
                const NewEncounter& encounter) {
  const auto organisation = organisation_of(transaction, encounter, act.sight);
  const auto id = EncounterId::make(act.now, act.random);
  insert(transaction, act, id, encounter, organisation);
  break_silences(transaction, act, id, encounter);
  for (const auto& promise : encounter.promises) {
    const auto made = promises::make_promise(transaction, act, inherited(promise, encounter),
                                             promises::home_of(act.sight));
    transaction.execute(
        "INSERT INTO encounters_promises (encounter_id, promise_id) VALUES ($1, $2)", {id, made});
  }
  note_uses(transaction, act, encounter.participants);
  if (encounter.draft) end_draft(transaction, act.sight.user, *encounter.draft, act.now);
  return id;
}

EncounterId nudge(store::Transaction& transaction, const grants::Act& act,
                  const promises::Promise& promise, const std::string& text,
                  const std::string& how) {
  require_somebody_to_remind(promise);
  std::vector<std::string> known_names;
  for (const auto& person : {promise.by.person, std::optional(act.by())}) {
    if (!person) continue;
    if (const auto found = landscape::find_person(transaction, *person)) {
      known_names.push_back(found->name);
    }
  }
  const auto refusal =
      promises::nudge_refusal(text, promise.in_case ? promise.in_case->code_name : "",
                              promise.in_case ? promise.in_case->reference : "", known_names);
  if (refusal) throw invalid({{"/text", *refusal}});

  NewEncounter reminder;
  reminder.text = text;
  reminder.at = act.now;
  reminder.how = how;
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
