// The SQL that reads what belongs to many matters together: promises, and what hangs on what.
#include "promises/promises_store.hpp"
#include "store/id_list.hpp"

namespace mellanrum::promises {

namespace {

// What is done with hangs on nothing any more: closed matters, ended and refused steps.
constexpr std::string_view hanging_matters =
    "SELECT d.id, d.on_matter_id, d.matter_id, h.title FROM promises_dependencies d "
    "JOIN promises_matters h ON h.id = d.matter_id "
    "WHERE h.closed_at IS NULL AND d.on_matter_id IN ({ids})";
constexpr std::string_view hanging_steps =
    "SELECT d.id, d.on_matter_id, d.chain_id, s.name FROM promises_dependencies d "
    "JOIN cases_chain s ON s.id = d.chain_id "
    "WHERE s.state NOT IN ('ended', 'refused') AND d.on_matter_id IN ({ids})";
constexpr std::string_view waited_for =
    "SELECT d.id, d.on_matter_id, d.matter_id, o.title FROM promises_dependencies d "
    "JOIN promises_matters o ON o.id = d.on_matter_id "
    "WHERE o.closed_at IS NULL AND d.matter_id IN ({ids})";

template <class T, class Before>
void sort_all(std::vector<Matter>& matters, std::vector<T> Matter::*list, Before before) {
  for (auto& matter : matters) std::sort((matter.*list).begin(), (matter.*list).end(), before);
}

bool older(const Dependency& a, const Dependency& b) {
  return a.id < b.id;
}

}  // namespace

void fill(store::Reader& reader, std::vector<Matter>& matters, Filling filling) {
  std::unordered_map<MatterId, Matter*> by_id;
  std::vector<MatterId> ids;
  for (auto& matter : matters) {
    by_id[matter.id] = &matter;
    ids.push_back(matter.id);
  }

  static const std::string all = select_promise() + "WHERE p.matter_id IN ({ids})";
  static const std::string living = all + " AND p.state IN ('open', 'snoozed')";
  store::each_of(reader, filling == Filling::everything ? all : living, {}, ids,
                 [&](const store::Row& row) {
                   auto promise = promise_of(row);
                   by_id.at(promise.matter)->promises.push_back(std::move(promise));
                 });
  sort_all(matters, &Matter::promises, [](const Promise& a, const Promise& b) {
    return std::tie(a.made_at, a.id) < std::tie(b.made_at, b.id);
  });
  if (filling == Filling::living_promises) return;

  store::each_of(reader, hanging_matters, {}, ids, [&](const store::Row& row) {
    by_id.at(row.id<MatterId>(1))
        ->hangs_on_it.push_back({row.id<DependencyId>(0), row.id<MatterId>(1), row.string(3),
                                 row.id<MatterId>(2), std::nullopt});
  });
  store::each_of(reader, hanging_steps, {}, ids, [&](const store::Row& row) {
    by_id.at(row.id<MatterId>(1))
        ->hangs_on_it.push_back({row.id<DependencyId>(0), row.id<MatterId>(1), row.string(3),
                                 std::nullopt, row.id<ChainId>(2)});
  });
  store::each_of(reader, waited_for, {}, ids, [&](const store::Row& row) {
    by_id.at(row.id<MatterId>(2))
        ->waits_for.push_back({row.id<DependencyId>(0), row.id<MatterId>(1), row.string(3),
                               row.id<MatterId>(2), std::nullopt});
  });
  sort_all(matters, &Matter::hangs_on_it, older);
  sort_all(matters, &Matter::waits_for, older);
}

}  // namespace mellanrum::promises
