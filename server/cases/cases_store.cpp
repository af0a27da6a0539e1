// The SQL of cases themselves: finding, listing, opening, changing, closing.
#include "cases/cases_store.hpp"

#include <algorithm>

#include "base/encoding.hpp"
#include "base/text.hpp"
#include "cases/cases.hpp"
#include "store/id_list.hpp"

namespace mellanrum::cases {

namespace {

/// True for the row `seat` of cases_team when it holds for its person.
std::string seat_holds() {
  return "seat.person_id = $person AND seat.ended_at IS NULL AND seat.from_day <= $day "
         "AND (seat.until_day IS NULL OR seat.until_day >= $day) AND seat.organisation_id IN " +
         grants::organisations_with(grants::case_read);
}

constexpr std::string_view columns =
    "c.id, c.reference, c.code_name, c.controller_id, c.responsible_person_id, c.about, "
    "c.own_words, c.opened_day, c.closed_day, c.close_reason, c.version";

Case case_of(const store::Row& row) {
  return {row.id<CaseId>(0),         row.string(1),       row.string(2),
          row.id<OrganisationId>(3), row.id<PersonId>(4), row.optional_string(5),
          row.optional_string(6),    row.day(7),          row.optional_day(8),
          row.optional_string(9),    row.integer(10)};
}

std::string upper_case(std::string_view text) {
  std::string upper(text);
  std::transform(upper.begin(), upper.end(), upper.begin(), [](char c) {
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return upper;
}

/// Short while there are few cases, longer when the short ones are taken.
std::string free_reference(store::Transaction& transaction, Random& random) {
  constexpr int tries_a_length = 3;
  for (std::size_t length = 4;; length = std::min<std::size_t>(length + 1, 8)) {
    for (int i = 0; i < tries_a_length; ++i) {
      auto reference = upper_case(random_hex(random, 4)).substr(0, length);
      if (!transaction.exists("SELECT 1 FROM cases_cases WHERE reference = $1", {reference})) {
        return reference;
      }
    }
  }
}

std::string visible_sql(std::string_view chosen) {
  return "SELECT " + std::string(chosen) + " FROM cases_cases c WHERE c.id = $case AND " +
         visible_case();
}

/// Every list ends with this; `$after_key` and `$after_id` are the key of the row before.
std::string page_sql(std::string_view narrowed_by) {
  return "SELECT " + std::string(columns) + ", c.sort_key FROM cases_cases c WHERE " +
         std::string(narrowed_by) + " AND " + visible_case() +
         " AND ($openness = 'all' OR ($openness = 'open' AND c.closed_day IS NULL) "
         "OR ($openness = 'closed' AND c.closed_day IS NOT NULL)) "
         "AND (c.sort_key, c.id) > ($after_key, $after_id) ORDER BY c.sort_key, c.id LIMIT $limit";
}

}  // namespace

std::string search_key_of(std::string_view code_name) {
  return hex_of(folded(code_name));
}

const std::string& team_cases() {
  static const std::string sql =
      "(SELECT seat.case_id FROM cases_team seat WHERE " + seat_holds() + ")";
  return sql;
}

const std::string& visible_case() {
  static const std::string sql =
      "($cases = TRUE AND (EXISTS (SELECT 1 FROM cases_team seat WHERE seat.case_id = c.id AND " +
      seat_holds() + ") OR c.controller_id IN " + grants::organisations_with(grants::case_oversee) +
      "))";
  return sql;
}

bool may_see(store::Reader& reader, const Sight& sight, const CaseId& id) {
  static const std::string sql = visible_sql("1");
  return reader.exists(sight.asks(sql, {{"case", id}}));
}

std::optional<Case> find_case(store::Reader& reader, const CaseId& id) {
  static const std::string sql =
      "SELECT " + std::string(columns) + " FROM cases_cases c WHERE c.id = $1";
  return reader.first(sql, {id}, case_of);
}

Case visible(store::Reader& reader, const Sight& sight, const CaseId& id) {
  // Of what `visible_case` lets through: the strongest ground.
  static const std::string sql =
      visible_sql(std::string(columns) + ", c.controller_id IN " +
                  grants::organisations_with(grants::case_oversee) +
                  ", EXISTS (SELECT 1 FROM cases_team seat WHERE seat.case_id = c.id "
                  "AND seat.organisation_id = c.controller_id AND " +
                  seat_holds() + ")");
  auto found = reader.first(sight.asks(sql, {{"case", id}}), [](const store::Row& row) {
    Case seen = case_of(row);
    seen.ground = row.boolean(11)   ? Ground::oversight
                  : row.boolean(12) ? Ground::seat
                                    : Ground::guest;
    return seen;
  });
  if (!found) throw not_found();
  return std::move(*found);
}

Problem closed_to_writing() {
  return {Problem::Kind::conflict,
          {"Ärendet är avslutat och går bara att läsa. Öppna det igen om något ska ändras.",
           "The case is closed and can only be read. Reopen it to change something."}};
}

Case writable(store::Reader& reader, const Sight& sight, const CaseId& id,
              std::optional<std::int64_t> version) {
  Case found = visible(reader, sight, id);
  require_version(version, found.version);
  if (found.closed_day) throw closed_to_writing();
  return found;
}

std::unordered_map<CaseId, CaseReference> references(store::Reader& reader,
                                                     const std::vector<CaseId>& ids) {
  std::unordered_map<CaseId, CaseReference> found;
  store::each_of(reader, "SELECT id, reference, code_name FROM cases_cases WHERE id IN ({ids})", {},
                 ids, [&](const store::Row& row) {
                   found.emplace(row.id<CaseId>(0),
                                 CaseReference{row.id<CaseId>(0), row.string(1), row.string(2)});
                 });
  return found;
}

void expect_writable(store::Reader& reader, const Sight& sight, const std::optional<CaseId>& id,
                     std::string_view pointer, std::vector<FieldProblem>& problems) {
  if (!id || id->empty()) return;
  static const std::string sql = visible_sql("c.closed_day");
  const auto closed_day = reader.first(sight.asks(sql, {{"case", *id}}),
                                       [](const store::Row& row) { return row.optional_day(0); });
  if (!closed_day) {
    problems.push_back({std::string(pointer),
                        {"Ärendet finns inte, eller så har du inte tillgång till det.",
                         "The case does not exist, or you have no access to it."}});
  } else if (*closed_day) {
    problems.push_back({std::string(pointer), closed_to_writing().sentence});
  }
}

std::vector<ListedCase> list_cases(store::Reader& reader, const Sight& sight,
                                   const CaseFilter& filter, const std::vector<std::string>& after,
                                   int limit) {
  std::vector<ListedCase> rows;
  const std::string after_key = after.empty() ? "" : after[0];
  const std::string after_id = after.empty() ? "" : after[1];
  const auto add = [&](const std::string& sql, std::initializer_list<store::Named> narrowed_by) {
    auto values = sight.values();
    values.insert(values.end(), {{"openness", to_word(filter.openness)},
                                 {"after_key", after_key},
                                 {"after_id", after_id},
                                 {"limit", limit}});
    values.insert(values.end(), narrowed_by);
    reader.each(store::Statement(sql, values), [&](const store::Row& row) {
      rows.push_back({case_of(row), row.string(11)});
    });
  };

  if (!filter.beginning.empty()) {
    static const std::string sql = page_sql(
        "((c.search_key >= $name AND c.search_key < $after_name) OR "
        "(c.reference >= $reference AND c.reference < $after_reference))");
    const std::string name = search_key_of(filter.beginning);
    const std::string reference = upper_case(trimmed(filter.beginning));
    // `g` follows every hexadecimal digit. What folds to nothing names nobody.
    const std::string after_name = name.empty() ? name : name + "g";
    const std::string after_reference = reference + "G";
    add(sql, {{"name", name},
              {"after_name", after_name},
              {"reference", reference},
              {"after_reference", after_reference}});
    return rows;
  }

  // The caller's own cases are few; those of a controller many, but in order of the index.
  static const std::string own = page_sql("c.id IN " + team_cases());
  static const std::string controlled = page_sql("c.controller_id = $controller");
  const auto overseen = sight.standing.where(grants::case_oversee);
  std::vector<std::function<void()>> lists{[&] { add(own, {}); }};
  for (const auto& organisation : overseen) {
    lists.emplace_back([&] { add(controlled, {{"controller", organisation}}); });
  }
  reader.together(lists);
  const auto key = [](const ListedCase& listed_case) {
    return std::tie(listed_case.sort_key, listed_case.row.id);
  };
  std::sort(rows.begin(), rows.end(), [&](auto& a, auto& b) { return key(a) < key(b); });
  rows.erase(
      std::unique(rows.begin(), rows.end(), [](auto& a, auto& b) { return a.row.id == b.row.id; }),
      rows.end());
  if (rows.size() > static_cast<std::size_t>(limit)) rows.resize(static_cast<std::size_t>(limit));
  return rows;
}

std::vector<ListedCase> visible_cases(store::Reader& reader, const Sight& sight,
                                      const std::vector<CaseId>& ids) {
  static const std::string sql = "SELECT " + std::string(columns) +
                                 ", c.sort_key FROM cases_cases c WHERE c.id IN ({ids}) AND " +
                                 visible_case();
  std::unordered_map<CaseId, ListedCase> found;
  store::each_of(reader, sql, sight.values(), ids, [&](const store::Row& row) {
    auto listed = ListedCase{case_of(row), row.string(11)};
    found.insert_or_assign(listed.row.id, std::move(listed));
  });
  std::vector<ListedCase> rows;
  for (const auto& id : ids) {
    if (const auto place = found.find(id); place != found.end()) rows.push_back(place->second);
  }
  return rows;
}

CaseId open_case(store::Transaction& transaction, const Case& opened, const PersonId& opener,
                 Instant now, Random& random) {
  const auto id = CaseId::make(now, random);
  const auto reference = free_reference(transaction, random);
  transaction.execute(
      "INSERT INTO cases_cases (id, reference, code_name, controller_id, responsible_person_id, "
      "about, own_words, opened_day, sort_key, search_key, version, created_at, updated_at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11, $11)",
      {id, reference, opened.code_name, opened.controller, opened.responsible, opened.about,
       opened.own_words, opened.opened_day, swedish_sort_key(opened.code_name),
       search_key_of(opened.code_name), now});
  const Day from = std::min(opened.opened_day, day_in_sweden(now));
  seat(transaction, id, opener, from, opener, now, random);
  if (opened.responsible != opener) {
    seat(transaction, id, opened.responsible, from, opener, now, random);
  }
  return id;
}

void change_case(store::Transaction& transaction, const Case& changed, const PersonId& by,
                 Instant now, Random& random) {
  const auto before = find_case(transaction, changed.id);
  require_one(transaction.execute(
      "UPDATE cases_cases SET code_name = $3, responsible_person_id = $4, about = $5, "
      "own_words = $6, sort_key = $7, search_key = $8, updated_at = $9, version = version + 1 "
      "WHERE id = $1 AND version = $2",
      {changed.id, changed.version, changed.code_name, changed.responsible, changed.about,
       changed.own_words, swedish_sort_key(changed.code_name), search_key_of(changed.code_name),
       now}));
  if (before && before->responsible == changed.responsible) return;
  seat(transaction, changed.id, changed.responsible, day_in_sweden(now), by, now, random);
}

void close_case(store::Transaction& transaction, const Case& closed, const std::string& reason,
                Instant now) {
  require_one(transaction.execute(
      "UPDATE cases_cases SET closed_day = $3, close_reason = $4, updated_at = $5, "
      "version = version + 1 WHERE id = $1 AND version = $2",
      {closed.id, closed.version, std::max(closed.opened_day, day_in_sweden(now)), reason, now}));
}

void reopen_case(store::Transaction& transaction, const Case& reopened, Instant now) {
  require_one(transaction.execute(
      "UPDATE cases_cases SET closed_day = NULL, close_reason = NULL, updated_at = $3, "
      "version = version + 1 WHERE id = $1 AND version = $2",
      {reopened.id, reopened.version, now}));
}

}  // namespace mellanrum::cases
