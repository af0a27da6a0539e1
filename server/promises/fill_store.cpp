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
    "SELECT d.id, d.on_matter_id, d.activity_id, s.name FROM promises_dependencies d "
    "JOIN cases_activities s ON s.id = d.activity_id "
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

class ById {
 public:
  explicit ById(std::vector<Matter>& matters) {
    for (auto& matter : matters) {
      matters_[matter.id] = &matter;
      ids.push_back(matter.id);
    }
  }
  [[nodiscard]] Matter& operator[](const MatterId& id) const { return *matters_.at(id); }

  std::vector<MatterId> ids;

 private:
  std::unordered_map<MatterId, Matter*> matters_;
};

void fill_promises(store::Reader& reader, const ById& matters, const std::string& sql) {
  store::each_of(reader, sql, {}, matters.ids, [&](const store::Row& row) {
    auto promise = promise_of(row);
    matters[promise.matter].promises.push_back(std::move(promise));
  });
}

}  // namespace

void fill(store::Reader& reader, std::vector<Matter>& matters, Filling filling) {
  static const std::string all = select_promise() + "WHERE p.matter_id IN ({ids})";
  static const std::string living = all + " AND p.state IN ('open', 'snoozed')";
  const ById by_id(matters);
  const auto promises = [&] {
    fill_promises(reader, by_id, filling == Filling::everything ? all : living);
    sort_all(matters, &Matter::promises, [](const Promise& a, const Promise& b) {
      return std::tie(a.made_at, a.id) < std::tie(b.made_at, b.id);
    });
  };
  if (filling == Filling::living_promises) return promises();
  const auto waits = [&] {
    store::each_of(reader, waited_for, {}, by_id.ids, [&](const store::Row& row) {
      by_id[row.id<MatterId>(2)].waits_for.push_back({row.id<DependencyId>(0), row.id<MatterId>(1),
                                                      row.string(3), row.id<MatterId>(2),
                                                      std::nullopt});
    });
    sort_all(matters, &Matter::waits_for, older);
  };
  reader.together({promises, [&] { fill_hanging(reader, matters); }, waits});
}

void fill_hanging(store::Reader& reader, std::vector<Matter>& matters) {
  const ById by_id(matters);
  const auto matters_on_it = [&] {
    store::each_of(reader, hanging_matters, {}, by_id.ids, [&](const store::Row& row) {
      by_id[row.id<MatterId>(1)].hangs_on_it.push_back({row.id<DependencyId>(0),
                                                        row.id<MatterId>(1), row.string(3),
                                                        row.id<MatterId>(2), std::nullopt});
    });
  };
  const auto activities_on_it = [&] {
    store::each_of(reader, hanging_steps, {}, by_id.ids, [&](const store::Row& row) {
      by_id[row.id<MatterId>(1)].hangs_on_it.push_back({row.id<DependencyId>(0),
                                                        row.id<MatterId>(1), row.string(3),
                                                        std::nullopt, row.id<ActivityId>(2)});
    });
  };
  reader.together({matters_on_it, activities_on_it});
  sort_all(matters, &Matter::hangs_on_it, older);
}

}  // namespace mellanrum::promises
