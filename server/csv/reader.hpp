// Reads CSV (RFC 4180) row by row, however long the file, in memory that does not grow: UTF-8 with
// or without BOM; comma, semicolon or tab, as `sep=` or the first line shows; CRLF, LF or CR. A row
// that cannot be read is told, and the next one is tried. Pure: knows no table and no column.
#pragma once

#include <cstddef>
#include <cstdint>
#include <istream>
#include <string>
#include <string_view>
#include <vector>

namespace mellanrum::csv {

inline constexpr std::size_t row_bytes_max = 1 << 20;
inline constexpr std::size_t row_fields_max = 1'000;

class Reader {
 public:
  explicit Reader(std::istream& stream);

  enum class Row {
    good,
    stray_quote,  ///< all fields are there; in one that is not quoted stands a quote
    open_quote,   ///< a quote was opened and never closed
    after_quote,  ///< text between a closing quote and the delimiter
    too_long,     ///< more than row_bytes_max; the rest of the line was passed over
    too_wide,     ///< more than row_fields_max; the rest of the line was passed over
    utf_16,       ///< the file is not UTF-8; nothing more is read
    unreadable,   ///< the stream broke; nothing more is read
    end
  };
  /// Reads the next row that is not blank.
  [[nodiscard]] Row next();

  /// Of the row that was read last; valid until the next. Blanks around fields that are not quoted
  /// are cut off.
  [[nodiscard]] const std::vector<std::string_view>& fields() const { return fields_; }
  /// The line on which it began, from 1.
  [[nodiscard]] std::size_t line() const { return row_line_; }
  /// How much has been taken from the stream: for a bar of progress.
  [[nodiscard]] std::uint64_t bytes_read() const { return bytes_read_; }
  /// Spreadsheets that part by semicolon write decimals with a comma.
  [[nodiscard]] char delimiter() const { return delimiter_; }

 private:
  /// Where a field stands, from the beginning of its row.
  struct Place {
    std::size_t begin, size;
  };

  [[nodiscard]] bool has_more() { return at_ < buffer_.size() || fill(); }
  [[nodiscard]] bool fill();
  void begin_file();
  void choose_delimiter();
  [[nodiscard]] bool begin_row();
  [[nodiscard]] Row read_row();
  [[nodiscard]] Row read_quoted();
  [[nodiscard]] Row read_bare();
  [[nodiscard]] bool is_line_end() const { return buffer_[at_] == '\n' || buffer_[at_] == '\r'; }
  void take_line_end();
  void pass_line();
  void pass_blanks();
  void add_field(std::size_t begin, std::size_t end) {
    places_.push_back({begin - row_, end - begin});
  }

  std::istream& stream_;
  std::string buffer_;
  std::size_t row_ = 0;  ///< in buffer_: where the present row begins
  std::size_t at_ = 0;   ///< in buffer_: the next byte
  std::uint64_t bytes_read_ = 0;
  char delimiter_ = ',';
  bool is_passing_ = false;  ///< nothing of the row needs to be kept
  bool is_over_ = false;     ///< nothing more comes from the stream
  Row last_ = Row::end;      ///< what is told when all rows are read, once
  std::size_t line_ = 1;
  std::size_t row_line_ = 1;
  std::vector<Place> places_;
  std::vector<std::string_view> fields_;
};

}  // namespace mellanrum::csv
