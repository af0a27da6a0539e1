// Makes demo regions of growing size, serves them with the real program and measures.
// bench/server/run starts it.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

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
  std::vector<std::string> pages = {"health", "today", "search", "case"};
  int connections = 4;
  int seconds = 3;
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
          {"case", cases}};
}

std::vector<std::string> arguments(const Place& place) {
  return {place.dialect == Dialect::sqlite ? "--data" : "--database", place.where};
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

Figures measure(const Options& options, const Place& place, int cases) {
  Figures figures;
  figures.database = place.dialect == Dialect::sqlite ? "SQLite" : "PostgreSQL";
  figures.cases = cases;
  std::fprintf(stderr, "%s, %d cases: making the demo region\n", figures.database.c_str(), cases);
  figures.demo_seconds = make_demo(options, place, cases);

  const std::chrono::seconds duration(options.seconds);
  std::vector<std::vector<std::string>> groups;
  {
    std::fprintf(stderr, "%s, %d cases: asking the server\n", figures.database.c_str(), cases);
    ServerProcess server(options.program, arguments(place));
    HttpClient client(server.port());
    static_cast<void>(client.get("/api/health"));
    figures.idle_megabytes = resident_megabytes(server.id());
    client.sign_in(username, password);
    Plan plan{.port = server.port(),
              .cookie = client.cookie(),
              .connections = options.connections,
              .duration = duration};
    for (const auto& [page, targets] : pages(client)) {
      if (std::find(options.pages.begin(), options.pages.end(), page) == options.pages.end()) {
        continue;
      }
      figures.pages.push_back({page, ask(plan, targets), std::nullopt});
      groups.push_back(targets);
    }
    plan.connections = 1;
    figures.saved_one = save(plan);
    plan.connections = 64;
    figures.saved_many = save(plan);
    figures.loaded_megabytes = resident_megabytes(server.id());
    server.stop();
  }
  std::fprintf(stderr, "%s, %d cases: running the bare statements\n", figures.database.c_str(),
               cases);
  groups.erase(groups.begin());  // health asks the database nothing
  const auto bare = run_bare(place, username, password, groups, duration);
  for (std::size_t i = 0; i < bare.size(); ++i) figures.pages[i + 1].bare = bare[i];

  const auto database = place.open();
  figures.store_single = durable_writes(*database, 1, duration);
  figures.store_group = durable_writes(*database, 64, duration);
  return figures;
}

std::vector<Figures> measure_all(const Options& options) {
  std::vector<Figures> all;
  for (const std::string& database : options.databases) {
    for (const int cases : options.sizes) {
      const std::string name = "mellanrum_bench_" + std::to_string(::getpid());
      if (database == "sqlite") {
        const std::string directory = options.directory + "/" + name;
        std::filesystem::create_directories(directory);
        all.push_back(measure(options, {Dialect::sqlite, directory}, cases));
        std::filesystem::remove_all(directory);
      } else {
        store::postgres::create_database(options.postgres_url, name);
        const std::string url = store::postgres::with_database(options.postgres_url, name);
        all.push_back(measure(options, {Dialect::postgres, url}, cases));
        store::postgres::drop_database(options.postgres_url, name);
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
  program.add_option("--pages", options.pages, "health (always first), today, search, case")
      ->delimiter(',');
  program.add_option("--connections", options.connections, "That ask at once");
  program.add_option("--seconds", options.seconds, "For each figure");
  CLI11_PARSE(program, argc, argv);
  try {
    mellanrum::bench::print(mellanrum::bench::measure_all(options));
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "server_bench: %s\n", error.what());
    return 1;
  }
}
