// Reads CSV (RFC 4180) row by row, however long the file: UTF-8 with or without BOM, comma or
// semicolon, CRLF, LF or CR. A row that cannot be read is reported and the next one is tried.
#pragma once

#include <cstddef>
#include <istream>
#include <string>
#include <vector>

namespace mellanrum::exchange {

class CsvReader {
 public:
  static constexpr std::size_t row_bytes_max = 1 << 20;

  /// The delimiter is a semicolon if the first line has one and no comma.
  explicit CsvReader(std::istream& stream);

  enum class Row {
    good,
    open_quote,   ///< a quote was opened and never closed
    after_quote,  ///< text between a closing quote and the delimiter
    too_long,     ///< more than row_bytes_max; the rest of the line was passed over
    end
  };
  /// Reads the next row that is not blank.
  [[nodiscard]] Row next();

  /// Of the row that was read last; valid until the next.
  [[nodiscard]] const std::vector<std::string>& fields() const { return fields_; }
  /// The line on which it began, from 1.
  [[nodiscard]] std::size_t line() const { return row_line_; }
  /// How far the file has been read.
  [[nodiscard]] std::size_t bytes_read() const { return bytes_before_ + at_; }

 private:
  static constexpr int nothing = -1;

  [[nodiscard]] int peek();
  int take();
  void take_line_end();
  void pass_line();
  [[nodiscard]] Row read_quoted(std::string& field);
  [[nodiscard]] Row read_row();

  std::istream& stream_;
  std::string buffer_;
  std::size_t at_ = 0;
  std::size_t bytes_before_ = 0;
  char delimiter_ = ',';
  std::vector<std::string> fields_;
  std::size_t line_ = 1;
  std::size_t row_line_ = 1;
  std::size_t row_bytes_ = 0;
};

}  // namespace mellanrum::exchange
