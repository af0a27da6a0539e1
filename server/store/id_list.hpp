// Statements about many ids at once, with few texts, so that they stay prepared.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "store/database.hpp"

namespace mellanrum::store {

/// How many ids one statement takes; a list is cut into the fewest of these, padded with its last.
inline constexpr std::size_t id_list_sizes[] = {1, 8, 64, 512};

/// Runs `sql` for all `ids` and calls `visit` for every row. `{ids}` in `sql` stands for the list,
/// as in `WHERE id IN ({ids})`; the fixed `values` are `$1`, `$2` … as usual. Rows come in no
/// order across lists. An id that is named twice may be visited twice.
template <class AnyId>
void each_of(Reader& reader, std::string_view sql, std::initializer_list<Value> values,
             const std::vector<AnyId>& ids, const RowVisitor& visit) {
  const std::size_t hole = sql.find("{ids}");
  for (std::size_t start = 0; start < ids.size();) {
    const std::size_t left = ids.size() - start;
    const auto* const end = std::end(id_list_sizes);
    const auto* const fits = std::find_if(std::begin(id_list_sizes), end,
                                          [&](std::size_t size) { return size >= left; });
    const std::size_t size = fits == end ? *(end - 1) : *fits;

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

}  // namespace mellanrum::store
