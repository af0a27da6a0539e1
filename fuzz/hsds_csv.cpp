// A table of CSV: every row comes to an end, and what was read reads the same when written again.
#include <cstdint>
#include <sstream>

#include "csv/reader.hpp"
#include "csv/writer.hpp"
#include "exchange/hsds_tables.hpp"
#include "require.hpp"

using mellanrum::exchange::check_row;
using mellanrum::exchange::HsdsRow;
using mellanrum::exchange::HsdsTable;
using Reader = mellanrum::csv::Reader;

namespace {

using Fields = std::vector<std::string>;

void require_same_again(const Fields& fields) {
  std::stringstream file;
  mellanrum::csv::Writer writer(file, mellanrum::csv::Dialect::plain);
  writer.text("a").text("b").end_row();
  for (const auto& field : fields) writer.text(field);
  writer.end_row();
  Reader reader(file);
  MELLANRUM_REQUIRE(reader.next() == Reader::Row::good);
  if (fields == Fields{""}) return;  // a line without anything is no row
  MELLANRUM_REQUIRE(reader.next() == Reader::Row::good);
  MELLANRUM_REQUIRE(std::ranges::equal(reader.fields(), fields));
  MELLANRUM_REQUIRE(reader.next() == Reader::Row::end);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::istringstream stream(std::string(reinterpret_cast<const char*>(data), size));
  Reader reader(stream);
  std::size_t line = 0;
  for (auto row = reader.next(); row != Reader::Row::end; row = reader.next()) {
    MELLANRUM_REQUIRE(reader.line() > line || row == Reader::Row::utf_16);
    MELLANRUM_REQUIRE(reader.bytes_read() <= size);
    line = reader.line();
    if (row != Reader::Row::good && row != Reader::Row::stray_quote) continue;
    MELLANRUM_REQUIRE(!reader.fields().empty());
    require_same_again({reader.fields().begin(), reader.fields().end()});
    HsdsRow read;
    read.table = HsdsTable::service;
    read.id = reader.fields().front();
    for (const auto& field : reader.fields()) read.fields.emplace_back("description", field);
    for (const auto& problem : check_row(read)) MELLANRUM_REQUIRE(!problem.reason.english.empty());
  }
  return 0;
}
