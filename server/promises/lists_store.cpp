// The SQL of lists. Each is narrowed by an index first (the caller's cases, an organisation, a
// person), and always filtered by the one definition of who may see a matter.
#include "promises/promises_store.hpp"

namespace mellanrum::promises {

namespace {

using cases::Openness;

/// Comes after every id, whose first character is a hexadecimal digit, in any collation.
constexpr std::string_view after_every_id = "g";

/// How many rows a list of promises looks through for one page.
constexpr int rows_looked_through_max = 2000;

/// Matters that may have stalled, for the list of cases; as many as the morning looks at.
constexpr int stalled_in_cases_max = 20'000;

const std::string in_team_cases = "m.case_id IN " + cases::team_cases();
const std::string of_organisation = "m.organisation_id = $organisation";
const std::string own_of_organisation = "m.case_id IS NULL AND m.organisation_id = $organisation";
const std::string in_case_of_organisation = "m.case_id IS NOT NULL AND " + of_organisation;
const std::string of_case = "m.case_id = $case";
const std::string own_as_party =
    "m.case_id IS NULL AND m.id IN "
    "(SELECT id FROM promises_matters WHERE holder_person_id = $person "
    "UNION SELECT matter_id FROM promises_promises WHERE by_person_id = $person "
    "UNION SELECT matter_id FROM promises_promises WHERE to_person_id = $person)";

/// `$after_moved` and `$after_id` are the key of the row before.
std::string matters_sql(const std::string& narrowed_by, Openness openness) {
  std::string sql = select_matter() + "WHERE " + narrowed_by + " AND " + visible_matter();
  if (openness == Openness::open) sql += " AND m.closed_at IS NULL AND k.closed_day IS NULL";
  if (openness == Openness::closed) {
    sql += " AND (m.closed_at IS NOT NULL OR k.closed_day IS NOT NULL)";
  }
  return sql +
         " AND (m.moved_at, m.id) > ($after_moved, $after_id) "
         "ORDER BY m.moved_at, m.id LIMIT $limit";
}

// What cannot have stalled today, told by the database; the silence rule itself, which counts in
// working days, is asked afterwards of what is left. So many working days are at least as many
// days, so a promise lives when it was heard of since then and its day has not passed. `$tonight`
// is an hour (the change to summer time) after the end of today, `$quiet_days` what nobody chose.
constexpr std::string_view might_have_stalled =
    " AND (m.waits_until IS NULL OR m.waits_until <= $day) "
    "AND (m.holder_person_id IS NULL OR (EXISTS (SELECT 1 FROM promises_promises awake "
    "WHERE awake.matter_id = m.id AND awake.state IN ('open', 'snoozed') "
    "AND awake.by_kind <> 'participant' "
    "AND (awake.snoozed_until IS NULL OR awake.snoozed_until <= $day)) "
    "AND NOT EXISTS (SELECT 1 FROM promises_promises alive "
    "LEFT JOIN landscape_units au ON au.id = alive.by_unit_id "
    "WHERE alive.matter_id = m.id AND alive.state IN ('open', 'snoozed') "
    "AND alive.by_kind <> 'participant' "
    "AND (alive.snoozed_until IS NULL OR alive.snoozed_until <= $day) "
    "AND (alive.due_day IS NULL OR alive.due_day >= $day) "
    "AND alive.last_heard_at >= $tonight - 86400000 * "
    "coalesce(alive.quiet_days, au.quiet_days, $quiet_days))))";

/// What of a list goes by one index, with the value of its own parameter where it has one.
struct Narrowing {
  std::string sql;
  std::string_view name{};
  std::string value{};

  void add_to(store::NamedValues& values) const {
    if (!name.empty()) values.push_back({name, value});
  }
};

/// Runs `read` for each, together.
template <class Read>
void each_together(store::Reader& reader, const std::vector<Narrowing>& narrowings, Read read) {
  std::vector<std::function<void()>> works;
  for (const auto& narrowing : narrowings) works.emplace_back([&] { read(narrowing); });
  reader.together(works);
}

class MatterQuery {
 public:
  MatterQuery(store::Reader& reader, const Sight& sight, Openness openness,
              const std::vector<std::string>& after, int limit)
      : reader_(reader), sight_(sight), openness_(openness), limit_(limit) {
    if (after.empty()) return;
    moved_at_ = std::stoll(after[0]);
    id_ = after[1];
  }

  /// Leaves out what cannot have stalled today.
  void expect_stalled() { expects_stalled_ = true; }

  void add(Narrowing narrowing) { narrowings_.push_back(std::move(narrowing)); }

  /// Everything added, in order, each once.
  [[nodiscard]] std::vector<Matter> result() {
    each_together(reader_, narrowings_, [this](const Narrowing& narrowing) { run(narrowing); });
    const auto key = [](const Matter& matter) { return std::tie(matter.moved_at, matter.id); };
    std::sort(found_.begin(), found_.end(),
              [&](const Matter& a, const Matter& b) { return key(a) < key(b); });
    found_.erase(std::unique(found_.begin(), found_.end(),
                             [](const Matter& a, const Matter& b) { return a.id == b.id; }),
                 found_.end());
    if (found_.size() > static_cast<std::size_t>(limit_)) {
      found_.resize(static_cast<std::size_t>(limit_));
    }
    return std::move(found_);
  }

 private:
  void run(const Narrowing& narrowing) {
    auto values = sight_.values();
    values.insert(values.end(), {{"after_moved", moved_at_}, {"after_id", id_}, {"limit", limit_}});
    narrowing.add_to(values);
    std::string narrowed = narrowing.sql;
    if (expects_stalled_) {
      narrowed += might_have_stalled;
      const Instant tonight = instant_in_sweden(sight_.day + std::chrono::days(1), 60);
      values.insert(values.end(),
                    {{"tonight", tonight}, {"quiet_days", sight_.quiet_days_default}});
    }
    const store::Statement statement(matters_sql(narrowed, openness_), values);
    reader_.each(statement, [&](const store::Row& row) { found_.push_back(matter_of(row)); });
  }

  store::Reader& reader_;
  const Sight& sight_;
  Openness openness_;
  int limit_;
  bool expects_stalled_ = false;
  std::int64_t moved_at_ = INT64_MIN;
  std::string id_;
  std::vector<Narrowing> narrowings_;
  std::vector<Matter> found_;
};

/// Of a list of everything, and of the morning of a team.
void add_workplaces(MatterQuery& query, const Sight& sight) {
  const auto workplaces = workplaces_of(sight);
  for (const auto& organisation : workplaces.managed) {
    query.add({of_organisation, "organisation", organisation.text()});
  }
  for (const auto& organisation : workplaces.others) {
    query.add({own_of_organisation, "organisation", organisation.text()});
  }
}

/// `$before` is the id of the row before (a range of the index, so that deep pages cost no more);
/// `$by` and `$to` are empty for any.
std::string promises_sql(const std::string& narrowed_by) {
  return select_promise() + "WHERE " + narrowed_by + " AND " + visible_matter() +
         " AND p.id < $before AND ($state = 'any' OR p.state = $state "
         "OR ($state = 'living' AND p.state IN ('open', 'snoozed'))) "
         "AND ($by = '' OR p.by_person_id = $by) AND ($to = '' OR p.to_person_id = $to) "
         "ORDER BY p.id DESC LIMIT $limit";
}

/// What the database can tell of a state that follows from the day.
std::string_view stored_part(const std::optional<PromiseState>& state) {
  if (!state) return "any";
  switch (*state) {
    case PromiseState::open:
    case PromiseState::silent:
    case PromiseState::snoozed:
      return "living";
    case PromiseState::kept:
    case PromiseState::changed:
    case PromiseState::dropped:
      break;
  }
  return to_word(*state);
}

std::vector<Promise> next_promises(store::Reader& reader, const Sight& sight,
                                   const PromiseFilter& filter, const std::string& after,
                                   int limit) {
  std::vector<Promise> found;
  const std::string before(after.empty() ? after_every_id : after);
  const std::string by = filter.by ? filter.by->text() : "";
  const std::string to = filter.to ? filter.to->text() : "";
  const auto in_matters = [](const std::string& narrowed_by) {
    return "p.matter_id IN (SELECT m.id FROM promises_matters m WHERE " + narrowed_by + ")";
  };
  std::vector<Narrowing> narrowings;
  if (filter.in_case) {
    narrowings = {{in_matters(of_case), "case", filter.in_case->text()}};
  } else if (filter.by) {
    narrowings = {{"p.by_person_id = $by"}};
  } else if (filter.to) {
    narrowings = {{"p.to_person_id = $to"}};
  } else {
    narrowings = {{in_matters(in_team_cases)}, {in_matters(own_as_party)}};
    const auto workplaces = workplaces_of(sight);
    for (const auto& organisation : workplaces.managed) {
      narrowings.push_back(
          {"p.organisation_id = $organisation", "organisation", organisation.text()});
    }
    for (const auto& organisation : workplaces.others) {
      narrowings.push_back({in_matters(own_of_organisation), "organisation", organisation.text()});
    }
  }
  each_together(reader, narrowings, [&](const Narrowing& narrowing) {
    auto values = sight.values();
    values.insert(values.end(), {{"before", before},
                                 {"limit", limit},
                                 {"state", stored_part(filter.state)},
                                 {"by", by},
                                 {"to", to}});
    narrowing.add_to(values);
    reader.each(store::Statement(promises_sql(narrowing.sql), values),
                [&](const store::Row& row) { found.push_back(promise_of(row)); });
  });
  std::sort(found.begin(), found.end(), [](auto& a, auto& b) { return a.id > b.id; });
  found.erase(
      std::unique(found.begin(), found.end(), [](auto& a, auto& b) { return a.id == b.id; }),
      found.end());
  if (found.size() > static_cast<std::size_t>(limit)) {
    found.resize(static_cast<std::size_t>(limit));
  }
  return found;
}

}  // namespace

Workplaces workplaces_of(const Sight& sight) {
  Workplaces workplaces{sight.standing.where(grants::case_oversee), {}};
  for (auto& organisation : sight.standing.where(grants::matter_read)) {
    const auto& managed = workplaces.managed;
    if (std::find(managed.begin(), managed.end(), organisation) == managed.end()) {
      workplaces.others.push_back(std::move(organisation));
    }
  }
  return workplaces;
}

std::vector<Matter> list_matters(store::Reader& reader, const Sight& sight,
                                 const MatterFilter& filter, const std::vector<std::string>& after,
                                 int limit) {
  MatterQuery query(reader, sight, filter.openness, after, limit);
  if (filter.in_case) {
    query.add({of_case, "case", filter.in_case->text()});
  } else {
    query.add({in_team_cases});
    query.add({own_as_party});
    add_workplaces(query, sight);
  }
  return query.result();
}

std::vector<Matter> matters_that_may_have_stalled(store::Reader& reader, const Sight& sight,
                                                  Scope scope, int limit) {
  static const std::string held =
      "m.case_id IS NULL AND m.holder_person_id = $person AND m.closed_at IS NULL";
  static const std::string as_party =
      "m.case_id IS NULL AND m.id IN "
      "(SELECT matter_id FROM promises_promises WHERE by_person_id = $person "
      "AND state IN ('open', 'snoozed') UNION SELECT matter_id FROM promises_promises "
      "WHERE to_person_id = $person AND state IN ('open', 'snoozed'))";
  MatterQuery query(reader, sight, Openness::open, {}, limit);
  query.expect_stalled();
  query.add({in_team_cases});
  query.add({held});
  query.add({as_party});
  if (scope == Scope::team) add_workplaces(query, sight);
  auto matters = query.result();
  fill(reader, matters, Filling::living_promises);
  return matters;
}

std::vector<cases::StalledCase> stalled_cases(store::Reader& reader, const Sight& sight) {
  MatterQuery query(reader, sight, Openness::open, {}, stalled_in_cases_max);
  query.expect_stalled();
  query.add({in_team_cases});
  for (const auto& organisation : workplaces_of(sight).managed) {
    query.add({in_case_of_organisation, "organisation", organisation.text()});
  }
  auto matters = query.result();
  fill(reader, matters, Filling::living_promises);
  std::unordered_map<CaseId, cases::StalledCase> found;
  for (const auto& matter : matters) {
    const auto condition = condition_of(facts_of(matter, sight), sight.day);
    if (condition.state != MatterState::stalled) continue;
    auto& its_case = found[matter.in_case->id];
    its_case.id = matter.in_case->id;
    its_case.matters += 1;
    its_case.days = std::max(its_case.days, condition.stalled_days);
  }
  std::vector<cases::StalledCase> stalled;
  for (auto& [id, its_case] : found) stalled.push_back(std::move(its_case));
  return stalled;
}

PromiseList list_promises(store::Reader& reader, const Sight& sight, const PromiseFilter& filter,
                          const std::string& after, int limit) {
  PromiseList list;
  std::string next = after;
  const auto wanted = static_cast<std::size_t>(limit);
  for (int looked_through = 0; looked_through < rows_looked_through_max;) {
    const auto rows = next_promises(reader, sight, filter, next, limit + 1);
    const bool is_last = rows.size() <= wanted;
    for (std::size_t i = 0; i < std::min(rows.size(), wanted); ++i) {
      const auto& promise = rows[i];
      const auto facts = facts_of(promise, sight);
      next = promise.id.text();
      ++looked_through;
      if (filter.state && state_of(facts, silence_of(facts, sight.day)) != *filter.state) {
        continue;
      }
      list.rows.push_back(promise);
      if (list.rows.size() == wanted) {
        if (!is_last || i + 1 < rows.size()) list.next_after = promise.id;
        return list;
      }
    }
    if (is_last) return list;
  }
  list.next_after = PromiseId(next);
  return list;
}

}  // namespace mellanrum::promises
