// Imports a directory of invented services and searches it as one types.
//   landscape_bench [SERVICES] [postgresql://…]      SQLite in a folder of its own without a URL
// Prints seconds and memory of the import, then milliseconds per keystroke, by the clock on the
// wall and by the processor (which does not count the time that others took of it).
#include <sys/resource.h>
#include <time.h>

#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "exchange/hsds_import.hpp"
#include "landscape/search.hpp"

namespace {

using namespace mellanrum;
using Stopwatch = std::chrono::steady_clock;

double milliseconds_since(Stopwatch::time_point start) {
  return std::chrono::duration<double, std::milli>(Stopwatch::now() - start).count();
}

double processor_milliseconds() {
  timespec time{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

void print_times(const char* title, std::vector<double> times) {
  std::ranges::sort(times);
  const auto at = [&](double part) {
    return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
  };
  std::printf("%s: p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, most %.2f ms, of %zu\n", title, at(0.5),
              at(0.95), at(0.99), times.back(), times.size());
}

long peak_megabytes() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss / 1024;
}

constexpr std::string_view kinds[] = {"stöd",   "hjälp",          "rådgivning", "mottagning",
                                      "grupp",  "behandling",     "samtal",     "utredning",
                                      "boende", "sysselsättning", "praktik",    "utbildning"};
constexpr std::string_view groups[] = {"Barn- och ungdoms", "Familje",    "Vuxen",  "Äldre",
                                       "Missbruks",         "Arbetslivs", "Skol",   "Språk",
                                       "Ekonomi",           "Funktions",  "Trauma", "Ångest",
                                       "Brottsoffer",       "Hem"};
constexpr std::string_view places[] = {"Vret",       "Ekby",    "Norrfors", "Åsele by", "Strandnäs",
                                       "Björkviken", "Holmsjö", "Ladugård", "Kvarnbyn", "Östlunda"};

/// A word that nobody else has, so that the vocabulary grows as it does in life.
std::string invented_word(SeededRandom& random) {
  static constexpr std::string_view parts[] = {"al",  "ber",  "dal", "ek",  "fors", "gran", "hult",
                                               "kil", "lund", "mar", "näs", "rud",  "sta",  "torp"};
  std::string word;
  for (int i = 0; i < 4; ++i) word += parts[random.below(14)];
  return word;
}

void write_package(const std::string& folder, int services) {
  SeededRandom random(1);
  const auto any = [&](const auto& list) {
    return std::string(list[random.below(std::size(list))]);
  };
  std::ofstream organizations(folder + "/organizations.csv");
  organizations << "id,name,description\n";
  for (int i = 0; i < services / 50 + 1; ++i) {
    organizations << 'o' << i << ',' << any(places) << " organisation " << invented_word(random)
                  << ",\n";
  }
  std::ofstream rows(folder + "/services.csv");
  rows << "id,organization_id,name,status,description,eligibility_description\n";
  std::ofstream phones(folder + "/phones.csv");
  phones << "id,service_id,number\n";
  for (int i = 0; i < services; ++i) {
    rows << 's' << i << ",o" << i / 50 << ',' << any(groups) << any(kinds) << ' '
         << invented_word(random) << ",active,\"" << any(kinds) << " och " << any(kinds)
         << " för den som behöver " << any(kinds) << " i " << any(places) << ", ring till "
         << invented_word(random) << " eller " << invented_word(random) << "\",från "
         << 10 + random.below(20) << " år\n";
    phones << 'p' << i << ",s" << i << ",010-" << i << '\n';
  }
}

void measure_import(store::Database& database, const std::string& folder, const char* title) {
  exchange::ImportOptions options;
  options.path = folder;
  const SystemClock clock;
  SystemRandom random;
  const auto start = Stopwatch::now();
  const auto result = exchange::import_hsds(database, clock, random, options);
  std::printf("%s: %.1f s, %ld MB at most; %ld added, %ld unchanged\n", title,
              milliseconds_since(start) / 1000, peak_megabytes(),
              static_cast<long>(result.counts.added), static_cast<long>(result.counts.unchanged));
}

void measure_search(store::Database& database) {
  const landscape::Onlooker onlooker{PersonId("0190a000-0000-7000-8000-000000000001"),
                                     day_in_sweden(SystemClock().now()), 365};
  auto start = Stopwatch::now();
  database.read([](store::Reader& reader) { landscape::warm_search(reader); });
  std::printf("first reading of the words: %.0f ms, %ld MB at most\n", milliseconds_since(start),
              peak_megabytes());
  std::vector<double> times;
  std::vector<double> work;
  for (const std::string query :
       {"barn och ungdomsstod vret", "angestmottagning norrfors", "missbruksbehandlign",
        "familjeradgivning ek", "skolpraktik alberdalek", "trauma utredning strandnas"}) {
    for (std::size_t letters = 1; letters <= query.size(); ++letters) {
      start = Stopwatch::now();
      const double worked = processor_milliseconds();
      database.read([&](store::Reader& reader) {
        static_cast<void>(landscape::search(reader,
                                            {.query = query.substr(0, letters), .limit = 20},
                                            *default_vocabulary(), onlooker)
                              .counts);
      });
      times.push_back(milliseconds_since(start));
      work.push_back(processor_milliseconds() - worked);
    }
  }
  print_times("a keystroke, wall", times);
  print_times("a keystroke, processor", work);
}

}  // namespace

int main(int argc, char** argv) {
  const int services = argc > 1 ? std::atoi(argv[1]) : 100'000;
  std::string folder = std::filesystem::temp_directory_path() / "mellanrum-bench-XXXXXX";
  if (::mkdtemp(folder.data()) == nullptr) return 1;
  write_package(folder, services);
  auto database = argc > 2 ? store::open_postgres(argv[2]) : store::open_sqlite(folder);
  store::migrate(*database);
  measure_import(*database, folder, "import");
  measure_import(*database, folder, "import again");
  measure_search(*database);
  database.reset();
  std::filesystem::remove_all(folder);
}
