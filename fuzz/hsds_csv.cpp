// A table of CSV: every row comes to an end, and what was read reads the same when written again.
#include <cstdint>
#include <sstream>

#include "exchange/csv_reader.hpp"
#include "exchange/hsds_tables.hpp"
#include "require.hpp"

using mellanrum::exchange::check_row;
using mellanrum::exchange::CsvReader;
using mellanrum::exchange::HsdsRow;
using mellanrum::exchange::HsdsTable;

namespace {

std::string written(const std::vector<std::string>& fields) {
  std::string line = "a,b\n";
  for (std::size_t i = 0; i < fields.size(); ++i) {
    line += i == 0 ? "\"" : ",\"";
    for (const char c : fields[i]) line += c == '"' ? "\"\"" : std::string(1, c);
    line += '"';
  }
  return line;
}

void require_same_again(const std::vector<std::string>& fields) {
  std::istringstream stream(written(fields));
  CsvReader reader(stream);
  MELLANRUM_REQUIRE(reader.next() == CsvReader::Row::good);
  MELLANRUM_REQUIRE(reader.next() == CsvReader::Row::good);
  MELLANRUM_REQUIRE(reader.fields() == fields);
  MELLANRUM_REQUIRE(reader.next() == CsvReader::Row::end);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::istringstream stream(std::string(reinterpret_cast<const char*>(data), size));
  CsvReader reader(stream);
  std::size_t line = 0;
  for (auto row = reader.next(); row != CsvReader::Row::end; row = reader.next()) {
    MELLANRUM_REQUIRE(reader.line() > line);
    MELLANRUM_REQUIRE(reader.bytes_read() <= size);
    line = reader.line();
    if (row != CsvReader::Row::good) continue;
    MELLANRUM_REQUIRE(!reader.fields().empty());
    require_same_again(reader.fields());
    HsdsRow read;
    read.table = HsdsTable::service;
    read.id = reader.fields().front();
    for (const auto& field : reader.fields()) read.fields.emplace_back("description", field);
    for (const auto& problem : check_row(read)) MELLANRUM_REQUIRE(!problem.reason.english.empty());
  }
  return 0;
}
