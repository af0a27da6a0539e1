// The rows that are nested in one record of HSDS JSON. Pure.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "exchange/hsds_row.hpp"

namespace mellanrum::exchange {

/// The table of a record by what it holds, for a file whose name does not say.
[[nodiscard]] std::optional<HsdsTable> table_of_record(const nlohmann::json& record);

/// The record and all that is nested in it, in the order in which they must be read. Nested deeper
/// than depth_max is kept as text.
[[nodiscard]] std::vector<HsdsRow> rows_of_record(const nlohmann::json& record, HsdsTable table);

inline constexpr int depth_max = 12;

}  // namespace mellanrum::exchange
