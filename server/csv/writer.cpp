#include "csv/writer.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace mellanrum::csv {

namespace {

/// Excel and its like take these for the beginning of a formula (OWASP, CSV injection), the wide
/// forms too.
bool begins_as_formula(std::string_view text) {
  constexpr std::string_view narrow = "=+-@\t\r\n";
  constexpr std::array wide = {"＝", "＋", "－", "＠"};
  return !text.empty() &&
         (narrow.find(text.front()) != narrow.npos ||
          std::ranges::any_of(wide, [&](const char* sign) { return text.starts_with(sign); }));
}

}  // namespace

Writer::Writer(std::ostream& stream, Dialect dialect) : stream_(stream), dialect_(dialect) {
  if (dialect_ == Dialect::spreadsheet) stream_ << "\xEF\xBB\xBF";
}

void Writer::begin_cell() {
  if (!is_first_) stream_ << (dialect_ == Dialect::spreadsheet ? ';' : ',');
  is_first_ = false;
}

Writer& Writer::text(std::string_view text) {
  begin_cell();
  const bool is_guarded = dialect_ == Dialect::spreadsheet && begins_as_formula(text);
  const bool has_blank_end =
      !text.empty() && (text.front() == ' ' || text.back() == ' ' || text.back() == '\t');
  if (!is_guarded && !has_blank_end && text.find_first_of(",;\t\"\r\n") == text.npos) {
    stream_ << text;
    return *this;
  }
  stream_ << '"';
  if (is_guarded) stream_ << '\'';
  for (const char c : text) {
    if (c == '"') stream_ << '"';
    stream_ << c;
  }
  stream_ << '"';
  return *this;
}

Writer& Writer::number(double value) {
  begin_cell();
  if (!std::isfinite(value)) return *this;
  std::array<char, 32> digits{};
  char* const end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  if (dialect_ == Dialect::spreadsheet) std::replace(digits.data(), end, '.', ',');
  stream_.write(digits.data(), end - digits.data());
  return *this;
}

Writer& Writer::whole(std::int64_t value) {
  begin_cell();
  stream_ << value;
  return *this;
}

Writer& Writer::nothing() {
  begin_cell();
  return *this;
}

void Writer::end_row() {
  stream_ << (dialect_ == Dialect::spreadsheet ? "\r\n" : "\n");
  is_first_ = true;
}

}  // namespace mellanrum::csv
