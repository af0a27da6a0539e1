// The list of cases in the order of what has stalled in them. What has stalled is told by others.
#include <algorithm>
#include <unordered_set>

#include "cases/cases.hpp"

namespace mellanrum::cases {

namespace {

/// The key of the row before, or of the very beginning.
struct After {
  std::int64_t place = INT64_MAX;
  std::string sort_key, id;

  explicit After(const std::vector<std::string>& key) {
    if (key.empty()) return;
    place = std::stoll(key[0]);
    sort_key = key[1];
    id = key[2];
  }
  [[nodiscard]] bool comes_before(const StalledCase& stalled) const {
    const int its = place_of(stalled);
    return its < place || (its == place && stalled.id.text() > id);
  }
};

}  // namespace

int place_of(const StalledCase& stalled) {
  return stalled.days + 1;
}

std::vector<ListedCase> list_stalled_first(store::Reader& reader, const Sight& sight,
                                           std::vector<StalledCase> stalled,
                                           const std::vector<std::string>& key, int limit) {
  const After after(key);
  const auto wanted = static_cast<std::size_t>(limit);
  std::sort(stalled.begin(), stalled.end(), [](const StalledCase& a, const StalledCase& b) {
    return std::tie(b.days, a.id) < std::tie(a.days, b.id);
  });
  std::vector<CaseId> first;
  std::unordered_set<CaseId> apart;
  for (const auto& each : stalled) {
    apart.insert(each.id);
    if (after.comes_before(each) && first.size() < wanted) first.push_back(each.id);
  }
  auto rows = visible_cases(reader, sight, first);

  std::vector<std::string> by_name;
  if (after.place == 0) by_name = {after.sort_key, after.id};
  while (rows.size() < wanted) {
    const auto next = list_cases(reader, sight, {Openness::open, ""}, by_name, limit);
    for (const auto& each : next) {
      if (rows.size() < wanted && !apart.contains(each.row.id)) rows.push_back(each);
    }
    if (next.size() < wanted) break;
    by_name = {next.back().sort_key, next.back().row.id.text()};
  }
  return rows;
}

}  // namespace mellanrum::cases
