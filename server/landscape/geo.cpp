#include "landscape/geo.hpp"

#include <algorithm>

namespace mellanrum::landscape {

namespace {

/// Calls `read` with the fields of every line but the first. The data has no quotes.
template <class Read>
void each_line(std::string_view csv, Read read) {
  csv.remove_prefix(csv.find('\n') + 1);
  while (!csv.empty()) {
    const auto line = csv.substr(0, csv.find('\n'));
    std::vector<std::string_view> fields;
    for (std::size_t start = 0; start <= line.size();) {
      const auto end = std::min(line.find(',', start), line.size());
      fields.push_back(line.substr(start, end - start));
      start = end + 1;
    }
    read(fields);
    csv.remove_prefix(std::min(line.size() + 1, csv.size()));
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
    each_line(counties_csv, [&](const auto& fields) {
      read.push_back({fields.at(0), fields.at(1)});
    });
    std::ranges::sort(read, {}, &County::code);
    return read;
  }();
  return all;
}

const std::vector<Municipality>& municipalities() {
  static const std::vector<Municipality> all = [] {
    std::vector<Municipality> read;
    each_line(municipalities_csv, [&](const auto& fields) {
      read.push_back({fields.at(0), fields.at(1), fields.at(3)});
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
