#include "report.hpp"

#include <cstdio>

namespace mellanrum::bench {
namespace {

void print_pages(const std::vector<Figures>& all) {
  std::puts(
      "\n## Answers\n\n"
      "| database | cases | page | alone p50 ms | p95 ms | answers/s | p50 ms | p95 ms | p99 ms |"
      " of health | statements | bare/s | of bare | with audit/s | of that |\n"
      "|---|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
  for (const Figures& figures : all) {
    const double health = figures.pages.front().load.rate;
    for (const PageFigures& page : figures.pages) {
      std::printf("| %s | %d | %s | %.2f | %.2f | %.0f | %.2f | %.2f | %.2f | %.0f %% |",
                  figures.database.c_str(), figures.cases, page.page.c_str(), page.alone.p50,
                  page.alone.p95, page.load.rate, page.load.p50, page.load.p95, page.load.p99,
                  100 * page.load.rate / health);
      if (page.bare) {
        std::printf(" %d | %.0f | %.0f %% |", page.bare->statements, page.bare->rate,
                    100 * page.load.rate / page.bare->rate);
      } else {
        std::printf(" | | |");
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

}  // namespace

void print(const std::vector<Figures>& all) {
  print_pages(all);
  print_writes(all);
  print_memory(all);
}

}  // namespace mellanrum::bench
