// Which promises a word is about.
#include "landscape/landscape.hpp"
#include "promises/promises_store.hpp"
#include "store/id_list.hpp"

namespace mellanrum::promises {

namespace {

template <class T>
bool contains(const std::vector<T>& list, const std::optional<T>& wanted) {
  return wanted && std::find(list.begin(), list.end(), *wanted) != list.end();
}

/// A person speaks for herself and, where nobody is named, for her unit.
bool speaks_for(const Promise& promise, const std::vector<PersonId>& persons,
                const std::vector<UnitId>& units) {
  if (promise.by.person) return contains(persons, promise.by.person);
  return contains(units, promise.by.unit);
}

}  // namespace

std::vector<Promise> spoken_for(store::Reader& reader, const Act& act, const Word& word) {
  auto units = word.units;
  for (const auto& [person, unit] :
       landscape::units_of_persons(reader, word.persons, act.today())) {
    units.push_back(unit);
  }

  std::vector<Promise> found;
  const auto take = [&](const store::Row& row) {
    auto promise = promise_of(row);
    if (speaks_for(promise, word.persons, units)) found.push_back(std::move(promise));
  };
  const Instant ended_after = act.now - undone_within;
  if (word.in_case) {
    static const std::string sql =
        select_promise() +
        "WHERE m.case_id = $1 AND (p.state IN ('open', 'snoozed') OR p.ended_at >= $2)";
    reader.each(sql, {*word.in_case, ended_after}, take);
    return found;
  }
  static const std::string own =
      select_promise() +
      "WHERE m.case_id IS NULL AND (p.state IN ('open', 'snoozed') OR p.ended_at >= $2) "
      "AND (p.to_person_id = $1 OR m.holder_person_id = $1) ";
  static const std::string by_persons = own + "AND p.by_person_id IN ({ids})";
  static const std::string by_units =
      own + "AND p.by_person_id IS NULL AND p.by_unit_id IN ({ids})";
  store::each_of(reader, by_persons, {word.listener, ended_after}, word.persons, take);
  store::each_of(reader, by_units, {word.listener, ended_after}, units, take);
  return found;
}

}  // namespace mellanrum::promises
