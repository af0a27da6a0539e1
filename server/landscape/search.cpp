#include "landscape/search.hpp"

#include <mutex>

#include "base/text.hpp"
#include "landscape/search_store.hpp"
#include "store/id_list.hpp"

namespace mellanrum::landscape {

namespace {

constexpr std::size_t indexes_max = 4;  // databases that one process searches
constexpr std::size_t entries_at_once = 5000;

/// The indexes of the databases that this process searches, known again by the identity that each
/// database carries: an index is a copy that is brought up to date before every search, so no
/// process misses what another wrote.
class Indexes {
 public:
  std::shared_ptr<SearchIndex> of(const std::string& identity) {
    const std::lock_guard lock(mutex_);
    for (auto& [known, index] : indexes_) {
      if (known != identity) continue;
      if (index->is_worn()) index = std::make_shared<SearchIndex>();
      return index;
    }
    if (indexes_.size() == indexes_max) indexes_.erase(indexes_.begin());
    return indexes_.emplace_back(identity, std::make_shared<SearchIndex>()).second;
  }

 private:
  std::mutex mutex_;
  std::vector<std::pair<std::string, std::shared_ptr<SearchIndex>>> indexes_;
};

SearchEntry entry_of(const store::Row& row) {
  return {.id = row.string(0),
          .kind = from_word<SubjectKind>(row.text(1)),
          .sequence = row.integer(2),
          .name_words = row.string(3),
          .place_words = row.string(4),
          .text_words = row.string(5),
          .leads_to = row.optional_string(9).value_or(""),
          .minimum_age = row.optional_integer(10),
          .maximum_age = row.optional_integer(11),
          .from_day = row.optional_day(6),
          .until_day = row.optional_day(7),
          .knowledge_at = row.optional_instant(8)};
}

/// The index of this database as it is now; nothing if nothing was ever written.
std::shared_ptr<SearchIndex> index_now(store::Reader& reader) {
  static Indexes indexes;
  const auto identity = reader.first("SELECT id FROM landscape_search_identity", {},
                                     [](const store::Row& row) { return row.string(0); });
  if (!identity) return nullptr;
  auto index = indexes.of(*identity);
  std::vector<SearchEntry> entries;
  reader.each(
      "SELECT subject_id, subject_kind, sequence, name_words, place_words, text_words, from_day, "
      "until_day, knowledge_at, leads_to, minimum_age, maximum_age FROM landscape_search WHERE "
      "sequence > $1 ORDER BY sequence",
      {index->sequence()}, [&](const store::Row& row) {
        entries.push_back(entry_of(row));
        if (entries.size() < entries_at_once) return;
        index->put(entries);
        entries.clear();
      });
  if (!entries.empty()) index->put(entries);
  return index;
}

std::unordered_map<std::string, std::int64_t> read_uses(store::Reader& reader,
                                                        const PersonId& user) {
  std::unordered_map<std::string, std::int64_t> uses;
  reader.each("SELECT subject_id, uses FROM landscape_uses WHERE user_person_id = $1", {user},
              [&](const store::Row& row) { uses.emplace(row.string(0), row.integer(1)); });
  return uses;
}

template <class AnyId>
std::vector<AnyId> ids_of(const std::vector<SearchFind>& finds, SubjectKind kind) {
  std::vector<AnyId> ids;
  for (const auto& find : finds) {
    if (find.kind == kind) ids.push_back(AnyId(find.id));
  }
  return ids;
}

using Hits = std::unordered_map<std::string, SearchHit>;

void read_persons(store::Reader& reader, const std::vector<PersonId>& ids, Day today, Hits& hits) {
  struct Known {
    std::optional<std::string> phone;
    bool has_had_post = false;
  };
  PersonReferences persons;
  std::unordered_map<PersonId, Known> known;
  const auto read_known = [&] {
    store::each_of(reader,
                   "SELECT p.id, CASE WHEN p.reach_until_day < $1 THEN NULL ELSE p.phone END, "
                   "EXISTS (SELECT 1 FROM landscape_posts o "
                   "WHERE o.person_id = p.id) FROM landscape_persons p WHERE p.id IN ({ids})",
                   {today}, ids, [&](const store::Row& row) {
                     known[row.id<PersonId>(0)] = {row.optional_string(1), row.boolean(2)};
                   });
  };
  reader.together({[&] { persons = person_references(reader, ids, today); }, read_known});
  for (auto& [id, person] : persons) {
    SearchHit hit{.kind = SubjectKind::person, .id = id.text(), .name = person.name};
    if (person.unit) {
      hit.detail = *person.title + ", " + person.unit->name;
      hit.organisation = person.unit->organisation;
      hit.unit = person.unit;
    }
    hit.phone = known[id].phone;
    // Somebody of whom no post is known has not left one.
    hit.has_left = !hit.unit && known[id].has_had_post;
    hits.emplace(id.text(), std::move(hit));
  }
}

void read_services(store::Reader& reader, const std::vector<ServiceId>& ids, Hits& hits) {
  store::each_of(reader,
                 "SELECT s.id, s.name, s.eligibility, coalesce(s.phone, u.phone), g.id, g.name, "
                 "g.short_name, g.sector, u.id, u.name, u.short_name, g.id, g.name, g.short_name, "
                 "g.sector FROM landscape_services s "
                 "JOIN landscape_organisations g ON g.id = s.organisation_id "
                 "LEFT JOIN landscape_units u ON u.id = s.unit_id WHERE s.id IN ({ids})",
                 {}, ids, [&](const store::Row& row) {
                   SearchHit hit{.kind = SubjectKind::service,
                                 .id = row.string(0),
                                 .name = row.string(1),
                                 .detail = row.optional_string(2),
                                 .organisation = organisation_reference(row, 4),
                                 .phone = row.optional_string(3)};
                   if (!row.is_null(8)) hit.unit = unit_reference(row, 8);
                   hits.emplace(row.string(0), std::move(hit));
                 });
}

void read_units(store::Reader& reader, const std::vector<UnitId>& ids, Hits& hits) {
  store::each_of(reader,
                 "SELECT u.id, u.name, u.site, u.phone, g.id, g.name, g.short_name, g.sector "
                 "FROM landscape_units u "
                 "JOIN landscape_organisations g ON g.id = u.organisation_id "
                 "WHERE u.id IN ({ids})",
                 {}, ids, [&](const store::Row& row) {
                   hits.emplace(row.string(0),
                                SearchHit{.kind = SubjectKind::unit,
                                          .id = row.string(0),
                                          .name = row.string(1),
                                          .detail = row.optional_string(2),
                                          .organisation = organisation_reference(row, 4),
                                          .phone = row.optional_string(3)});
                 });
}

void read_organisations(store::Reader& reader, const std::vector<OrganisationId>& ids, Hits& hits) {
  for (auto& [id, organisation] : organisation_references(reader, ids)) {
    hits.emplace(id.text(), SearchHit{.kind = SubjectKind::organisation,
                                      .id = id.text(),
                                      .name = organisation.name,
                                      .organisation = organisation});
  }
}

/// What is shown of the finds. One that a newer snapshot put in the index may be missing here.
std::vector<SearchHit> read_hits(store::Reader& reader, const std::vector<SearchFind>& finds,
                                 const Onlooker& onlooker) {
  Hits hits;
  std::vector<std::string> ids;
  for (const auto& find : finds) ids.push_back(find.id);
  std::unordered_map<std::string, Freshness> freshness;
  const auto persons = ids_of<PersonId>(finds, SubjectKind::person);
  const auto services = ids_of<ServiceId>(finds, SubjectKind::service);
  const auto units = ids_of<UnitId>(finds, SubjectKind::unit);
  const auto organisations = ids_of<OrganisationId>(finds, SubjectKind::organisation);
  std::vector<DecisionId> decision_ids;
  for (const auto& find : finds) {
    if (!find.decision.empty()) decision_ids.push_back(DecisionId(find.decision));
  }
  std::unordered_map<std::string, Decision> decisions;
  reader.together({
      [&] { read_persons(reader, persons, onlooker.today, hits); },
      [&] { read_services(reader, services, hits); },
      [&] { read_units(reader, units, hits); },
      [&] { read_organisations(reader, organisations, hits); },
      [&] { freshness = freshness_of_subjects(reader, ids, onlooker); },
      [&] { decisions = decisions_of(reader, decision_ids); },
  });
  std::vector<SearchHit> best;
  for (const auto& find : finds) {
    const auto hit = hits.find(find.id);
    if (hit == hits.end()) continue;
    if (const auto fresh = freshness.find(find.id); fresh != freshness.end()) {
      hit->second.freshness = fresh->second;
    }
    if (const auto decision = decisions.find(find.decision); decision != decisions.end()) {
      hit->second.decision = decision->second;
    }
    hit->second.reasons = find.reasons;
    best.push_back(std::move(hit->second));
  }
  return best;
}

}  // namespace

void warm_search(store::Reader& reader) {
  index_now(reader);
}

SearchAnswer search(store::Reader& reader, const SearchWish& wish, const Vocabulary& vocabulary,
                    const Onlooker& onlooker) {
  std::shared_ptr<SearchIndex> index;
  std::unordered_map<std::string, std::int64_t> uses;
  reader.together({
      [&] { index = index_now(reader); },
      [&] { uses = read_uses(reader, onlooker.person); },
  });
  if (!index) return {};
  const SearchQuestion question{.asked = question_of(wish.query, vocabulary),
                                .kind = wish.kind,
                                .limit = wish.limit,
                                .today = onlooker.today,
                                .stale_before = instant_in_sweden(
                                    onlooker.today - std::chrono::days(onlooker.stale_days - 1), 0),
                                .uses = std::move(uses)};
  const auto finds = index->search(question);
  SearchAnswer answer{read_hits(reader, finds.best, onlooker), finds.counts};
  for (auto& hit : answer.hits) hit.was_used = question.uses.contains(hit.id);
  return answer;
}

}  // namespace mellanrum::landscape
