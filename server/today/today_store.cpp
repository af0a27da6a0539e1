// Reads the morning together: what has stalled, what is owed, what is new.
#include "today/today.hpp"

namespace mellanrum::today {

namespace {

using grants::Sight;
using promises::Matter;

std::vector<StalledMatter> stalled_matters(store::Reader& reader, const http::Context& context,
                                           const Sight& sight, promises::Scope scope) {
  std::vector<Matter> stalled;
  for (auto& matter :
       promises::matters_that_may_have_stalled(reader, sight, scope, matters_looked_at_max)) {
    const auto condition = promises::condition_of(promises::facts_of(matter, sight), sight.day);
    if (condition.state == promises::MatterState::stalled) stalled.push_back(std::move(matter));
  }
  promises::fill_hanging(reader, stalled);
  std::vector<StalledMatter> rows;
  for (auto& matter : stalled) {
    StalledMatter row;
    row.facts = promises::facts_of(matter, sight);
    row.condition = promises::condition_of(row.facts, sight.day);
    row.matter = std::move(matter);
    if (!waits_only_for(row, context.caller.person)) rows.push_back(std::move(row));
  }
  put_in_order(rows);
  return rows;
}

void add_contact_days(store::Reader& reader, const Sight& sight,
                      std::vector<StalledMatter>& stalled) {
  std::vector<CaseId> in_cases;
  for (const auto& row : stalled) {
    if (row.matter.in_case) in_cases.push_back(row.matter.in_case->id);
  }
  std::sort(in_cases.begin(), in_cases.end());
  in_cases.erase(std::unique(in_cases.begin(), in_cases.end()), in_cases.end());

  const Day from = sight.day - thread_length;
  std::unordered_map<CaseId, std::vector<encounters::Contact>> contacts;
  for (auto& contact :
       encounters::contacts_since(reader, sight.person, in_cases, instant_in_sweden(from, 0))) {
    contacts[contact.in_case.value_or(CaseId())].push_back(std::move(contact));
  }
  for (auto& row : stalled) {
    const auto its_case = row.matter.in_case ? row.matter.in_case->id : CaseId();
    row.contact_days = contact_days_of(row.matter, contacts[its_case], from);
  }
}

NewsKind kind_of(std::string_view verb) {
  if (verb == "made") return NewsKind::promise_made;
  if (verb == "kept") return NewsKind::promise_kept;
  if (verb == "changed") return NewsKind::promise_changed;
  if (verb == "dropped") return NewsKind::promise_dropped;
  if (verb == "nudged") return NewsKind::nudged;
  return NewsKind::matter_taken;
}

std::vector<News> news_of(store::Reader& reader, const Sight& sight, Instant since) {
  std::vector<promises::Deed> deeds;
  std::vector<encounters::Encounter> logged;
  std::vector<cases::Joining> joinings;
  reader.together({
      [&] { deeds = promises::deeds_of_others(reader, sight, since, news_counted_max); },
      [&] { logged = encounters::logged_by_others(reader, sight, since, news_counted_max); },
      [&] { joinings = cases::joined_since(reader, sight, since, news_counted_max); },
  });
  std::vector<News> news;
  for (const auto& deed : deeds) {
    News row{deed.id,     kind_of(deed.verb), deed.at,      deed.by,      deed.in_case,
             deed.matter, deed.matter_title,  deed.promise, std::nullopt, deed.what};
    news.push_back(std::move(row));
  }
  for (const auto& encounter : logged) {
    News row;
    row.id = encounter.id.text();
    row.at = encounter.created_at;
    row.by = encounter.author;
    row.in_case = encounter.in_case;
    row.encounter = encounter.id;
    if (encounters::may_read_text(encounter, sight)) row.text = encounter.text;
    news.push_back(std::move(row));
  }
  for (const auto& joining : joinings) {
    News row;
    row.id = joining.id.text();
    row.kind = NewsKind::team_joined;
    row.at = joining.added_at;
    row.by = joining.person;
    row.in_case = joining.in_case;
    news.push_back(std::move(row));
  }
  std::sort(news.begin(), news.end(), [](const News& a, const News& b) {
    return std::tie(b.at, b.id) < std::tie(a.at, a.id);
  });
  return news;
}

template <class Row>
void keep_first(std::vector<Row>& rows, int count) {
  if (rows.size() > static_cast<std::size_t>(count)) {
    rows.erase(rows.begin() + count, rows.end());
  }
}

}  // namespace

Today today_of(store::Reader& reader, const http::Context& context, promises::Scope scope) {
  const auto sight = grants::sight_of(context);
  Today today;
  const auto find_stalled = [&] {
    today.stalled = stalled_matters(reader, context, sight, scope);
    today.stalled_count = static_cast<int>(today.stalled.size());
    keep_first(today.stalled, stalled_shown_max);
    add_contact_days(reader, sight, today.stalled);
  };
  const auto find_owed = [&] {
    today.owed = promises::owed_by(reader, sight, owed_counted_max);
    today.owed_count = static_cast<int>(today.owed.size());
    keep_first(today.owed, owed_shown_max);
  };
  const auto find_taken = [&] { today.taken = promises::taken_by(reader, sight, taken_shown_max); };
  const auto find_news = [&] {
    const Instant since =
        std::max(seen_until(reader, context.caller.user), context.now() - news_age_max);
    today.news = news_of(reader, sight, since);
    today.news_count = static_cast<int>(today.news.size());
    keep_first(today.news, news_shown_max);
  };
  const auto count_moved = [&] {
    today.moved_last_week =
        promises::resumed_since(reader, sight, context.now() - std::chrono::days(7));
  };
  const auto count_invisible_work = [&] {
    const Day monday = week_of(context.today());
    today.invisible_work = encounters::counts_by_expression(
        reader, context.caller.person, instant_in_sweden(monday, 0),
        instant_in_sweden(monday + std::chrono::days(7), 0));
  };
  reader.together(
      {find_stalled, find_owed, find_taken, find_news, count_moved, count_invisible_work});
  // What has stalled stands there.
  std::erase_if(today.taken, [&](const Matter& matter) {
    return std::any_of(today.stalled.begin(), today.stalled.end(),
                       [&](const StalledMatter& row) { return row.matter.id == matter.id; });
  });
  return today;
}

Instant seen_until(store::Reader& reader, const UserId& user) {
  return reader
      .first("SELECT seen_until FROM today_seen WHERE user_id = $1", {user},
             [](const store::Row& row) { return row.instant(0); })
      .value_or(Instant{});
}

void mark_seen(store::Transaction& transaction, const UserId& user, Instant now) {
  transaction.execute(
      "INSERT INTO today_seen (user_id, seen_until) VALUES ($1, $2) ON CONFLICT (user_id) "
      "DO UPDATE SET seen_until = excluded.seen_until "
      "WHERE today_seen.seen_until < excluded.seen_until",
      {user, now});
}

}  // namespace mellanrum::today
