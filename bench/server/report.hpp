// The figures as Markdown tables on standard output, for docs/bench.md.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "bare.hpp"
#include "load.hpp"

namespace mellanrum::bench {

/// One page at one size.
struct PageFigures {
  std::string page;
  Load alone;  ///< on one connection: what a person waits
  Load load;   ///< on several that ask again at once: what the server can do
  std::optional<Bare> bare;
};

/// What a page fetches beside the interface when it is loaded, in bytes as they are sent.
struct ColdLoad {
  std::size_t first = 0;      ///< on a device that keeps nothing
  std::size_t directory = 0;  ///< of that the names
  std::size_t again = 0;      ///< with the names kept, and nothing new
};

struct Figures {
  std::string database;
  int cases = 0;
  double demo_seconds = 0;
  std::vector<PageFigures> pages;  ///< the first is /api/health
  double idle_megabytes = 0;       ///< resident set of the server before its first answer
  double loaded_megabytes = 0;     ///< and after all of them
  ColdLoad cold;
  Load saved_one;           ///< POST on one connection
  Load saved_many;          ///< POST on many
  double repeats = 0;       ///< runs of a POST beyond the first (PostgreSQL)
  double store_single = 0;  ///< durable writes a second of one caller
  double store_group = 0;   ///< of many
};

void print(const std::vector<Figures>& all);

}  // namespace mellanrum::bench
