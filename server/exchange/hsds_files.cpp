// Finds the files of an HSDS package.
#include <array>
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

/// A package as it lies on the disk. Links that lead out of it are not followed: a package from a
/// stranger would read what only the operator may.
class PackageFolder {
 public:
  PackageFolder(const fs::path& root, SourceFiles& found)
      : root_(fs::weakly_canonical(root)), found_(found) {}

  [[nodiscard]] bool is_inside(const fs::path& path) {
    std::error_code error;
    const auto real = fs::weakly_canonical(path, error);
    const auto [in_root, in_real] = std::ranges::mismatch(root_, real);
    const bool is_inside = !error && in_root == root_.end();
    if (!is_inside) found_.outside.push_back(path.filename().string());
    return is_inside;
  }

  [[nodiscard]] std::vector<fs::path> files_with(const fs::path& folder,
                                                 std::string_view extension) {
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
      if (lower_extension(entry.path()) == extension && entry.is_regular_file(error)) {
        files.push_back(entry.path());
      }
    }
    std::ranges::sort(files);
    std::erase_if(files, [&](const fs::path& file) { return !is_inside(file); });
    return files;
  }

 private:
  fs::path root_;
  SourceFiles& found_;
};

nlohmann::json description_in(const fs::path& folder) {
  const auto path = folder / datapackage_name;
  std::error_code error;
  const auto bytes = fs::file_size(path, error);
  if (error || bytes > datapackage_bytes_max) return nullptr;
  std::ifstream stream(path, std::ios::binary);
  return nlohmann::json::parse(stream, nullptr, false);
}

std::string text_in(const nlohmann::json& object, const char* name) {
  return object.is_object() && object.contains(name) && object[name].is_string()
             ? object[name].get<std::string>()
             : std::string();
}

/// Tables that a datapackage.json names otherwise than by file name: path → table.
std::vector<std::pair<fs::path, HsdsTable>> named_tables(const fs::path& folder,
                                                         PackageFolder& package) {
  std::vector<std::pair<fs::path, HsdsTable>> named;
  const auto description = description_in(folder);
  if (!description.is_object() || !description.contains("resources")) return named;
  for (const auto& resource : description["resources"]) {
    const fs::path path(text_in(resource, "path"));
    const auto table = table_of_file(text_in(resource, "name"));
    if (!table || path.empty()) continue;
    // A package speaks of its own folder and nothing else (Data Package specification).
    const bool leads_out =
        path.is_absolute() || std::ranges::find(path, fs::path("..")) != path.end();
    std::error_code error;
    const auto whole = folder / path;
    if (!leads_out && fs::is_regular_file(whole, error) && package.is_inside(whole)) {
      named.emplace_back(whole, *table);
    }
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

using NamedTables = std::vector<std::pair<fs::path, HsdsTable>>;

void take_csv(SourceFiles& found, const NamedTables& named, const std::vector<fs::path>& paths) {
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
}

void take_json(SourceFiles& found, const std::vector<fs::path>& paths) {
  found.format = SourceFiles::Format::json;
  for (const auto& path : paths) {
    if (path.filename() == datapackage_name) continue;
    found.files.push_back(
        {path, path.filename().string(), table_of_json_name(path.stem().string())});
  }
  std::ranges::stable_sort(found.files, {}, order_of_json);
}

void take_folder(SourceFiles& found, const fs::path& path) {
  PackageFolder package(path, found);
  const auto describe = [&](const fs::path& folder) {
    for (const auto& candidate : {folder / datapackage_name, path / datapackage_name}) {
      std::error_code error;
      if (!found.description.empty() || !fs::is_regular_file(candidate, error)) continue;
      if (package.is_inside(candidate)) found.description = candidate;
    }
  };
  for (const auto& folder : {path, path / "csv"}) {
    const auto named = named_tables(folder, package);
    const auto paths = package.files_with(folder, ".csv");
    if (named.empty() && paths.empty()) continue;
    take_csv(found, named, paths);
    return describe(folder);
  }
  for (const auto& folder : {path, path / "json"}) {
    const auto paths = package.files_with(folder, ".json");
    if (paths.empty()) continue;
    take_json(found, paths);
    return describe(folder);
  }
}

}  // namespace

SourceFiles find_source_files(const fs::path& path) {
  SourceFiles found;
  std::error_code error;
  if (fs::is_regular_file(path, error)) {
    if (lower_extension(path) == ".csv") take_csv(found, {}, {path});
    if (lower_extension(path) == ".json") take_json(found, {path});
  } else if (fs::is_directory(path, error)) {
    take_folder(found, path);
  }
  return found;
}

std::optional<std::string> publisher_of(const SourceFiles& files) {
  constexpr std::array templates = {"human_services_data", "hsds", "open-referral-hsds"};
  if (files.description.empty()) return std::nullopt;
  const auto description = description_in(files.description.parent_path());
  for (const auto* field : {"id", "name"}) {
    const auto said = text_in(description, field);
    const bool is_template = std::ranges::find(templates, said) != templates.end();
    if (!said.empty() && !is_template) return said;
  }
  return std::nullopt;
}

}  // namespace mellanrum::exchange
