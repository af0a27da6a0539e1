// Makes demo regions of growing size, serves them with the real program and measures.
// bench/server/run starts it.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "http/compression.hpp"
#include "report.hpp"
#include "store/postgres/administration.hpp"
#include "support/http_client.hpp"
#include "support/server_process.hpp"
#include "writes.hpp"

namespace mellanrum::bench {
namespace {

using store::Dialect;
using support::HttpClient;
using support::ServerProcess;

constexpr const char* username = "guide";
constexpr const char* password = "vretbygden-for-bench";

struct Options {
  std::string program;
  std::string postgres_url;
  std::string directory;
  std::vector<int> sizes = {1000, 10000, 100000};
  std::vector<std::string> databases = {"sqlite", "postgres"};
  std::vector<std::string> pages = {"health", "today", "search", "case", "directory"};
  int connections = 4;
  int seconds = 3;
  bool keep = false;
};

double resident_megabytes(pid_t id) {
  std::ifstream status("/proc/" + std::to_string(id) + "/status");
  for (std::string line; std::getline(status, line);) {
    if (line.starts_with("VmRSS:")) return std::stod(line.substr(6)) / 1024;  // from KiB
  }
  return 0;
}

/// What the pages ask for: what a guide types, and the cases that she has open.
std::vector<std::pair<std::string, std::vector<std::string>>> pages(HttpClient& client) {
  std::vector<std::string> searches;
  for (const char* words : {"ung%20psykiatri", "f%C3%B6rs%C3%B6rjningsst%C3%B6d", "soc", "arbete",
                            "psykatri", "anna", "n%C3%A4", "rehab%20s%C3%B6dra", "skuld", "bou"}) {
    searches.push_back(std::string("/api/landscape/search?q=") + words);
  }
  std::vector<std::string> cases;
  const auto list = nlohmann::json::parse(client.get("/api/cases?limit=50").body);
  for (const auto& item : list.at("items")) {
    cases.push_back("/api/cases/" + item.at("id").get<std::string>());
  }
  if (cases.empty()) throw std::runtime_error("the guide has no cases");
  return {{"health", {"/api/health"}},
          {"today", {"/api/today"}},
          {"search", searches},
          {"case", cases},
          {"directory", {"/api/directory"}}};
}

ColdLoad cold_load(HttpClient& client) {
  const auto sent = [&](const std::string& target) {
    return http::gzip_of(client.get(target).body).size();
  };
  const auto mark = nlohmann::json::parse(client.get("/api/directory").body).at("mark");
  ColdLoad cold;
  const std::size_t page = sent("/api/session") + sent("/api/today") + sent("/api/drafts");
  cold.directory = sent("/api/directory");
  cold.first = page + cold.directory;
  cold.again = page + sent("/api/directory?known=" + mark.get<std::string>());
  return cold;
}

std::vector<std::string> arguments(const Place& place) {
  return {place.dialect == Dialect::sqlite ? "--data" : "--database", place.where};
}

/// How often a write of the server was rolled back and run again, for each that was saved.
double repeats(const Place& place) {
  if (place.dialect == Dialect::sqlite) return 0;
  const auto number = [](const store::Row& row) { return row.integer(0); };
  return place.open()->read_value([&](store::Reader& reader) {
    const auto rolled_back = reader.first(
        "SELECT xact_rollback FROM pg_stat_database WHERE datname = current_database()", {},
        number);
    const auto saved = reader.first(
        "SELECT count(*) FROM promises_matters WHERE title LIKE 'Mätning %'", {}, number);
    return static_cast<double>(rolled_back.value()) / static_cast<double>(saved.value());
  });
}

bool has_database(const std::string& cluster_url, const std::string& name) {
  return store::open_postgres(cluster_url)->read_value([&](store::Reader& reader) {
    return reader.exists("SELECT 1 FROM pg_database WHERE datname = $1", {name});
  });
}

bool is_made(const Place& place) {
  if (place.dialect == Dialect::sqlite) {
    return std::filesystem::exists(place.where + "/mellanrum.sqlite3");
  }
  return place.open()->read_value([](store::Reader& reader) {
    return reader.exists("SELECT 1 FROM pg_tables WHERE tablename = 'promises_promises'", {});
  });
}

/// What `save_matters` left, so that the next run measures the same region.
void remove_saved_matters(const Place& place) {
  place.open()->write([](store::Transaction& transaction) {
    transaction.execute(
        "DELETE FROM promises_history WHERE matter_id IN "
        "(SELECT id FROM promises_matters WHERE title LIKE 'Mätning %')",
        {});
    transaction.execute("DELETE FROM promises_matters WHERE title LIKE 'Mätning %'", {});
  });
}

double make_demo(const Options& options, const Place& place, int cases) {
  std::vector<std::string> words = {options.program, "demo",    "--size",
                                    "large",         "--cases", std::to_string(cases),
                                    "--password",    password};
  for (const std::string& word : arguments(place)) words.push_back(word);
  const auto begin = std::chrono::steady_clock::now();
  support::run(words);
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

/// Asks for every page; returns what was asked, for the same to be run bare.
std::vector<std::vector<std::string>> ask_for_pages(const Options& options, const Place& place,
                                                    Figures& figures) {
  ServerProcess server(options.program, arguments(place));
  HttpClient client(server.port());
  static_cast<void>(client.get("/api/health"));
  figures.idle_megabytes = resident_megabytes(server.id());
  client.sign_in(username, password);
  const Plan plan{.port = server.port(),
                  .cookie = client.cookie(),
                  .connections = options.connections,
                  .duration = std::chrono::seconds(options.seconds)};
  std::vector<std::vector<std::string>> groups;
  figures.cold = cold_load(client);
  for (const auto& [page, targets] : pages(client)) {
    if (std::find(options.pages.begin(), options.pages.end(), page) == options.pages.end()) {
      continue;
    }
    Plan alone = plan;
    alone.connections = 1;
    figures.pages.push_back({page, ask(alone, targets), ask(plan, targets), std::nullopt});
    groups.push_back(targets);
  }
  figures.loaded_megabytes = resident_megabytes(server.id());
  server.stop();
  return groups;
}

void save_matters(const Options& options, const Place& place, Figures& figures) {
  ServerProcess server(options.program, arguments(place));
  HttpClient client(server.port());
  client.sign_in(username, password);
  Plan plan{.port = server.port(),
            .cookie = client.cookie(),
            .connections = 1,
            .duration = std::chrono::seconds(options.seconds)};
  figures.saved_one = save(plan);
  plan.connections = 64;
  figures.saved_many = save(plan);
  server.stop();
  figures.repeats = repeats(place);
}

// The order matters: the matters that are saved fall to the guide who is asked about, so nothing
// may be compared with what was measured before them.
Figures measure(const Options& options, const Place& place, int cases) {
  Figures figures;
  figures.database = place.dialect == Dialect::sqlite ? "SQLite" : "PostgreSQL";
  figures.cases = cases;
  const auto say = [&](const char* what) {
    std::fprintf(stderr, "%s, %d cases: %s\n", figures.database.c_str(), cases, what);
  };
  if (!options.keep || !is_made(place)) {
    say("making the demo region");
    figures.demo_seconds = make_demo(options, place, cases);
  }
  say("asking the server");
  auto groups = ask_for_pages(options, place, figures);
  say("running the bare statements");
  groups.erase(groups.begin());  // health asks the database nothing
  const std::chrono::seconds duration(options.seconds);
  const auto bare = run_bare(place, username, password, groups, duration);
  for (std::size_t i = 0; i < bare.size(); ++i) figures.pages[i + 1].bare = bare[i];
  say("saving");
  save_matters(options, place, figures);
  if (options.keep) remove_saved_matters(place);
  const auto database = place.open();
  figures.store_single = durable_writes(*database, 1, duration);
  figures.store_group = durable_writes(*database, 64, duration);
  return figures;
}

std::vector<Figures> measure_all(const Options& options) {
  std::vector<Figures> all;
  for (const std::string& database : options.databases) {
    for (const int cases : options.sizes) {
      const std::string name =
          "mellanrum_bench_" + std::to_string(options.keep ? cases : ::getpid());
      if (database == "sqlite") {
        const std::string directory = options.directory + "/" + name;
        std::filesystem::create_directories(directory);
        all.push_back(measure(options, {Dialect::sqlite, directory}, cases));
        if (!options.keep) std::filesystem::remove_all(directory);
      } else {
        const std::string url = store::postgres::with_database(options.postgres_url, name);
        if (!options.keep || !has_database(options.postgres_url, name)) {
          store::postgres::create_database(options.postgres_url, name);
        }
        all.push_back(measure(options, {Dialect::postgres, url}, cases));
        if (!options.keep) store::postgres::drop_database(options.postgres_url, name);
      }
    }
  }
  return all;
}

}  // namespace
}  // namespace mellanrum::bench

int main(int argc, char** argv) {
  mellanrum::bench::Options options;
  CLI::App program("Measures the server on both databases; see bench/server/run.");
  program.add_option("--program", options.program, "The mellanrum to measure")->required();
  program.add_option("--postgres", options.postgres_url, "URL of a PostgreSQL cluster");
  program.add_option("--directory", options.directory, "Where SQLite's files go")->required();
  program.add_option("--cases", options.sizes, "Sizes")->delimiter(',');
  program.add_option("--databases", options.databases, "sqlite, postgres")->delimiter(',');
  program
      .add_option("--pages", options.pages, "health (always first), today, search, case, directory")
      ->delimiter(',');
  program.add_option("--connections", options.connections, "That ask at once");
  program.add_option("--seconds", options.seconds, "For each figure");
  program.add_flag("--keep", options.keep, "Keep the regions, and measure those that were kept");
  CLI11_PARSE(program, argc, argv);
  try {
    mellanrum::bench::print(mellanrum::bench::measure_all(options));
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "server_bench: %s\n", error.what());
    return 1;
  }
}
