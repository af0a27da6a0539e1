// One pass over a buffer that holds the present row: fields are views into it, and doubled quotes
// are closed up where they stand.
#include "csv/reader.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace mellanrum::csv {

namespace {

constexpr std::size_t chunk_bytes = 1 << 17;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_blank(char c, char delimiter) {
  return (c == ' ' || c == '\t') && c != delimiter;
}

bool is_utf_16(std::string_view text) {
  using namespace std::string_view_literals;
  return text.starts_with("\xFF\xFE"sv) || text.starts_with("\xFE\xFF"sv) ||
         text.substr(0, 2).find('\0') != text.npos;
}

}  // namespace

Reader::Reader(std::istream& stream) : stream_(stream) {
  if (fill()) begin_file();
}

/// Puts the next bytes behind the present row; what came before it is let go.
bool Reader::fill() {
  if (is_over_) return false;
  if (is_passing_) row_ = at_;
  buffer_.erase(0, row_);
  at_ -= row_;
  row_ = 0;
  const auto kept = buffer_.size();
  if (kept > row_bytes_max) {  // told as too long by whoever reads
    is_passing_ = true;
    row_ = at_;
  }
  buffer_.resize(kept + chunk_bytes);
  stream_.read(buffer_.data() + kept, static_cast<std::streamsize>(chunk_bytes));
  const auto count = static_cast<std::size_t>(stream_.gcount());
  buffer_.resize(kept + count);
  bytes_read_ += count;
  if (stream_.bad()) last_ = Row::unreadable;
  is_over_ = count == 0 || stream_.bad();
  return count > 0;
}

void Reader::begin_file() {
  if (is_utf_16(buffer_)) {
    last_ = Row::utf_16;
    is_over_ = true;
    at_ = buffer_.size();
    return;
  }
  if (buffer_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
  choose_delimiter();
}

/// `sep=;` alone on the first line says it (a habit of Excel's); else what stands most often
/// outside quotes on the first line, comma before semicolon before tab.
void Reader::choose_delimiter() {
  const auto rest = std::string_view(buffer_).substr(at_);
  const auto line = rest.substr(0, rest.find_first_of("\r\n"));
  if (line.size() == 5 && (line.starts_with("sep=") || line.starts_with("SEP="))) {
    delimiter_ = line.back();
    at_ += line.size();
    return;
  }
  constexpr std::array candidates = {',', ';', '\t'};
  std::array<std::size_t, candidates.size()> counts{};
  bool is_quoted = false;
  for (const char c : line) {
    if (c == '"') is_quoted = !is_quoted;
    for (std::size_t i = 0; i < candidates.size(); ++i)
      counts[i] += !is_quoted && c == candidates[i];
  }
  const auto most = std::ranges::max_element(counts) - counts.begin();
  delimiter_ = candidates[static_cast<std::size_t>(most)];
}

Reader::Row Reader::next() {
  places_.clear();
  fields_.clear();
  is_passing_ = false;
  if (!begin_row()) return std::exchange(last_, Row::end);
  const Row row = read_row();
  if (row != Row::good && row != Row::stray_quote) return row;
  for (const auto& place : places_) {
    fields_.push_back(std::string_view(buffer_).substr(row_ + place.begin, place.size));
  }
  return row;
}

/// Passes over lines that are blank; false at the end of the file.
bool Reader::begin_row() {
  for (;;) {
    row_ = at_;
    row_line_ = line_;
    pass_blanks();
    if (!has_more()) return false;
    if (!is_line_end()) break;
    take_line_end();
  }
  return true;
}

Reader::Row Reader::read_row() {
  Row verdict = Row::good;
  for (;;) {
    pass_blanks();
    const bool is_quoted = has_more() && buffer_[at_] == '"';
    Row field = places_.size() == row_fields_max ? Row::too_wide
                : is_quoted                      ? read_quoted()
                                                 : read_bare();
    if (is_passing_ || at_ - row_ > row_bytes_max) field = Row::too_long;
    if (field == Row::stray_quote) {
      verdict = field;
    } else if (field != Row::good) {
      pass_line();
      return field;
    }
    // A row that the stream broke in is no row.
    if (!has_more()) return last_ == Row::unreadable ? std::exchange(last_, Row::end) : verdict;
    if (is_line_end()) {
      take_line_end();
      return verdict;
    }
    ++at_;
  }
}

Reader::Row Reader::read_bare() {
  const auto begin = at_ - row_;
  Row verdict = Row::good;
  while (has_more() && buffer_[at_] != delimiter_ && !is_line_end()) {
    if (buffer_[at_] == '"') verdict = Row::stray_quote;
    ++at_;
  }
  if (is_passing_) return Row::too_long;
  auto end = at_;
  while (end > row_ + begin && is_blank(buffer_[end - 1], delimiter_)) --end;
  add_field(row_ + begin, end);
  return verdict;
}

Reader::Row Reader::read_quoted() {
  ++at_;
  const auto begin = at_ - row_;
  auto length = std::size_t{0};
  for (;; ++at_) {
    if (!has_more()) return Row::open_quote;
    const char c = buffer_[at_];
    if (c == '"') {
      ++at_;
      if (!has_more() || buffer_[at_] != '"') break;
    }
    if (is_passing_ || at_ - row_ > row_bytes_max) return Row::too_long;
    if (c == '\n') ++line_;
    buffer_[row_ + begin + length++] = c;
  }
  add_field(row_ + begin, row_ + begin + length);
  pass_blanks();
  const bool is_over = !has_more() || buffer_[at_] == delimiter_ || is_line_end();
  return is_over ? Row::good : Row::after_quote;
}

/// CRLF, LF or CR.
void Reader::take_line_end() {
  const bool is_return = buffer_[at_++] == '\r';
  if (is_return && has_more() && buffer_[at_] == '\n') ++at_;
  ++line_;
}

void Reader::pass_blanks() {
  while (has_more() && is_blank(buffer_[at_], delimiter_)) ++at_;
}

void Reader::pass_line() {
  is_passing_ = true;
  while (has_more() && !is_line_end()) ++at_;
  if (has_more()) take_line_end();
}

}  // namespace mellanrum::csv
