// Finds the files of an HSDS package.
#include <fstream>

#include <nlohmann/json.hpp>

#include "exchange/hsds_source_files.hpp"
#include "exchange/hsds_tables.hpp"

namespace mellanrum::exchange {

namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t datapackage_bytes_max = 8 << 20;
constexpr std::string_view datapackage_name = "datapackage.json";

std::string lower_extension(const fs::path& path) {
  auto extension = path.extension().string();
  for (char& c : extension) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return extension;
}

std::vector<fs::path> files_with(const fs::path& folder, std::string_view extension) {
  std::vector<fs::path> found;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error)) {
    if (entry.is_regular_file() && lower_extension(entry.path()) == extension) {
      found.push_back(entry.path());
    }
  }
  std::ranges::sort(found);
  return found;
}

/// Tables that a datapackage.json names otherwise than by file name: path → table.
std::vector<std::pair<fs::path, HsdsTable>> named_tables(const fs::path& folder) {
  std::vector<std::pair<fs::path, HsdsTable>> named;
  const auto path = folder / datapackage_name;
  std::error_code error;
  const auto bytes = fs::file_size(path, error);
  if (error || bytes > datapackage_bytes_max) return named;
  std::ifstream stream(path, std::ios::binary);
  const auto package = nlohmann::json::parse(stream, nullptr, false);
  if (!package.is_object() || !package.contains("resources")) return named;
  for (const auto& resource : package["resources"]) {
    if (!resource.is_object() || !resource.contains("name") || !resource["name"].is_string() ||
        !resource.contains("path") || !resource["path"].is_string()) {
      continue;
    }
    const fs::path resource_path(resource["path"].get<std::string>());
    // A package speaks of its own folder and nothing else (Data Package specification).
    const bool is_outside = resource_path.is_absolute() ||
                            std::ranges::find(resource_path, fs::path("..")) != resource_path.end();
    const auto table = table_of_file(resource["name"].get<std::string>());
    const auto whole = folder / resource_path;
    if (table && !is_outside && fs::is_regular_file(whole, error))
      named.emplace_back(whole, *table);
  }
  return named;
}

/// Organisations before services before what refers to both; whole tables in one file last.
int order_of_json(const SourceFile& file) {
  if (!file.table) return 100;
  return static_cast<int>(*file.table);
}

/// What a JSON file is about, by its name: `service_full.json`, `organizations.json`.
std::optional<HsdsTable> table_of_json_name(std::string stem) {
  for (const std::string_view ending : {"_full", "_list"}) {
    if (stem.ends_with(ending)) stem.resize(stem.size() - ending.size());
  }
  return table_of_file(stem);
}

SourceFiles csv_files(const fs::path& folder, const std::vector<fs::path>& paths) {
  SourceFiles found;
  const auto named = named_tables(folder);
  for (const auto& [path, table] : named) {
    found.files.push_back({path, path.filename().string(), table});
  }
  for (const auto& path : paths) {
    const bool is_named = std::ranges::any_of(named, [&](const auto& one) {
      return one.first.lexically_normal() == path.lexically_normal();
    });
    if (is_named) continue;
    if (const auto table = table_of_file(path.stem().string())) {
      found.files.push_back({path, path.filename().string(), table});
    } else {
      found.unknown.push_back(path.filename().string());
    }
  }
  std::ranges::stable_sort(found.files, {}, [](const SourceFile& file) { return *file.table; });
  return found;
}

SourceFiles json_files(const std::vector<fs::path>& paths) {
  SourceFiles found{.format = SourceFiles::Format::json, .files = {}, .unknown = {}};
  for (const auto& path : paths) {
    if (path.filename() == datapackage_name) continue;
    found.files.push_back(
        {path, path.filename().string(), table_of_json_name(path.stem().string())});
  }
  std::ranges::stable_sort(found.files, {}, order_of_json);
  return found;
}

}  // namespace

SourceFiles find_source_files(const fs::path& path) {
  std::error_code error;
  if (fs::is_regular_file(path, error)) {
    if (lower_extension(path) == ".csv") return csv_files(path.parent_path() / "", {path});
    if (lower_extension(path) == ".json") return json_files({path});
    return {};
  }
  for (const auto& folder : {path, path / "csv"}) {
    if (const auto paths = files_with(folder, ".csv"); !paths.empty()) {
      return csv_files(folder, paths);
    }
  }
  for (const auto& folder : {path, path / "json"}) {
    if (const auto paths = files_with(folder, ".json"); !paths.empty()) return json_files(paths);
  }
  return {};
}

}  // namespace mellanrum::exchange
