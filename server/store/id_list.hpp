// Statements about many ids at once, with few texts, so that they stay prepared.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "store/database.hpp"

namespace mellanrum::store {

/// How many ids one statement takes; a list is cut into the fewest of these, padded with its last.
inline constexpr std::size_t id_list_sizes[] = {1, 8, 64, 512};

namespace id_list {

/// How many of the `left` ids the next statement takes.
[[nodiscard]] inline std::size_t size_for(std::size_t left) {
  const auto* const end = std::end(id_list_sizes);
  const auto* const fits =
      std::find_if(std::begin(id_list_sizes), end, [&](std::size_t size) { return size >= left; });
  return fits == end ? *(end - 1) : *fits;
}

}  // namespace id_list

/// Runs `sql` for all `ids` and calls `visit` for every row. `{ids}` in `sql` stands for the list,
/// as in `WHERE id IN ({ids})`; the fixed `values` are `$1`, `$2` … as usual. Rows come in no
/// order across lists. An id that is named twice may be visited twice.
template <class AnyId>
void each_of(Reader& reader, std::string_view sql, std::initializer_list<Value> values,
             const std::vector<AnyId>& ids, const RowVisitor& visit) {
  const std::size_t hole = sql.find("{ids}");
  for (std::size_t start = 0; start < ids.size();) {
    const std::size_t size = id_list::size_for(ids.size() - start);
    std::string text(sql.substr(0, hole));
    std::vector<Value> all(values);
    for (std::size_t i = 0; i < size; ++i) {
      all.emplace_back(ids[std::min(start + i, ids.size() - 1)]);
      text += (i == 0 ? "$" : ", $") + std::to_string(all.size());
    }
    text += sql.substr(hole + 5);
    reader.each(text, Values(all), visit);
    start += size;
  }
}

/// The same where the other values have names.
template <class AnyId>
void each_of(Reader& reader, std::string_view sql, const NamedValues& values,
             const std::vector<AnyId>& ids, const RowVisitor& visit) {
  const std::size_t hole = sql.find("{ids}");
  for (std::size_t start = 0; start < ids.size();) {
    const std::size_t size = id_list::size_for(ids.size() - start);
    std::vector<std::string> names;
    names.reserve(size);
    std::string text(sql.substr(0, hole));
    NamedValues all = values;
    for (std::size_t i = 0; i < size; ++i) {
      names.push_back("id_" + std::to_string(i));
      all.push_back({names.back(), ids[std::min(start + i, ids.size() - 1)]});
      text += (i == 0 ? "$" : ", $") + names.back();
    }
    text += sql.substr(hole + 5);
    reader.each(Statement(text, all), visit);
    start += size;
  }
}

}  // namespace mellanrum::store
