// What is wrong with an encounter, and what logging it does: which silences it breaks, what is
// kept, what is promised. A preview tells of the same that logging then does.
#include "base/identifiers.hpp"
#include "encounters/encounters_store.hpp"
#include "landscape/existence.hpp"

namespace mellanrum::encounters {

namespace {

using landscape::Expectation;

/// What each participant is expected to be.
void expect_participants(store::Reader& reader, const std::vector<Participant>& participants,
                         std::vector<Expectation>& expectations) {
  for (std::size_t i = 0; i < participants.size(); ++i) {
    const auto& participant = participants[i];
    const std::string root = "/participants/" + std::to_string(i);
    expectations.emplace_back([&reader, &participant, root](auto& problems) {
      if (!participant.person && !participant.unit) {
        problems.push_back({root, {"Ange en person eller en enhet.", "Give a person or a unit."}});
      }
      landscape::expect_person(reader, participant.person, root + "/person_id", problems);
      landscape::expect_unit(reader, participant.unit, root + "/unit_id", problems);
    });
  }
}

bool lives(const promises::Promise& promise) {
  return !promise.has_ended();
}

/// Somebody else may have been first; then it is done.
bool lives_or_is_kept(const promises::Promise& promise) {
  return lives(promise) || promise.state == promises::StoredState::kept;
}

template <class IsGood>
void check_promises(store::Reader& reader, const Sight& sight, const std::vector<PromiseId>& ids,
                    const std::string& name, IsGood is_good, std::vector<FieldProblem>& problems) {
  const auto found = promises::visible_promises(reader, sight, ids);
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const auto place = std::find_if(found.begin(), found.end(),
                                    [&](const auto& promise) { return promise.id == ids[i]; });
    if (place != found.end() && is_good(*place) && place->may_change) continue;
    problems.push_back(
        {"/" + name + "/" + std::to_string(i) + "/promise_id",
         {"Löftet finns inte eller är avslutat.", "The promise does not exist or has ended."}});
  }
}

bool contains(const std::vector<PromiseId>& ids, const PromiseId& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

/// What was heard of or kept is not silent.
void check_silent(const NewEncounter& encounter, std::vector<FieldProblem>& problems) {
  const auto& silent = encounter.still_silent_promises;
  for (std::size_t i = 0; i < silent.size(); ++i) {
    if (!contains(encounter.heard_promises, silent[i]) &&
        !contains(encounter.kept_promises, silent[i])) {
      continue;
    }
    problems.push_back({"/still_silent_promises/" + std::to_string(i) + "/promise_id",
                        {"Löftet kan inte både ha hörts av och vara tyst.",
                         "The promise cannot both have been heard of and be silent."}});
  }
}

/// The organisation whose encounter it is.
OrganisationId organisation_of(store::Reader& reader, const NewEncounter& encounter,
                               const Sight& sight) {
  if (encounter.in_case) return cases::find_case(reader, *encounter.in_case)->controller;
  auto home = promises::home_of(sight, encounter.owner);
  if (!home.empty()) return home;
  throw Problem(Problem::Kind::forbidden,
                {"Du hör inte till någon organisation som kan ha kontakter.",
                 "You belong to no organisation that can have encounters."});
}

void keep_each_once(std::vector<promises::Promise>& rows) {
  std::sort(rows.begin(), rows.end(), [](auto& a, auto& b) { return a.id < b.id; });
  rows.erase(std::unique(rows.begin(), rows.end(), [](auto& a, auto& b) { return a.id == b.id; }),
             rows.end());
}

/// What the participants who were heard speak for.
std::vector<promises::Promise> spoken_for(store::Reader& reader, const grants::Act& act,
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
  if (word.persons.empty() && word.units.empty()) return {};
  return promises::spoken_for(reader, act, word);
}

/// A promise is made in the encounter's case and heard of when it was, unless it says otherwise.
promises::NewPromise inherited(promises::NewPromise promise, const NewEncounter& encounter) {
  if (!promise.matter && !promise.in_case) promise.in_case = encounter.in_case;
  if (!promise.last_heard) promise.last_heard = encounter.at;
  if (!promise.owner) promise.owner = encounter.owner;
  return promise;
}

/// What each promise made in it is expected to be. What is wrong with the encounter's own case or
/// time is said of that alone.
std::vector<Expectation> expected_promises(store::Reader& reader, const Sight& sight, Instant now,
                                           const NewEncounter& encounter, bool case_is_good) {
  std::vector<Expectation> expectations;
  for (std::size_t i = 0; i < encounter.promises.size(); ++i) {
    auto promise = inherited(encounter.promises[i], encounter);
    if (!encounter.promises[i].in_case && !case_is_good) promise.in_case.reset();
    if (!encounter.promises[i].last_heard) promise.last_heard.reset();
    if (!encounter.promises[i].owner) promise.owner = promises::home_of(sight, {});
    expectations.emplace_back(
        [&reader, &sight, now, promise, root = "/promises/" + std::to_string(i)](auto& found) {
          promises::check(reader, sight, now, promise, root, found);
        });
  }
  return expectations;
}

}  // namespace

void check(store::Reader& reader, const Sight& sight, Instant now, const NewEncounter& encounter,
           std::vector<FieldProblem>& problems) {
  if (encounter.at > now) {
    problems.push_back({"/at", {"Kan inte ligga framåt i tiden.", "Cannot lie ahead."}});
  }
  std::vector<Expectation> expectations;
  expectations.emplace_back([&](auto& found) {
    if (encounter.in_case && !sight.cases_enabled) {
      found.push_back({"/case_id", {"Här finns inga ärenden.", "There are no cases here."}});
    } else {
      cases::expect_writable(reader, sight, encounter.in_case, "/case_id", found);
    }
  });
  expect_participants(reader, encounter.participants, expectations);
  expectations.emplace_back([&](auto& found) {
    check_promises(reader, sight, encounter.heard_promises, "heard_promises", lives, found);
  });
  expectations.emplace_back([&](auto& found) {
    check_promises(reader, sight, encounter.kept_promises, "kept_promises", lives_or_is_kept,
                   found);
  });
  landscape::expect_all(reader, problems, expectations);
  const bool case_is_good = std::ranges::none_of(
      problems, [](const FieldProblem& problem) { return problem.pointer == "/case_id"; });
  if (!encounter.in_case || encounter.owner) {
    promises::expect_home(reader, sight, encounter.owner, "", problems);
  }
  if (!encounter.in_case) {
    guard_against_identifiers(encounter.text, "/text", problems);
  }
  check_silent(encounter, problems);
  landscape::expect_all(reader, problems,
                        expected_promises(reader, sight, now, encounter, case_is_good));
}

Outcome outcome_of(store::Reader& reader, const grants::Act& act, const NewEncounter& encounter) {
  Outcome outcome;
  std::vector<promises::Promise> spoken;
  std::vector<promises::Promise> named;
  reader.together({
      [&] { outcome.organisation = organisation_of(reader, encounter, act.sight); },
      [&] {
        outcome.kept = promises::visible_promises(reader, act.sight, encounter.kept_promises);
      },
      [&] { spoken = spoken_for(reader, act, encounter); },
      [&] { named = promises::visible_promises(reader, act.sight, encounter.heard_promises); },
  });
  std::erase_if(outcome.kept, [](const auto& promise) { return promise.has_ended(); });
  keep_each_once(outcome.kept);
  spoken.insert(spoken.end(), std::make_move_iterator(named.begin()),
                std::make_move_iterator(named.end()));
  keep_each_once(spoken);
  for (auto& promise : spoken) {
    if (contains(encounter.kept_promises, promise.id)) continue;
    const bool is_silent = contains(encounter.still_silent_promises, promise.id);
    (is_silent ? outcome.still_silent : outcome.heard).push_back(std::move(promise));
  }
  for (const auto& promise : encounter.promises) {
    outcome.made.push_back(inherited(promise, encounter));
  }
  return outcome;
}

}  // namespace mellanrum::encounters
