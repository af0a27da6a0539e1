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

const std::string in_team_cases = "m.case_id IN " + std::string(cases::team_cases);
// $8 is the organisation or the case; empty where neither is asked for.
const std::string of_organisation = "m.organisation_id = $8";
const std::string own_of_organisation = "m.case_id IS NULL AND m.organisation_id = $8";
const std::string of_case = "m.case_id = $8";
const std::string own_as_party =
    "m.case_id IS NULL AND m.id IN (SELECT id FROM promises_matters WHERE holder_person_id = $1 "
    "UNION SELECT matter_id FROM promises_promises WHERE by_person_id = $1 "
    "UNION SELECT matter_id FROM promises_promises WHERE to_person_id = $1)";

/// $5 and $6 the key of the row before, $7 limit.
std::string matters_sql(const std::string& narrowed_by, Openness openness) {
  std::string sql = select_matter() + "WHERE " + narrowed_by + " AND " + visible_matter();
  if (openness == Openness::open) sql += " AND m.closed_at IS NULL AND k.closed_day IS NULL";
  if (openness == Openness::closed) {
    sql += " AND (m.closed_at IS NOT NULL OR k.closed_day IS NOT NULL)";
  }
  return sql + " AND (m.moved_at, m.id) > ($5, $6) ORDER BY m.moved_at, m.id LIMIT $7";
}

// What cannot have stalled today, told by the database; the silence rule itself, which counts in
// working days, is asked afterwards of what is left. So many working days are at least as many
// days, so a promise lives when it was heard of since then and its day has not passed. $9 is an
// hour (the change to summer time) after the end of today, $10 the quiet time that nobody chose.
constexpr std::string_view might_have_stalled =
    " AND (m.waits_until IS NULL OR m.waits_until <= $3) "
    "AND (m.holder_person_id IS NULL OR (EXISTS (SELECT 1 FROM promises_promises awake "
    "WHERE awake.matter_id = m.id AND awake.state IN ('open', 'snoozed') "
    "AND (awake.snoozed_until IS NULL OR awake.snoozed_until <= $3)) "
    "AND NOT EXISTS (SELECT 1 FROM promises_promises alive "
    "LEFT JOIN landscape_units au ON au.id = alive.by_unit_id "
    "WHERE alive.matter_id = m.id AND alive.state IN ('open', 'snoozed') "
    "AND (alive.snoozed_until IS NULL OR alive.snoozed_until <= $3) "
    "AND (alive.due_day IS NULL OR alive.due_day >= $3) "
    "AND alive.last_heard_at >= $9 - 86400000 * coalesce(alive.quiet_days, au.quiet_days, $10))))";

class MatterQuery {
 public:
  MatterQuery(store::Reader& reader, const View& view, Openness openness,
              const std::vector<std::string>& after, int limit)
      : reader_(reader), sight_(view.sight), openness_(openness), limit_(limit) {
    if (after.empty()) return;
    moved_at_ = std::stoll(after[0]);
    id_ = after[1];
  }

  /// Leaves out what cannot have stalled today.
  void expect_stalled(int quiet_days_default) { quiet_days_default_ = quiet_days_default; }

  void add(const std::string& narrowed_by) { run(narrowed_by, ""); }
  template <class AnyId>
  void add(const std::string& narrowed_by, const AnyId& id) {
    run(narrowed_by, id.text());
  }

  /// Everything added, in order, each once.
  [[nodiscard]] std::vector<Matter> result() {
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
  void run(const std::string& narrowed_by, const std::string& id) {
    std::vector<store::Value> values{sight_.person, sight_.user, sight_.day, sight_.cases_enabled,
                                     moved_at_,     id_,         limit_,     id};
    std::string narrowed = narrowed_by + " AND $8 = $8";
    if (quiet_days_default_) {
      narrowed += might_have_stalled;
      const Instant tonight = instant_in_sweden(sight_.day + std::chrono::days(1), 60);
      values.insert(values.end(), {tonight, *quiet_days_default_});
    }
    for (auto& matter : reader_.all(matters_sql(narrowed, openness_), values, matter_of)) {
      found_.push_back(std::move(matter));
    }
  }

  store::Reader& reader_;
  const cases::Sight& sight_;
  Openness openness_;
  int limit_;
  std::optional<int> quiet_days_default_;
  std::int64_t moved_at_ = INT64_MIN;
  std::string id_;
  std::vector<Matter> found_;
};

/// Of a list of everything, and of the morning of a team.
void add_workplaces(MatterQuery& query, const http::Caller& caller) {
  const auto workplaces = workplaces_of(caller);
  for (const auto& organisation : workplaces.managed) query.add(of_organisation, organisation);
  for (const auto& organisation : workplaces.others) query.add(own_of_organisation, organisation);
}

/// $5 the id before (a range of the index, so that deep pages cost no more), $6 limit, $7 state, $9
/// by and $10 to (empty for any).
std::string promises_sql(const std::string& narrowed_by) {
  return select_promise() + "WHERE " + narrowed_by + " AND " + visible_matter() +
         " AND p.id < $5 AND ($7 = 'any' OR p.state = $7 "
         "OR ($7 = 'living' AND p.state IN ('open', 'snoozed'))) "
         "AND ($9 = '' OR p.by_person_id = $9) AND ($10 = '' OR p.to_person_id = $10) "
         "AND $8 = $8 ORDER BY p.id DESC LIMIT $6";
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
  return word_of(*state);
}

std::vector<Promise> next_promises(store::Reader& reader, const http::Caller& caller,
                                   const View& view, const PromiseFilter& filter,
                                   const std::string& after, int limit) {
  std::vector<Promise> found;
  const auto& sight = view.sight;
  const std::string before(after.empty() ? after_every_id : after);
  const std::string by = filter.by ? filter.by->text() : "";
  const std::string to = filter.to ? filter.to->text() : "";
  const auto state = stored_part(filter.state);
  const auto add = [&](const std::string& narrowed_by, std::string_view id) {
    for (auto& promise : reader.all(promises_sql(narrowed_by),
                                    {sight.person, sight.user, sight.day, sight.cases_enabled,
                                     before, limit, state, id, by, to},
                                    promise_of)) {
      found.push_back(std::move(promise));
    }
  };
  const auto in_matters = [](const std::string& narrowed_by) {
    return "p.matter_id IN (SELECT m.id FROM promises_matters m WHERE " + narrowed_by + ")";
  };
  if (filter.in_case) {
    add(in_matters(of_case), filter.in_case->text());
  } else if (filter.by) {
    add("p.by_person_id = $9", "");
  } else if (filter.to) {
    add("p.to_person_id = $10", "");
  } else {
    add(in_matters(in_team_cases), "");
    add(in_matters(own_as_party), "");
    const auto workplaces = workplaces_of(caller);
    for (const auto& organisation : workplaces.managed) {
      add("p.organisation_id = $8", organisation.text());
    }
    for (const auto& organisation : workplaces.others) {
      add(in_matters(own_of_organisation), organisation.text());
    }
  }
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

Workplaces workplaces_of(const http::Caller& caller) {
  Workplaces workplaces;
  for (const auto& [organisation, role] : caller.memberships) {
    if (role == "manager") workplaces.managed.push_back(organisation);
  }
  for (const auto& [organisation, role] : caller.memberships) {
    if (role != "guide" && role != "professional" && role != "coordinator") continue;
    const auto is_in = [&](const auto& list) {
      return std::find(list.begin(), list.end(), organisation) != list.end();
    };
    if (!is_in(workplaces.managed) && !is_in(workplaces.others)) {
      workplaces.others.push_back(organisation);
    }
  }
  return workplaces;
}

std::vector<Matter> list_matters(store::Reader& reader, const http::Caller& caller,
                                 const View& view, const MatterFilter& filter,
                                 const std::vector<std::string>& after, int limit) {
  MatterQuery query(reader, view, filter.openness, after, limit);
  if (filter.in_case) {
    query.add(of_case, *filter.in_case);
  } else {
    query.add(in_team_cases);
    query.add(own_as_party);
    add_workplaces(query, caller);
  }
  return query.result();
}

std::vector<Matter> matters_that_may_have_stalled(store::Reader& reader, const http::Caller& caller,
                                                  const View& view, Scope scope, int limit) {
  static const std::string held =
      "m.case_id IS NULL AND m.holder_person_id = $1 AND m.closed_at IS NULL";
  static const std::string as_party =
      "m.case_id IS NULL AND m.id IN "
      "(SELECT matter_id FROM promises_promises WHERE by_person_id = $1 "
      "AND state IN ('open', 'snoozed') UNION SELECT matter_id FROM promises_promises "
      "WHERE to_person_id = $1 AND state IN ('open', 'snoozed'))";
  MatterQuery query(reader, view, Openness::open, {}, limit);
  query.expect_stalled(view.quiet_days_default);
  query.add(in_team_cases);
  query.add(held);
  query.add(as_party);
  if (scope == Scope::team) add_workplaces(query, caller);
  auto matters = query.result();
  fill(reader, matters, Filling::living_promises);
  return matters;
}

PromiseList list_promises(store::Reader& reader, const http::Caller& caller, const View& view,
                          const PromiseFilter& filter, const std::string& after, int limit) {
  PromiseList list;
  std::string next = after;
  const auto wanted = static_cast<std::size_t>(limit);
  for (int looked_through = 0; looked_through < rows_looked_through_max;) {
    const auto rows = next_promises(reader, caller, view, filter, next, limit + 1);
    const bool is_last = rows.size() <= wanted;
    for (std::size_t i = 0; i < std::min(rows.size(), wanted); ++i) {
      const auto& promise = rows[i];
      const auto facts = facts_of(promise, view);
      next = promise.id.text();
      ++looked_through;
      if (filter.state && state_of(facts, silence_of(facts, view.sight.day)) != *filter.state) {
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
