#include "demo/demo.hpp"

#include "demo/plan.hpp"
#include "demo/towns.hpp"
#include "demo/users.hpp"
#include "landscape/landscape.hpp"
#include "landscape/repair.hpp"

namespace mellanrum::demo {

namespace {

void refuse_if_in_use(store::Database& database) {
  database.read([](store::Reader& reader) {
    for (const std::string_view sql :
         {"SELECT 1 FROM landscape_organisations LIMIT 1",
          "SELECT 1 FROM landscape_persons LIMIT 1", "SELECT 1 FROM access_users LIMIT 1"}) {
      if (reader.exists(sql, {})) {
        throw Problem(Problem::Kind::conflict,
                      {"Databasen innehåller redan uppgifter. Demoregionen fyller bara en tom "
                       "databas, så välj en annan.",
                       "The database already holds data. The demo region only fills an empty one, "
                       "so choose another."});
      }
    }
  });
}

constexpr std::size_t large_cases = 100'000;
constexpr std::size_t subjects_a_transaction = 2000;

void make_searchable(store::Database& database, const Region& region) {
  using landscape::SubjectKind;
  std::vector<std::pair<SubjectKind, const std::string*>> subjects;
  const auto add = [&](SubjectKind kind, const auto& list) {
    for (const auto& subject : list) subjects.emplace_back(kind, &subject.id.text());
  };
  add(SubjectKind::organisation, region.organisations);
  add(SubjectKind::unit, region.units);
  add(SubjectKind::person, region.persons);
  add(SubjectKind::service, region.services);
  for (std::size_t first = 0; first < subjects.size(); first += subjects_a_transaction) {
    const std::size_t last = std::min(subjects.size(), first + subjects_a_transaction);
    database.write([&](store::Transaction& transaction) {
      for (std::size_t i = first; i < last; ++i) {
        landscape::make_searchable(transaction, subjects[i].first, *subjects[i].second);
      }
    });
  }
}

}  // namespace

DemoSummary make_demo(store::Database& database, const Clock& clock, const DemoOptions& options,
                      const Progress& progress) {
  refuse_if_in_use(database);
  const Calendar calendar(clock.now());
  Rows rows;
  DemoSummary summary;
  Region region = make_region(calendar, options, rows);
  summary.sign_ins = add_users(calendar, options, region, rows);
  Contacts contacts;
  if (options.case_tier) add_cases(region, calendar, options, rows, contacts);
  add_consults(region, calendar, options, rows, contacts);
  contacts.write(rows);
  rows.write(database);
  const std::size_t cases_of_medium = rows.added(Table::cases);
  const bool is_large = options.size == Size::large || options.cases;
  const std::size_t cases = is_large && options.case_tier
                                ? std::max(options.cases.value_or(large_cases), cases_of_medium)
                                : cases_of_medium;
  if (cases > cases_of_medium) {
    add_towns(region, calendar, options, cases, rows, database, progress);
  }
  make_searchable(database, region);
  landscape::make_all_searchable(database);  // what is no subject: decisions
  summary.organisations = rows.added(Table::organisations);
  summary.persons = rows.added(Table::persons);
  summary.services = rows.added(Table::services);
  summary.practices = rows.added(Table::practices);
  summary.cases = rows.added(Table::cases);
  summary.encounters = rows.added(Table::encounters);
  summary.matters = rows.added(Table::matters);
  summary.promises = rows.added(Table::promises);
  if (progress) progress(summary.cases, summary.cases);
  return summary;
}

std::string readable_password(Random& random) {
  constexpr std::string_view words[] = {
      "ask",   "björk",   "bäck",   "dimma",  "ekorre", "fjäril", "fågel",   "glänta",
      "gran",  "gryning", "hagel",  "hassel", "himmel", "hund",   "idegran", "järnek",
      "kaffe", "klippa",  "klöver", "korp",   "kulle",  "kvist",  "lava",    "ljung",
      "lärka", "lönn",    "mossa",  "myr",    "måne",   "nypon",  "orre",    "otta",
      "pil",   "regn",    "rönn",   "sav",    "sippa",  "sjö",    "skare",   "skog",
      "snö",   "sol",     "sten",   "storm",  "strand", "svala",  "svamp",   "säv",
      "tall",  "timmer",  "torp",   "trana",  "tuva",   "vass",   "vide",    "vind",
      "viol",  "vår",     "åker",   "ål",     "ång",    "älg",    "äng",     "öring"};
  constexpr std::size_t count = std::size(words);
  static_assert(256 % count == 0, "a byte must fall on every word equally often");
  std::byte bytes[4];
  random.fill(bytes);
  std::string password;
  for (const std::byte byte : bytes) {
    if (!password.empty()) password += '-';
    password += words[std::to_integer<std::size_t>(byte) % count];
  }
  return password;
}

std::optional<Size> parse_size(std::string_view text) {
  if (text == "small") return Size::small;
  if (text == "medium") return Size::medium;
  if (text == "large") return Size::large;
  return std::nullopt;
}

}  // namespace mellanrum::demo
