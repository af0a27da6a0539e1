// A record of HSDS JSON: whatever is nested in it becomes rows in the order they must be read.
#include <algorithm>
#include <cstdint>

#include <nlohmann/json.hpp>

#include "exchange/hsds_json.hpp"
#include "exchange/hsds_tables.hpp"
#include "require.hpp"

using namespace mellanrum::exchange;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto record = nlohmann::json::parse(data, data + size, nullptr, false);
  if (!record.is_object()) return 0;
  const auto rows = rows_of_record(record, table_of_record(record).value_or(HsdsTable::service));
  MELLANRUM_REQUIRE(!rows.empty());
  MELLANRUM_REQUIRE(std::ranges::is_sorted(rows, {}, &HsdsRow::table));
  for (const auto& row : rows) {
    for (const auto& problem : check_row(row)) MELLANRUM_REQUIRE(!problem.reason.english.empty());
  }
  return 0;
}
