#include "demo/towns.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "demo/region_rows.hpp"
#include "demo/story.hpp"
#include "demo/users.hpp"

namespace mellanrum::demo {

namespace {

constexpr std::size_t guides_a_town = 8;
constexpr std::size_t cases_a_guide = 40;
/// As Eva Lind has it: of forty cases five stand still and four hold something that she owes.
constexpr std::size_t stalls_a_guide = 5;
constexpr std::size_t owed_a_guide = 4;
/// Rows in memory before they are written: some hundred megabytes, and few transactions.
constexpr std::size_t rows_waiting_max = 400'000;

constexpr std::string_view beginnings[] = {
    "Al",   "Ask",  "Berg", "Björk", "Brun", "Dal",  "Ed",   "Ek",   "Fager", "Furu",
    "Gran", "Gräs", "Hag",  "Hav",   "Hög",  "Kalv", "Kråk", "Lind", "Löv",   "Mo",
    "Näs",  "Ram",  "Ryd",  "Rönn",  "Sol",  "Sten", "Tall", "Torn", "Vall",  "Ång"};
constexpr std::string_view endings[] = {"by",    "vik",  "torp",  "sala", "hult", "rud",
                                        "lunda", "fors", "näset", "holm", "stad", "tuna",
                                        "bo",    "mark", "ås",    "sjö"};

/// Whose a unit of a town is: one of the town's own five, or one of the region's.
enum class Owner { social, municipality, schools, congregation, housing, region, af, fk };

struct TownUnit {
  Owner owner;
  std::string_view name;  ///< `{}` is the town
  std::string_view short_name;
  Field field;
  int staff;
  std::string_view titles;
};

constexpr TownUnit town_units[] = {
    {Owner::social, "Vägledarna i {}", "Vägledarna", Field::guidance, guides_a_town, "vägledare"},
    {Owner::social, "Ekonomiskt bistånd i {}", "Ek. bistånd", Field::economy, 4,
     "socialsekreterare"},
    {Owner::social, "Barn och familj i {}", "Barn och familj", Field::family, 4,
     "socialsekreterare|familjebehandlare"},
    {Owner::social, "LSS-enheten i {}", "LSS", Field::disability, 2, "LSS-handläggare"},
    {Owner::social, "Boendestödet i {}", "Boendestödet", Field::housing_support, 3,
     "boendestödjare"},
    {Owner::social, "Vuxenstöd i {}", "Vuxenstöd", Field::social_addiction, 2, "socialsekreterare"},
    {Owner::social, "Budget och skuld i {}", "Budget och skuld", Field::debt_advice, 2,
     "budget- och skuldrådgivare"},
    {Owner::municipality, "Arbetsmarknadsenheten i {}", "AME", Field::labour_market, 2,
     "arbetskonsulent|handledare"},
    {Owner::municipality, "Vuxenutbildningen i {}", "Vux", Field::adult_education, 2,
     "studievägledare"},
    {Owner::municipality, "Överförmyndaren i {}", "Överförmyndaren", Field::guardianship, 1,
     "handläggare"},
    {Owner::municipality, "Ungdomens hus i {}", "Ungdomens hus", Field::leisure, 2,
     "fritidsledare"},
    {Owner::schools, "{}skolan", "Skolan", Field::school, 3, "kurator|rektor|specialpedagog"},
    {Owner::congregation, "Diakonin i {}", "Diakonin", Field::congregation, 1, "diakon"},
    {Owner::housing, "Bosociala gruppen i {}", "Bostadsbolaget", Field::housing, 1,
     "bosocial handläggare"},
    {Owner::region, "Öppenvårdspsykiatrin i {}", "Psykiatrin", Field::psychiatry, 4,
     "sjuksköterska|kurator|överläkare"},
    {Owner::region, "BUP i {}", "BUP", Field::child_psychiatry, 3, "kurator|psykolog"},
    {Owner::region, "Vårdcentralen i {}", "Vårdcentralen", Field::primary_care, 4,
     "distriktsläkare|rehabkoordinator|kurator"},
    {Owner::region, "Beroendemottagningen i {}", "Beroende", Field::addiction_care, 2,
     "sjuksköterska"},
    {Owner::fk, "Försäkringskassan i {}", "Försäkringskassan", Field::social_insurance, 3,
     "handläggare"},
    {Owner::af, "Arbetsförmedlingen i {}", "Arbetsförmedlingen", Field::employment, 3,
     "arbetsförmedlare"},
};

class Towns {
 public:
  Towns(Region& region, const Calendar& calendar, const DemoOptions& options, Rows& rows,
        store::Database& database)
      : region_(region),
        calendar_(calendar),
        options_(options),
        rows_(rows),
        database_(database),
        dice_(options.seed, "towns") {}

  void add(std::size_t cases, const Progress& progress) {
    make_room();
    const auto told = [&] {
      if (progress) progress(rows_.added(Table::cases), cases);
    };
    while (rows_.added(Table::cases) < cases) {
      const auto guides = add_town();
      for (const PersonIndex guide : guides) {
        if (rows_.added(Table::cases) == cases) break;
        add_cases_of(guide, std::min(cases_a_guide, cases - rows_.added(Table::cases)));
        if (rows_.waiting() < rows_waiting_max) continue;
        rows_.write(database_);
        told();
      }
    }
    rows_.write(database_);
    told();
  }

 private:
  // A batch touches pages all over the indexes. SQLite's ordinary cache would write and read each
  // of them many times within one transaction; for this one job a gigabyte may be used instead.
  void make_room() {
    if (database_.dialect() != store::Dialect::sqlite) return;
    database_.write([](store::Transaction& transaction) {
      transaction.execute_script("PRAGMA cache_size = -1048576");
    });
  }

  std::vector<PersonIndex> add_town() {
    const std::string name = next_name();
    const std::array<std::size_t, 8> owners = add_organisations(name);
    cast_ = Cast{};
    cast_.controller = region_.organisations[owners[0]].id;
    for (const TownUnit& unit : town_units) {
      const UnitIndex index = writer_.add(UnitValues{
          owners[static_cast<std::size_t>(unit.owner)], fmt::format(fmt::runtime(unit.name), name),
          std::string(unit.short_name), name, unit.field});
      add_staff(unit, index);
      add_service(unit, index, name);
    }
    const auto& guides = cast_.by_field[static_cast<std::size_t>(Field::guidance)];
    for (const PersonIndex guide : guides) {
      const Person& person = region_.persons[guide];
      add_user(calendar_, options_, rows_, dice_, person,
               fmt::format("guide-{:04}", ++guide_count_), cast_.controller, "guide");
    }
    return guides;
  }

  std::string next_name() {
    const std::size_t number = town_count_++;
    std::string name(beginnings[number % std::size(beginnings)]);
    name += endings[(number / std::size(beginnings) + number) % std::size(endings)];
    const std::size_t again = number / (std::size(beginnings) * std::size(endings));
    return again == 0 ? name : fmt::format("{} {}", name, again + 1);
  }

  std::array<std::size_t, 8> add_organisations(const std::string& town) {
    const std::string domain = mail_name(town) + ".example";
    const auto add = [&](const std::string& name, std::string_view sector) {
      return writer_.add(OrganisationText{{}, name, name, sector, domain, {}});
    };
    const auto known = [&](std::string_view key) {
      return region_.organisation_by_key.find(key)->second;
    };
    return {add("Socialnämnden i " + town, "municipality"),
            add(town + " kommun", "municipality"),
            add(town + " skolor", "school"),
            add(town + " församling", "civil_society"),
            add("Bostadsbolaget i " + town, "business"),
            known("region"),
            known("af"),
            known("fk")};
  }

  void add_staff(const TownUnit& unit, UnitIndex index) {
    const auto titles = parts_of(unit.titles);
    for (int i = 0; i < unit.staff; ++i) {
      Person person;
      person.name = fmt::format("{} {}", dice_.pick(first_names()), dice_.pick(last_names()));
      person.unit = index;
      person.title = titles[static_cast<std::size_t>(i) % titles.size()];
      person.from = calendar_.ago(dice_.between(600, 4500));
      const PersonIndex added = writer_.add(std::move(person), {});
      writer_.add_post(region_.persons[added], std::nullopt);
      cast_.by_field[static_cast<std::size_t>(unit.field)].push_back(added);
    }
  }

  // The same as in Vretbygden, a service for each unit.
  void add_service(const TownUnit& unit, UnitIndex index, const std::string& town) {
    for (const ServiceText& text : service_texts()) {
      const auto offered_by = region_.unit_by_key.find(text.unit);
      if (region_.units[offered_by->second].field != unit.field) continue;
      writer_.add(text, fmt::format("{}, {}", fmt::format(fmt::runtime(unit.name), town), town),
                  index);
      return;
    }
  }

  void add_cases_of(PersonIndex guide, std::size_t count) {
    Contacts contacts;
    for (std::size_t i = 0; i < count; ++i) {
      StoryOrder order;
      const std::size_t number = rows_.added(Table::cases);
      order.number = 10'000 + number;
      // Odd, so that every number gives another reference; six digits never meet Vretbygden's four.
      order.reference = fmt::format("{:06X}", (number * 0x9E3779 + 0x5EED) & 0xFFFFFF);
      order.guide = guide;
      order.opened = calendar_.working_day_ago(dice_.between(70, 545));
      order.stalls = i < stalls_a_guide ? 1 : 0;
      order.owed = i >= stalls_a_guide && i < stalls_a_guide + owed_a_guide ? 1 : 0;
      order.detail = Detail::lean;
      Story(region_, cast_, calendar_, options_.seed, rows_, contacts, order).tell();
    }
    contacts.write(rows_);
  }

  Region& region_;
  const Calendar& calendar_;
  const DemoOptions& options_;
  Rows& rows_;
  store::Database& database_;
  Dice dice_;
  RegionRows writer_{calendar_, rows_, dice_, region_};
  Cast cast_;
  std::size_t town_count_ = 0;
  std::size_t guide_count_ = 0;
};

}  // namespace

void add_towns(Region& region, const Calendar& calendar, const DemoOptions& options,
               std::size_t cases, Rows& rows, store::Database& database, const Progress& progress) {
  Towns(region, calendar, options, rows, database).add(cases, progress);
}

}  // namespace mellanrum::demo
