// Given a row that must not be taken in, then it is told and nothing of it is stored.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <map>

#include "base/identifiers.hpp"
#include "exchange/hsds_import.hpp"
#include "exchange/hsds_tables.hpp"
#include "store/test_databases.hpp"

namespace mellanrum::exchange {
namespace {

using store::test::TemporaryDirectory;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const std::string number = "18900101-9802";  // Skatteverkets test number
const std::string samples = MELLANRUM_TEST_DATA "/hsds";

class HsdsGuard : public store::test::DatabaseTest {
 protected:
  ImportCounts import() {
    ImportOptions options;
    options.path = folder.path();
    options.source = "Vreten";
    refused_fields.clear();
    notes.clear();
    options.refused = [this](const Refusal& refusal) {
      refused_fields.push_back(refusal.file + ' ' + refusal.problems.front().field);
    };
    options.noted = [this](const std::string& file, const Text& what) {
      notes.push_back(file + ' ' + what.english);
    };
    return import_hsds(database(), clock, random, options).counts;
  }

  void given(const std::string& file, const std::string& content) {
    const auto path = std::filesystem::path(folder.path()) / file;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << content;
  }

  std::vector<std::string> texts(std::string_view sql) {
    return database().read_value([&](store::Reader& reader) {
      return reader.all(sql, {}, [](const store::Row& row) {
        return row.is_null(0) ? std::string("nothing") : row.string(0);
      });
    });
  }

  /// Everything that an import writes, as text.
  std::vector<std::string> all_that_is_stored() {
    std::vector<std::string> all;
    for (const auto* columns :
         {"name || coalesce(description, '') || coalesce(email, '') || coalesce(website, '') || "
          "coalesce(organisation_number, '') FROM landscape_organisations",
          "name || coalesce(site, '') || coalesce(phone, '') FROM landscape_units",
          "name || coalesce(phone, '') || coalesce(email, '') FROM landscape_persons",
          "title FROM landscape_posts",
          "name || coalesce(description, '') || coalesce(eligibility, '') || "
          "coalesce(access_route, '') || coalesce(waiting_time, '') || coalesce(capacity, '') || "
          "coalesce(fees, '') || coalesce(phone, '') || coalesce(email, '') || "
          "coalesce(website, '') FROM landscape_services",
          "source_id || ' ' || name || ' ' || value FROM landscape_attributes",
          "source_id || ' ' || fields FROM landscape_sources",
          "name_words || place_words || text_words FROM landscape_search"}) {
      for (auto& text : texts("SELECT " + std::string(columns))) all.push_back(std::move(text));
    }
    return all;
  }

  void expect_nothing_holds_the_number(const std::string& where) {
    for (const auto& text : all_that_is_stored()) {
      EXPECT_EQ(text.find(number), std::string::npos) << where << ": " << text;
    }
  }

  FixedClock clock{parse_instant("2026-11-21T08:00:00Z").value()};
  SeededRandom random{3};
  TemporaryDirectory folder;
  std::vector<std::string> refused_fields;
  std::vector<std::string> notes;
};
MELLANRUM_ON_BOTH_DATABASES(HsdsGuard);

/// The lines of a file without quotes around line breaks, which our samples' first rows do not
/// have.
std::vector<std::string> header_of(const std::string& path) {
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  std::vector<std::string> names;
  std::istringstream fields(line);
  for (std::string name; std::getline(fields, name, ',');) {
    while (!name.empty() && (name.back() == '\r' || name.back() == '"')) name.pop_back();
    if (name.starts_with('"')) name.erase(0, 1);
    names.push_back(name);
  }
  return names;
}

std::string joined(const std::vector<std::string>& names) {
  std::string line;
  for (const auto& name : names) line += ',' + name;
  return line.substr(1);
}

/// A row that would be taken in, were it not for one column.
std::string row_with_number_in(const std::vector<std::string>& names, std::size_t hostile) {
  const std::map<std::string, std::string> good = {{"id", "x" + std::to_string(hostile)},
                                                   {"organization_id", "o1"},
                                                   {"service_id", "s1"},
                                                   {"location_id", "l1"},
                                                   {"name", "Namn"},
                                                   {"status", "active"},
                                                   {"number", "010-123 45 67"}};
  std::vector<std::string> values;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto value = good.find(names[i]);
    values.push_back(i == hostile ? number : value == good.end() ? "" : value->second);
  }
  return joined(values) + '\n';
}

/// What is told of such rows, one for each column.
std::vector<std::string> told(const std::string& file, const std::vector<std::string>& names) {
  std::vector<std::string> all;
  for (const auto& name : names) all.push_back(file + ' ' + name);
  return all;
}

TEST_P(HsdsGuard, NoColumnOfAnyTableStoresAPersonalNumber) {
  given("organizations.csv", "id,name\no1,Vretens kommun\n");
  given("services.csv", "id,organization_id,name,status\ns1,o1,Stöd,active\n");
  given("locations.csv", "id,name\nl1,Huset\n");
  import();
  std::int64_t columns = 0;
  for (const auto* package : {"/1.1", "/3.0/csv"}) {
    for (const auto& entry : std::filesystem::directory_iterator(samples + package)) {
      if (entry.path().extension() != ".csv") continue;
      const auto file = entry.path().filename().string();
      ASSERT_TRUE(table_of_file(entry.path().stem().string())) << file;
      const auto names = header_of(entry.path());
      std::string content = joined(names) + '\n';
      for (std::size_t hostile = 0; hostile < names.size(); ++hostile) {
        content += row_with_number_in(names, hostile);
      }
      std::filesystem::remove_all(folder.path());
      given(file, content);
      const auto counts = import();
      EXPECT_EQ(counts.refused, std::ssize(names)) << file;
      EXPECT_EQ(counts.added + counts.changed, 0) << file;
      EXPECT_THAT(refused_fields, testing::IsSupersetOf(told(file, names)));
      columns += counts.refused;
    }
  }
  EXPECT_GT(columns, 250);
  expect_nothing_holds_the_number("all columns");
}

TEST_P(HsdsGuard, ARefusedRowHasChangedNothing) {
  given("organizations.csv", "id,name\no1,Vretens kommun\n");
  given("services.csv", "id,organization_id,name,status\ns1,o1,Stöd,active\n");
  given("phones.csv", "id,service_id,organization_id,number\np1,s1,,010-123 45 67\n");
  EXPECT_EQ(import().refused, 0);
  const auto before = all_that_is_stored();
  given("phones.csv", "id,service_id,organization_id,number\np1,s1,," + number + "\np2,,o1," +
                          number + "\np3,s1,,900101-9802\n");
  EXPECT_EQ(import().refused, 3);
  EXPECT_EQ(all_that_is_stored(), before);
  // Found wrong only when its attributes are written: together they say a person's number.
  given("service_capacities.csv", "id,service_id,available,maximum\nc1,s1,900101,9802\n");
  EXPECT_EQ(import().refused, 4);
  EXPECT_EQ(all_that_is_stored(), before);
}

TEST_P(HsdsGuard, TakesLongDigitsThatAreNobodys) {
  given("organizations.csv",
        "id,name\n19890101-1234-7000-8000-189001019802,Vretens kommun\n1234567890,Två\n");
  given("locations.csv",
        "id,organization_id,name,latitude,longitude\n"
        "l1,1234567890,Huset,59.8901019802,18.068580900000001\n");
  given("phones.csv", "id,organization_id,number\np1,1234567890,0701234567\n");
  EXPECT_EQ(import().refused, 0) << testing::PrintToString(refused_fields);
  EXPECT_THAT(texts("SELECT value FROM landscape_attributes WHERE name IN ('latitude', "
                    "'longitude') ORDER BY value"),
              ElementsAre("18.0685809", "59.8901019"));
}

TEST_P(HsdsGuard, RefusesAddressesThatAreNoneAndNamesThatNobodySees) {
  given("organizations.csv",
        "id,name,email,website\n"
        "o1,Bra,a@b.se,https://b.se\n"
        "o2,Skript,,javascript:alert(1)\n"
        "o3,Post,a b@c,\n"
        "o4,\u00A0,,\n"
        "o5,\u200B,,\n");
  given("contacts.csv",
        "id,organization_id,name,email\nc1,o1,Eva,mailto:x@y?cc=z\nc2,o1,\u200B,\n");
  given("services.csv", "id,organization_id,name,status,url\ns1,o1,Stöd,active,data:text/html;x\n");
  EXPECT_EQ(import().added, 1);
  EXPECT_THAT(refused_fields,
              ElementsAre("organizations.csv website", "organizations.csv email",
                          "organizations.csv name", "organizations.csv name", "services.csv url",
                          "contacts.csv email", "contacts.csv name"));
}

TEST_P(HsdsGuard, KeepsAHeadingInOneLineAndRefusesOneThatTurnsItselfAround) {
  given("organizations.csv",
        "id,name,description\n"
        "o1,\"\uFEFFVretens\n\tkommun\",\"två\nrader\"\n"
        "o2,Vretens\u2067 kommun\u2069,\n");
  EXPECT_EQ(import().refused, 1);
  EXPECT_THAT(refused_fields, ElementsAre("organizations.csv name"));
  EXPECT_THAT(texts("SELECT name || '|' || description FROM landscape_organisations"),
              ElementsAre("Vretens kommun|två\nrader"));
}

TEST_P(HsdsGuard, TellsOfEveryRecordOfJsonThatCannotBeTakenIn) {
  given("data.json", R"([
    {"id":"s1","name":"Stöd","status":"active","organization":{"id":"o1","name":"Vreten"}},
    {"name":"Utan id","status":"active","organization_id":"o1"},
    {"id":"s3","name":"Utan status","organization":{"id":"o1","name":"Vreten"}},
    {"id":"s4","name":"Öppen mottagning","description":"En insats utan status"},
    "ingen post"
  ])");
  given("page.json", R"({"total_items":1,"contents":[{"id":"c1","name":"Eva","phones":[]}]})");
  given("base.json", R"({"version":"3.0","profile":"https://x"})");
  const auto counts = import();
  EXPECT_EQ(counts.refused, 4) << testing::PrintToString(refused_fields);
  EXPECT_THAT(texts("SELECT name FROM landscape_organisations"), ElementsAre("Vreten"));
  EXPECT_THAT(texts("SELECT name FROM landscape_services ORDER BY name"),
              ElementsAre("Stöd", "Utan status"));
  EXPECT_THAT(notes, testing::Contains(HasSubstr("1 services without a status")));
}

TEST_P(HsdsGuard, CountsAServiceWithoutAStatusAsActiveAndSaysSoOnce) {
  given("organizations.csv", "id,name\no1,Vreten\n");
  given("services.csv", "id,organization_id,name,status\ns1,o1,Ett,\ns2,o1,Två,\n");
  EXPECT_EQ(import().refused, 0);
  EXPECT_THAT(texts("SELECT status FROM landscape_services"), ElementsAre("active", "active"));
  EXPECT_THAT(notes,
              ElementsAre("services.csv has 2 services without a status; they count as active."));
}

TEST_P(HsdsGuard, FindsTheOrganisationOfAServiceByItsLocation) {
  given("organizations.csv", "id,name\no1,Vreten\n");
  given("locations.csv", "id,organization_id,name\nl1,o1,Huset\n");
  given("services.csv", "id,location_id,name,status\ns1,l1,Stöd,active\ns2,,Ingens,active\n");
  EXPECT_EQ(import().refused, 1);
  EXPECT_THAT(texts("SELECT s.name || ' ' || o.name || ' ' || u.name FROM landscape_services s "
                    "JOIN landscape_organisations o ON o.id = s.organisation_id "
                    "JOIN landscape_units u ON u.id = s.unit_id"),
              ElementsAre("Stöd Vreten Huset"));
}

TEST_P(HsdsGuard, ReadsWhatADescriptionNamesAndFollowsNoLinkOut) {
  given("datapackage.json", R"({"resources":[{"name":"organizations","path":"data/org.csv"}]})");
  given("data/org.csv", "id,name\no1,Vreten\n");
  EXPECT_EQ(import().added, 1);
  TemporaryDirectory elsewhere;
  std::ofstream(elsewhere.path() + "/secret.csv") << "id,name\no9,Hemlig\n";
  std::filesystem::create_symlink(elsewhere.path() + "/secret.csv",
                                  folder.path() + "/services.csv");
  std::filesystem::remove(folder.path() + "/data/org.csv");
  std::filesystem::create_symlink(elsewhere.path() + "/secret.csv",
                                  folder.path() + "/data/org.csv");
  given("locations.csv", "id,name\nl1,Huset\n");
  EXPECT_EQ(import().added, 1);
  EXPECT_THAT(refused_fields, ElementsAre("org.csv ", "services.csv "));
  EXPECT_THAT(texts("SELECT name FROM landscape_organisations"), ElementsAre("Vreten"));
}

TEST_P(HsdsGuard, ReadsNoTextWithoutEnd) {
  given("organizations.json", R"([{"id":"o1","name":"Vreten"},{"id":"o2","name":")" +
                                  std::string(3 * record_bytes_max, 'x') + "\"}]");
  EXPECT_EQ(import().added, 1);
  EXPECT_THAT(refused_fields, SizeIs(1));
}

}  // namespace
}  // namespace mellanrum::exchange
