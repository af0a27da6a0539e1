#include "exchange/csv_reader.hpp"

namespace mellanrum::exchange {

namespace {

constexpr std::size_t buffer_bytes = 1 << 16;

bool is_line_end(int c) {
  return c == '\n' || c == '\r';
}

}  // namespace

CsvReader::CsvReader(std::istream& stream) : stream_(stream) {
  if (peek() != nothing && buffer_.starts_with("\xEF\xBB\xBF")) at_ = 3;
  const auto first_line = std::string_view(buffer_).substr(0, buffer_.find_first_of("\r\n"));
  const bool has_comma = first_line.find(',') != std::string_view::npos;
  if (!has_comma && first_line.find(';') != std::string_view::npos) delimiter_ = ';';
}

int CsvReader::peek() {
  if (at_ == buffer_.size()) {
    bytes_before_ += buffer_.size();
    at_ = 0;
    buffer_.resize(buffer_bytes);
    stream_.read(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    buffer_.resize(static_cast<std::size_t>(stream_.gcount()));
  }
  return at_ < buffer_.size() ? static_cast<unsigned char>(buffer_[at_]) : nothing;
}

int CsvReader::take() {
  const int c = peek();
  if (c == nothing) return c;
  ++at_;
  ++row_bytes_;
  if (c == '\n') ++line_;
  return c;
}

/// CRLF, LF or CR.
void CsvReader::take_line_end() {
  const int c = take();
  if (c != '\r') return;
  if (peek() == '\n') {
    take();
  } else {
    ++line_;
  }
}

void CsvReader::pass_line() {
  while (peek() != nothing && !is_line_end(peek())) take();
  if (peek() != nothing) take_line_end();
}

CsvReader::Row CsvReader::next() {
  while (is_line_end(peek())) take_line_end();
  if (peek() == nothing) return Row::end;
  row_line_ = line_;
  row_bytes_ = 0;
  fields_.clear();
  const Row row = read_row();
  if (row == Row::too_long || row == Row::after_quote) pass_line();
  return row;
}

CsvReader::Row CsvReader::read_row() {
  for (;;) {
    std::string& field = fields_.emplace_back();
    if (peek() == '"') {
      if (const Row row = read_quoted(field); row != Row::good) return row;
    } else {
      while (peek() != nothing && peek() != delimiter_ && !is_line_end(peek())) {
        field += static_cast<char>(take());
        if (row_bytes_ > row_bytes_max) return Row::too_long;
      }
    }
    if (peek() == nothing) return Row::good;
    if (is_line_end(peek())) {
      take_line_end();
      return Row::good;
    }
    take();
  }
}

CsvReader::Row CsvReader::read_quoted(std::string& field) {
  take();
  for (;;) {
    const int c = take();
    if (c == nothing) return Row::open_quote;
    if (row_bytes_ > row_bytes_max) return Row::too_long;
    if (c != '"') {
      field += static_cast<char>(c);
    } else if (peek() == '"') {
      field += static_cast<char>(take());
    } else {
      break;
    }
  }
  const int after = peek();
  const bool is_over = after == nothing || after == delimiter_ || is_line_end(after);
  return is_over ? Row::good : Row::after_quote;
}

}  // namespace mellanrum::exchange
