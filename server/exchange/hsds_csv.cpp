// A table of an HSDS CSV package.
#include <fstream>
#include <tl/expected.hpp>
#include <unordered_set>

#include "base/text.hpp"
#include "csv/reader.hpp"
#include "exchange/hsds_source_files.hpp"
#include "exchange/hsds_tables.hpp"

namespace mellanrum::exchange {

namespace {

using Row = csv::Reader::Row;

Text reason_of(Row row) {
  switch (row) {
    case Row::open_quote:
      return {"Ett citattecken öppnas men stängs aldrig.", "A quote is opened and never closed."};
    case Row::after_quote:
      return {"Det står text mellan ett citattecken och nästa avgränsare.",
              "There is text between a closing quote and the next delimiter."};
    case Row::too_long:
      return {"Raden är längre än en megabyte.", "The row is longer than one megabyte."};
    case Row::too_wide:
      return {"Raden har fler än tusen fält.", "The row has more than a thousand fields."};
    case Row::utf_16:
      return {"Filen är UTF-16: spara den som CSV UTF-8.",
              "The file is UTF-16: save it as CSV UTF-8."};
    default:
      return {"Filen gick inte att läsa längre än hit.", "The file cannot be read beyond this."};
  }
}

Text count_reason(std::size_t has, std::size_t wanted) {
  const auto a = std::to_string(has);
  const auto b = std::to_string(wanted);
  return {"Raden har " + a + " fält men rubriken har " + b + ".",
          "The row has " + a + " fields but the header has " + b + "."};
}

/// The names of the columns, or why the file cannot be a table.
tl::expected<std::vector<std::string>, Text> read_header(csv::Reader& reader) {
  const Text no_header{"Filen går inte att läsa: rubriken med kolumnen id saknas.",
                       "The file cannot be read: it has no header with a column id."};
  const Row row = reader.next();
  if (row == Row::end) return tl::unexpected(no_header);
  if (row != Row::good) return tl::unexpected(reason_of(row));
  std::vector<std::string> names;
  for (const auto& field : reader.fields()) {
    if (!is_plain_text(field)) return tl::unexpected(no_header);
    names.emplace_back(trimmed(field));
  }
  if (std::ranges::find(names, "id") == names.end()) return tl::unexpected(no_header);
  return names;
}

HsdsRow row_of(const std::vector<std::string>& names, const std::vector<std::string_view>& values) {
  HsdsRow row;
  for (std::size_t i = 0; i < names.size(); ++i) {
    std::string value(trimmed(values[i]));
    if (names[i] == "id") {
      row.id = std::move(value);
    } else {
      row.fields.emplace_back(names[i], std::move(value));
    }
  }
  return row;
}

}  // namespace

void read_csv_table(const SourceFile& file, const RowVisitor& visitor) {
  std::ifstream stream(file.path, std::ios::binary);
  csv::Reader reader(stream);
  const auto names = read_header(reader);
  if (!names) {
    visitor.refused({file.name, 1, {{"", names.error()}}});
    return;
  }
  // Eight bytes a row, so that an id that is used twice is seen in a file of any length.
  std::unordered_set<std::size_t> seen;
  std::size_t told = 0;
  for (Row row = reader.next(); row != Row::end; row = reader.next()) {
    if (visitor.is_stopped()) return;
    visitor.bytes_read(reader.bytes_read() - told);
    told = reader.bytes_read();
    const auto refuse = [&](std::string field, Text reason) {
      visitor.refused({file.name, reader.line(), {{std::move(field), std::move(reason)}}});
    };
    // A quote that opens nothing is a quote: inches, say.
    if (row != Row::good && row != Row::stray_quote) {
      refuse("", reason_of(row));
    } else if (reader.fields().size() != names->size()) {
      refuse("", count_reason(reader.fields().size(), names->size()));
    } else {
      auto made = row_of(*names, reader.fields());
      if (!made.id.empty() && !seen.insert(std::hash<std::string>{}(made.id)).second) {
        refuse("id", {"Samma id finns på en tidigare rad i filen.",
                      "The same id stands on an earlier row of the file."});
        continue;
      }
      made.table = *file.table;
      made.file = file.name;
      made.line = reader.line();
      visitor.row(std::move(made));
    }
  }
}

}  // namespace mellanrum::exchange
