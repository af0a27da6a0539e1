#include "demo/demo.hpp"

#include "demo/plan.hpp"
#include "demo/users.hpp"

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

}  // namespace

DemoSummary make_demo(store::Database& database, const Clock& clock, const DemoOptions& options,
                      const Progress& progress) {
  refuse_if_in_use(database);
  const Calendar calendar(clock.now());
  Rows rows;
  DemoSummary summary;
  const Region region = make_region(calendar, options, rows);
  summary.sign_ins = add_users(calendar, options, region, rows);
  Contacts contacts;
  if (options.case_tier) add_cases(region, calendar, options, rows, contacts);
  add_consults(region, calendar, options, rows, contacts);
  contacts.write(rows);
  rows.write(database);
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
