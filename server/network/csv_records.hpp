// Records of a CSV stream, one at a time. Internal to network/.
// record = field *(separator field) (CRLF / LF); field = bare / DQUOTE *(any / 2DQUOTE) DQUOTE
#pragma once
#include <cstdint>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace mellanrum::network {

/// Thrown for what makes the rest of the stream unreadable as CSV.
struct CsvBroken {
  std::uint64_t line;
  std::string reason;
};

class CsvRecords {
 public:
  explicit CsvRecords(std::istream& stream, std::function<void(std::uint64_t)> progress = {});

  /// The next record that is not an empty line; false at the end. Throws CsvBroken.
  bool next();
  /// Views into this object, valid until next(); blanks around bare fields are cut off.
  const std::vector<std::string_view>& fields() const { return fields_; }
  std::uint64_t line() const { return line_; }  // where the record begins, from 1
  char separator() const { return separator_; }

 private:
  bool take_line(std::string_view& line);
  bool fill();
  void split_bare(std::string_view line);
  void split_quoted(std::string_view line);
  void choose_separator(std::string_view header);

  std::istream& stream_;
  std::function<void(std::uint64_t)> progress_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::uint64_t bytes_ = 0;
  std::uint64_t line_ = 0;
  std::uint64_t lines_read_ = 0;
  char separator_ = 0;
  std::string unquoted_;  // text of quoted fields, back to back
  std::vector<std::string_view> fields_;
};

}  // namespace mellanrum::network
