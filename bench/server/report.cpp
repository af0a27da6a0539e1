#include "report.hpp"

#include <algorithm>
#include <cstdio>

namespace mellanrum::bench {
namespace {

void print_pages(const std::vector<Figures>& all) {
  std::puts(
      "\n## Answers\n\n"
      "| database | cases | page | alone p50 ms | p95 ms | answers/s | p50 ms | p95 ms | p99 ms |"
      " of health | statements | round trips | bare/s | of bare | with audit/s | of that |\n"
      "|---|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
  for (const Figures& figures : all) {
    const double health = figures.pages.front().load.rate;
    for (const PageFigures& page : figures.pages) {
      std::printf("| %s | %d | %s | %.2f | %.2f | %.0f | %.2f | %.2f | %.2f | %.0f %% |",
                  figures.database.c_str(), figures.cases, page.page.c_str(), page.alone.p50,
                  page.alone.p95, page.load.rate, page.load.p50, page.load.p95, page.load.p99,
                  100 * page.load.rate / health);
      if (page.bare) {
        std::printf(" %d | %.1f | %.0f | %.0f %% |", page.bare->statements, page.bare->round_trips,
                    page.bare->rate, 100 * page.load.rate / page.bare->rate);
      } else {
        std::printf(" | | | |");
      }
      if (page.bare && page.bare->rate_with_audit) {
        std::printf(" %.0f | %.0f %% |\n", *page.bare->rate_with_audit,
                    100 * page.load.rate / *page.bare->rate_with_audit);
      } else {
        std::puts(" | |");
      }
    }
  }
}

void print_writes(const std::vector<Figures>& all) {
  std::puts(
      "\n## Durable writes\n\n"
      "| database | cases | store, 1 caller | store, 64 callers | times | POST matter, 1 "
      "connection |"
      " POST matter, 64 connections | p95 ms | repeats |\n"
      "|---|--:|--:|--:|--:|--:|--:|--:|--:|");
  for (const Figures& figures : all) {
    std::printf("| %s | %d | %.0f/s | %.0f/s | %.1f | %.0f/s | %.0f/s | %.1f | %.2f |\n",
                figures.database.c_str(), figures.cases, figures.store_single, figures.store_group,
                figures.store_group / figures.store_single, figures.saved_one.rate,
                figures.saved_many.rate, figures.saved_many.p95, figures.repeats);
  }
}

void print_cold_loads(const std::vector<Figures>& all) {
  std::puts(
      "\n## Cold load\n\n"
      "| database | cases | data beside the interface, kB | of that the names | loaded again |\n"
      "|---|--:|--:|--:|--:|");
  const auto kilobytes = [](std::size_t bytes) { return static_cast<double>(bytes) / 1000; };
  for (const Figures& figures : all) {
    std::printf("| %s | %d | %.1f | %.1f | %.1f |\n", figures.database.c_str(), figures.cases,
                kilobytes(figures.cold.first), kilobytes(figures.cold.directory),
                kilobytes(figures.cold.again));
  }
}

void print_memory(const std::vector<Figures>& all) {
  std::puts(
      "\n## Memory and making\n\n"
      "| database | cases | idle MB | after the load MB | demo made in s |\n"
      "|---|--:|--:|--:|--:|");
  for (const Figures& figures : all) {
    std::printf("| %s | %d | %.1f | %.1f | %.0f |\n", figures.database.c_str(), figures.cases,
                figures.idle_megabytes, figures.loaded_megabytes, figures.demo_seconds);
  }
}

struct Aim {
  const char* what;
  double figure;
  double limit;
  bool at_most = true;
};

/// What is asked of a database, the largest size beside the smallest.
std::vector<Aim> aims_of(const Figures& smallest, const Figures& largest) {
  const auto today = [](const Figures& figures) -> const PageFigures* {
    const auto found = std::find_if(figures.pages.begin(), figures.pages.end(),
                                    [](const auto& page) { return page.page == "today"; });
    return found == figures.pages.end() ? nullptr : &*found;
  };
  std::vector<Aim> aims;
  const bool is_postgres = largest.database == "PostgreSQL";
  const auto* const small = today(smallest);
  const auto* const large = today(largest);
  if (small != nullptr && large != nullptr) {
    aims.push_back({"Idag p95, ms, busy connections", large->load.p95, is_postgres ? 12.0 : 8.0});
    aims.push_back({"... times that of the smallest size", large->load.p95 / small->load.p95,
                    is_postgres ? 1.5 : 1.15});
    if (large->bare && is_postgres) {
      aims.push_back({"Idag round trips", large->bare->round_trips, 10});
    }
  }
  if (is_postgres) {
    aims.push_back({"POST /s, 64 connections", largest.saved_many.rate, 5000, false});
  }
  aims.push_back({"Cold load, kB", static_cast<double>(largest.cold.first) / 1000, 60});
  return aims;
}

void print_aims(const std::vector<Figures>& all) {
  std::puts(
      "\n## Aims\n\n"
      "| database | cases | aim | figure | limit | met |\n"
      "|---|--:|---|--:|--:|---|");
  for (auto begin = all.begin(); begin != all.end();) {
    const auto end = std::find_if(begin, all.end(), [&](const Figures& figures) {
      return figures.database != begin->database;
    });
    const Figures& largest = *std::prev(end);
    for (const Aim& aim : aims_of(*begin, largest)) {
      const bool is_met = aim.at_most ? aim.figure <= aim.limit : aim.figure >= aim.limit;
      std::printf("| %s | %d | %s | %.2f | %s %.4g | %s |\n", largest.database.c_str(),
                  largest.cases, aim.what, aim.figure, aim.at_most ? "<=" : ">=", aim.limit,
                  is_met ? "yes" : "**no**");
    }
    begin = end;
  }
}

}  // namespace

void print(const std::vector<Figures>& all) {
  print_pages(all);
  print_writes(all);
  print_cold_loads(all);
  print_memory(all);
  print_aims(all);
}

}  // namespace mellanrum::bench
