// Opening matters and making promises.
#include "base/identifiers.hpp"
#include "base/text.hpp"
#include "landscape/existence.hpp"
#include "landscape/landscape.hpp"
#include "promises/promises_store.hpp"

namespace mellanrum::promises {

namespace {

constexpr std::size_t title_characters_max = 200;

void expect_cases_enabled(const Sight& sight, const std::optional<CaseId>& id,
                          const std::string& pointer, std::vector<FieldProblem>& problems) {
  if (!id || sight.cases_enabled) return;
  problems.push_back({pointer, {"Här finns inga ärenden.", "There are no cases here."}});
}

void expect_case(store::Reader& reader, const Sight& sight, const std::optional<CaseId>& id,
                 const std::string& root, std::vector<FieldProblem>& problems) {
  const std::string pointer = root + "/case_id";
  expect_cases_enabled(sight, id, pointer, problems);
  if (sight.cases_enabled) cases::expect_writable(reader, sight, id, pointer, problems);
}

/// The promise's matter, where it names one, and its case; returns the case.
std::optional<CaseId> expect_matter(store::Reader& reader, const Sight& sight,
                                    const NewPromise& promise, const std::string& root,
                                    std::vector<FieldProblem>& problems) {
  if (!promise.matter || promise.matter->empty()) return promise.in_case;
  const auto matter = find_visible_matter_row(reader, sight, *promise.matter);
  if (!matter) {
    problems.push_back({root + "/matter_id",
                        {"Tråden finns inte, eller så har du inte tillgång till den.",
                         "The matter does not exist, or you have no access to it."}});
    return promise.in_case;
  }
  const auto its_case = matter->in_case ? std::optional(matter->in_case->id) : std::nullopt;
  if (matter->closed_at || matter->case_closed) {
    problems.push_back(
        {root + "/matter_id",
         {"Tråden är klar. Öppna den igen först.", "The matter is closed. Reopen it first."}});
  }
  if (promise.in_case && promise.in_case != its_case) {
    problems.push_back(
        {root + "/case_id",
         {"Tråden hör inte till det ärendet.", "The matter does not belong to that case."}});
  }
  return its_case;
}

Instant said_at(const Act& act, const NewPromise& promise) {
  return by_our_clock(promise.last_heard.value_or(act.now), act.now);
}

/// The actor when nobody is given; a person with the unit of her post.
Party promiser(store::Reader& reader, const Act& act, const NewPromise& promise) {
  Party by = promise.by;
  if (by.is_empty()) by.person = act.by();
  if (by.person && !by.unit) by.unit = landscape::unit_of_person(reader, *by.person, act.today());
  return by;
}

}  // namespace

PromiseId insert_promise(store::Transaction& transaction, const Act& act, const Promise& row) {
  auto id = PromiseId::make(act.now, act.random);
  transaction.send(
      "INSERT INTO promises_promises (id, matter_id, by_kind, by_person_id, by_unit_id, "
      "by_organisation_id, to_person_id, to_unit_id, to_organisation_id, what, due_day, "
      "quiet_days, made_at, last_heard_at, nudges, state, replaces_promise_id, version, "
      "organisation_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13, 0, "
      "'open', $14, 1, (SELECT organisation_id FROM promises_matters WHERE id = $2))",
      {id, row.matter, to_word(row.by.kind()), row.by.person, row.by.unit, row.by.organisation,
       row.to.person, row.to.unit, row.to.organisation, row.what, row.due_day, row.quiet_days,
       row.made_at, row.replaces});
  return id;
}

namespace {

using landscape::Expectation;

/// That who is named exists; `start` is what her fields begin with.
std::vector<Expectation> existence_of(store::Reader& reader, const Party& party,
                                      const std::string& start) {
  return {[&reader, &party, start](auto& problems) {
            landscape::expect_person(reader, party.person, start + "_person_id", problems);
          },
          [&reader, &party, start](auto& problems) {
            landscape::expect_unit(reader, party.unit, start + "_unit_id", problems);
          },
          [&reader, &party, start](auto& problems) {
            landscape::expect_organisation(reader, party.organisation, start + "_organisation_id",
                                           problems);
          }};
}

void append(std::vector<Expectation>& all, std::vector<Expectation> more) {
  all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// Each is one of those who can be it.
void check_each_is_one(const Party& by, const Party& to, InCase in_case, const std::string& root,
                       std::vector<FieldProblem>& problems) {
  const Text one = {"Ange en person, en enhet, en organisation, deltagaren eller ingen: en av dem.",
                    "Give a person, a unit, an organisation, the participant or nobody: one."};
  const bool is_member = by.person || by.unit;
  if (by.organisation && is_member) problems.push_back({root + "/by_organisation_id", one});
  if (by.unnamed && (is_member || by.organisation)) problems.push_back({root + "/by_kind", one});
  if (by.unnamed == PartyKind::participant && in_case == InCase::no) {
    problems.push_back({root + "/by_kind",
                        {"Bara i ett ärende finns en deltagare som kan göra något själv.",
                         "Only a case has a participant who can do something herself."}});
  }
  if (to.organisation && (to.person || to.unit)) {
    problems.push_back({root + "/to_organisation_id",
                        {"Ange en person, en enhet eller en organisation: en av dem.",
                         "Give a person, a unit or an organisation: one."}});
  }
}

}  // namespace

void check_parties(store::Reader& reader, const Party& by, const Party& to, InCase in_case,
                   const std::string& root, std::vector<FieldProblem>& problems) {
  auto expectations = existence_of(reader, by, root + "/by");
  append(expectations, existence_of(reader, to, root + "/to"));
  landscape::expect_all(reader, problems, expectations);
  check_each_is_one(by, to, in_case, root, problems);
}

void expect_home(store::Reader& reader, const Sight& sight,
                 const std::optional<OrganisationId>& said, const std::string& root,
                 std::vector<FieldProblem>& problems) {
  const auto possible = sight.standing.where(grants::matter_read);
  const bool is_known =
      said ? said->empty() || std::find(possible.begin(), possible.end(), *said) != possible.end()
           : possible.size() < 2;
  if (is_known || possible.empty()) return;
  auto references = landscape::organisation_references(reader, possible);
  std::string names;
  for (const auto& id : possible) names += (names.empty() ? "" : ", ") + references.at(id).name;
  problems.push_back(
      {root + "/organisation_id",
       {"Säg för vilken arbetsplats: " + names + ".", "Say for which workplace: " + names + "."}});
}

void check(store::Reader& reader, const Sight& sight, const NewMatter& matter,
           const std::string& root, std::vector<FieldProblem>& problems) {
  landscape::expect_all(
      reader, problems,
      {[&](auto& found) { expect_case(reader, sight, matter.in_case, root, found); },
       [&](auto& found) {
         landscape::expect_person(reader, matter.holder, root + "/holder_person_id", found);
       }});
  // A case says whose it is; what is said beside it must still be a place of hers.
  if (!matter.in_case || matter.owner) expect_home(reader, sight, matter.owner, root, problems);
  if (matter.in_case) return;
  guard_against_identifiers(matter.title, root + "/title", problems);
}

void check(store::Reader& reader, const Sight& sight, Instant now, const NewPromise& promise,
           const std::string& root, std::vector<FieldProblem>& problems) {
  std::optional<CaseId> in_case;
  std::vector<Expectation> expectations{
      [&](auto& found) { expect_case(reader, sight, promise.in_case, root, found); },
      [&](auto& found) { in_case = expect_matter(reader, sight, promise, root, found); }};
  append(expectations, existence_of(reader, promise.by, root + "/by"));
  append(expectations, existence_of(reader, promise.to, root + "/to"));
  landscape::expect_all(reader, problems, expectations);
  check_each_is_one(promise.by, promise.to, in_case ? InCase::yes : InCase::no, root, problems);
  if (promise.matter && promise.matter_title) {
    problems.push_back({root + "/matter_title",
                        {"Ange en tråd som finns eller titeln på en ny, inte båda.",
                         "Give a matter that exists or the title of a new one, not both."}});
  }
  if (promise.last_heard && by_our_clock(*promise.last_heard, now) > now) {
    problems.push_back(
        {root + "/last_heard", {"Kan inte ligga framåt i tiden.", "Cannot lie ahead."}});
  }
  if ((!in_case && !promise.matter) || promise.owner)
    expect_home(reader, sight, promise.owner, root, problems);
  if (!in_case) {
    guard_against_identifiers(promise.what, root + "/what", problems);
    if (promise.matter_title) {
      guard_against_identifiers(*promise.matter_title, root + "/matter_title", problems);
    }
  }
}

MatterId open_matter(store::Transaction& transaction, const Act& act, const NewMatter& matter,
                     const OrganisationId& home) {
  if (!matter.in_case && home.empty()) {
    throw Problem(Problem::Kind::forbidden,
                  {"Du hör inte till någon organisation som kan ha trådar.",
                   "You belong to no organisation that can have matters."});
  }
  const auto id = MatterId::make(act.now, act.random);
  // In a case it is of the case's controller.
  transaction.send(
      "INSERT INTO promises_matters (id, case_id, organisation_id, title, holder_person_id, "
      "waits_until, opened_by_person_id, opened_at, moved_at, version) VALUES ($1, $2, "
      "COALESCE((SELECT controller_id FROM cases_cases WHERE id = $2), $3), $4, $5, $6, $7, $8, "
      "$8, 1)",
      {id, matter.in_case, home, matter.title, matter.holder, matter.waits_until, act.by(),
       act.now});
  add_history(transaction, act, {id, std::nullopt, matter.in_case, "opened", {}, {}});
  return id;
}

Promise intended(store::Reader& reader, const Act& act, const NewPromise& promise) {
  Promise made;
  made.by = promiser(reader, act, promise);
  made.to = promise.to;
  const bool is_to_somebody = !made.by.unnamed && made.by.person != act.by();
  if (made.to.is_empty() && is_to_somebody) made.to.person = act.by();
  made.what = promise.what;
  made.due_day = promise.due_day;
  made.quiet_days = promise.quiet_days;
  made.made_at = said_at(act, promise);
  return made;
}

/// The first line, as much of it as a title may have.
std::string title_for(const NewPromise& promise) {
  if (promise.matter_title) return *promise.matter_title;
  const std::string_view what = promise.what;
  return std::string(first_characters(what.substr(0, what.find('\n')), title_characters_max));
}

namespace {

/// Where a new promise belongs.
struct Place {
  MatterId matter;
  std::optional<CaseId> in_case;
};

/// The matter that it names, which moves by it, or a new one.
Place place_of(store::Transaction& transaction, const Act& act, const NewPromise& promise,
               const OrganisationId& home) {
  if (promise.matter) {
    const auto matter = move(transaction, act, *promise.matter, said_at(act, promise));
    return {matter.id, matter.in_case ? std::optional(matter.in_case->id) : std::nullopt};
  }
  // What nobody has promised is nobody's ball either, until somebody takes it.
  const bool is_nobodys = promise.by.unnamed == PartyKind::nobody;
  const auto holder = is_nobodys ? std::nullopt : std::optional(act.by());
  const NewMatter opened{title_for(promise), promise.in_case, holder, {}};
  return {open_matter(transaction, act, opened, home), promise.in_case};
}

}  // namespace

PromiseId make_promise(store::Transaction& transaction, const Act& act, const NewPromise& promise,
                       const OrganisationId& home) {
  Place place;
  Promise made;
  transaction.together({
      [&] { place = place_of(transaction, act, promise, home); },
      [&] { made = intended(transaction, act, promise); },
  });
  made.matter = place.matter;
  auto id = insert_promise(transaction, act, made);
  add_history(transaction, act, {place.matter, id, place.in_case, "made", {}, {}});
  return id;
}

}  // namespace mellanrum::promises
