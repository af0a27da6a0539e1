// Which files of a path hold HSDS, and the rows in them, one after the other.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "exchange/hsds_row.hpp"

namespace mellanrum::exchange {

/// What a reader of files tells as it goes on.
struct RowVisitor {
  std::function<void(HsdsRow)> row;
  std::function<void(Refusal)> refused;  ///< a row that could not be read
  std::function<void(const std::string& file, const Text& what)> noted;
  std::function<void(std::size_t)> bytes_read;  ///< since the last time
  std::function<bool()> is_stopped;
};

struct SourceFile {
  std::filesystem::path path;
  std::string name;  ///< as the report says it
  std::optional<HsdsTable> table;
};

/// The files of a CSV package, or else of JSON, in the order in which they must be read. Empty if
/// there are none.
struct SourceFiles {
  enum class Format { csv, json };
  Format format = Format::csv;
  std::vector<SourceFile> files;
  std::vector<std::string> unknown;   ///< CSV files that are no table of HSDS
  std::vector<std::string> outside;   ///< links that lead out of the package
  std::filesystem::path description;  ///< the package's datapackage.json, or empty
};
[[nodiscard]] SourceFiles find_source_files(const std::filesystem::path& path);

/// Whose data a package says that it holds: the `id`, else the `name` of its datapackage.json. The
/// specification's own template has a name too, which says nothing.
[[nodiscard]] std::optional<std::string> publisher_of(const SourceFiles& files);

/// Reads all rows of a CSV table.
void read_csv_table(const SourceFile& file, const RowVisitor& visitor);
/// Reads all records of a JSON file, each as the rows that are nested in it.
void read_json_file(const SourceFile& file, const RowVisitor& visitor);

}  // namespace mellanrum::exchange
