#include "landscape/geo.hpp"

#include <algorithm>
#include <sstream>

#include "csv/reader.hpp"

namespace mellanrum::landscape {

namespace {

/// Calls `read` with the fields of every row but the first.
template <class Read>
void each_row(std::string_view text, Read read) {
  std::istringstream stream{std::string(text)};
  csv::Reader reader(stream);
  static_cast<void>(reader.next());
  while (reader.next() == csv::Reader::Row::good) {
    const auto& fields = reader.fields();
    read([&](std::size_t column) { return std::string(fields.at(column)); });
  }
}

template <class Row>
bool has_code(const std::vector<Row>& rows, std::string_view code) {
  return std::ranges::binary_search(rows, code, {}, &Row::code);
}

}  // namespace

const std::vector<County>& counties() {
  static const std::vector<County> all = [] {
    std::vector<County> read;
    each_row(counties_csv, [&](const auto& field) { read.push_back({field(0), field(1)}); });
    std::ranges::sort(read, {}, &County::code);
    return read;
  }();
  return all;
}

const std::vector<Municipality>& municipalities() {
  static const std::vector<Municipality> all = [] {
    std::vector<Municipality> read;
    each_row(municipalities_csv, [&](const auto& field) {
      read.push_back({field(0), field(1), field(3)});
    });
    std::ranges::sort(read, {}, &Municipality::code);
    return read;
  }();
  return all;
}

bool is_county_code(std::string_view code) {
  return has_code(counties(), code);
}

bool is_municipality_code(std::string_view code) {
  return has_code(municipalities(), code);
}

}  // namespace mellanrum::landscape
