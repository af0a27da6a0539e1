// Writes every CSV that leaves Mellanrum. `spreadsheet` opens by a double click in a Swedish Excel:
// UTF-8 with BOM, semicolons, CRLF, decimal comma, and nothing that it would take for a formula.
// `plain` is for programs (RFC 4180): no BOM, commas, LF, decimal point, texts as they are.
#pragma once

#include <cstdint>
#include <ostream>
#include <string_view>

namespace mellanrum::csv {

enum class Dialect { spreadsheet, plain };

class Writer {
 public:
  Writer(std::ostream& stream, Dialect dialect);

  /// What somebody wrote. In a spreadsheet what begins as a formula gets an apostrophe in front.
  Writer& text(std::string_view text);
  /// The shortest text that reads back to the same number; nothing for what is no number.
  Writer& number(double value);
  Writer& whole(std::int64_t value);
  /// A cell without a value.
  Writer& nothing();
  void end_row();

 private:
  void begin_cell();

  std::ostream& stream_;
  Dialect dialect_;
  bool is_first_ = true;
};

}  // namespace mellanrum::csv
