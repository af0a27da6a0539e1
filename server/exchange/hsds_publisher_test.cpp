// Given several publishers that all number from 1, then each keeps what it said.
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "exchange/hsds_publisher.hpp"
#include "exchange/import_command.hpp"
#include "landscape/landscape.hpp"
#include "store/test_databases.hpp"

namespace mellanrum::exchange {
namespace {

using store::test::TemporaryDirectory;
using testing::ElementsAre;
using testing::HasSubstr;

class Publishers : public store::test::DatabaseTest {
 protected:
  /// A package of one organisation with one contact, all with id 1.
  void given(const std::string& package, const std::string& organisation,
             const std::string& contact, const std::string& email = "") {
    file(package, "organizations.csv", "id,name,email\n1," + organisation + "," + email + "\n");
    file(package, "contacts.csv", "id,organization_id,name,title\n1,1," + contact + "\n");
  }

  void file(const std::string& package, const std::string& name, const std::string& content) {
    std::filesystem::create_directories(folder.path() + "/" + package);
    std::ofstream(folder.path() + "/" + package + "/" + name, std::ios::binary) << content;
  }

  /// What the command says, after its exit code.
  std::string import(const std::string& package, ImportCommand command = {}) {
    command.path = folder.path() + "/" + package;
    command.language = Language::english;
    std::ostringstream out;
    const int code = run_import(command, database(), clock, random, out, out);
    return std::to_string(code) + ' ' + out.str();
  }
  std::string import_as(const std::string& source, const std::string& package) {
    return import(package, {.path = {}, .source = source});
  }

  std::vector<std::string> texts(std::string_view sql) {
    return database().read_value([&](store::Reader& reader) {
      return reader.all(sql, {}, [](const store::Row& row) { return row.string(0); });
    });
  }
  std::vector<std::string> people() {
    return texts(
        "SELECT p.name || ', ' || o.title || ', ' || u.name FROM landscape_persons p "
        "JOIN landscape_posts o ON o.person_id = p.id JOIN landscape_units u ON u.id = o.unit_id "
        "ORDER BY p.name");
  }

  FixedClock clock{parse_instant("2026-11-21T08:00:00Z").value()};
  SeededRandom random{3};
  TemporaryDirectory folder;
};
MELLANRUM_ON_BOTH_DATABASES(Publishers);

TEST_P(Publishers, KeepTheirIdsApart) {
  given("vretby", "Socialtjänsten Vretby", "Eva Ek,Socialsekreterare");
  given("norrby", "Vårdcentralen Norrby", "Olle Alm,Distriktsläkare");
  given("viken", "Viken Arbete", "Pia Dahl,Handledare");
  EXPECT_THAT(import_as("Vretby", "vretby"), HasSubstr("2 added, 0 changed"));
  EXPECT_THAT(import_as("Norrby", "norrby"), HasSubstr("2 added, 0 changed"));
  EXPECT_THAT(import_as("Viken", "viken"), HasSubstr("2 added, 0 changed"));
  EXPECT_THAT(people(), ElementsAre("Eva Ek, Socialsekreterare, Socialtjänsten Vretby",
                                    "Olle Alm, Distriktsläkare, Vårdcentralen Norrby",
                                    "Pia Dahl, Handledare, Viken Arbete"));
  given("norrby", "Vårdcentralen Norrby", "Olle Alm,Överläkare");
  EXPECT_THAT(import_as("Norrby", "norrby"), HasSubstr("0 added, 1 changed, 1 unchanged"));
  EXPECT_THAT(import_as("Vretby", "vretby"), HasSubstr("0 added, 0 changed, 2 unchanged"));
  EXPECT_THAT(people(), ElementsAre("Eva Ek, Socialsekreterare, Socialtjänsten Vretby",
                                    "Olle Alm, Överläkare, Vårdcentralen Norrby",
                                    "Pia Dahl, Handledare, Viken Arbete"));
}

TEST_P(Publishers, NeverTouchWhatWasWrittenHere) {
  const auto [organisation, person] = database().write_value([&](store::Transaction& transaction) {
    return std::pair(
        landscape::add_organisation(transaction, {.name = "Vår egen"}, clock.now(), random).text(),
        landscape::add_person(transaction, {.name = "Vår Person"}, clock.now(), random).text());
  });
  file("stranger", "organizations.csv", "id,name\n" + organisation + ",Främmande\n");
  file("stranger", "contacts.csv",
       "id,organization_id,name\n" + person + "," + organisation + ",Främmande Person\n");
  EXPECT_THAT(import_as("Stranger", "stranger"), HasSubstr("2 added"));
  EXPECT_THAT(texts("SELECT name FROM landscape_organisations ORDER BY name"),
              ElementsAre("Främmande", "Vår egen"));
  EXPECT_THAT(texts("SELECT name FROM landscape_persons ORDER BY name"),
              ElementsAre("Främmande Person", "Vår Person"));
}

TEST_P(Publishers, AreNamedByTheirPackageOrByTheOperatorOrNotTakenIn) {
  given("vretby", "Socialtjänsten Vretby", "Eva Ek,Socialsekreterare");
  EXPECT_THAT(import("vretby"), testing::AllOf(HasSubstr("2 "), HasSubstr("--source NAME")));
  file("vretby", "datapackage.json", R"({"name": "human_services_data"})");
  EXPECT_THAT(import("vretby"), HasSubstr("--source NAME")) << "the template says nothing";
  file("vretby", "datapackage.json", R"({"name": "vretby-oppna-data"})");
  EXPECT_THAT(import("vretby"), HasSubstr("Source: vretby-oppna-data"));
  EXPECT_THAT(import_as("Vretby", "vretby"), HasSubstr("Source: Vretby"));
  EXPECT_THAT(import_as(" \n ", "vretby"), HasSubstr("Source: vretby-oppna-data"));
  EXPECT_THAT(import_as("a\nb", "vretby"), HasSubstr("a line of at most 100"));
  EXPECT_THAT(import_as("Patient 18900101-9802", "vretby"), HasSubstr("a line of at most 100"));
  EXPECT_THAT(texts("SELECT DISTINCT source FROM landscape_sources ORDER BY source"),
              ElementsAre("Vretby", "vretby-oppna-data"));
}

TEST_P(Publishers, TakeUpWhatWasImportedBeforeSourcesHadNames) {
  given("vretby", "Socialtjänsten Vretby", "Eva Ek,Socialsekreterare");
  import_as(std::string(earlier_imports), "vretby");
  EXPECT_THAT(import_as("Vretby", "vretby"),
              testing::AllOf(HasSubstr("--was earlier-imports"), HasSubstr("--new-source")));
  EXPECT_THAT(import("vretby", {.path = {}, .source = "Vretby", .was = "nobody"}),
              HasSubstr("no source by the name of nobody"));
  ImportCommand trial{.path = {}, .source = "Vretby", .was = std::string(earlier_imports)};
  trial.writing = Writing::trial;
  EXPECT_THAT(import("vretby", trial), HasSubstr("2 unchanged"));
  EXPECT_THAT(import("vretby", {.path = {}, .source = "Vretby", .was = "earlier-imports"}),
              HasSubstr("0 added, 0 changed, 2 unchanged"));
  EXPECT_THAT(import_as("Vretby", "vretby"), HasSubstr("2 unchanged"));
  EXPECT_THAT(import_as("Norrby", "vretby"), HasSubstr("2 added")) << "nothing is left to mix up";
}

TEST_P(Publishers, MayBeNewBesideWhatWasImportedBefore) {
  given("vretby", "Socialtjänsten Vretby", "Eva Ek,Socialsekreterare");
  import_as(std::string(earlier_imports), "vretby");
  ImportCommand command{.path = {}, .source = "Norrby"};
  command.is_new_source = true;
  EXPECT_THAT(import("vretby", command), HasSubstr("2 added"));
}

TEST_P(Publishers, AreInTheAudit) {
  given("vretby", "Socialtjänsten Vretby", "Eva Ek,Socialsekreterare");
  import_as("Vretby", "vretby");
  EXPECT_THAT(texts("SELECT subject_id FROM audit_entries"), ElementsAre("Vretby"));
}

}  // namespace
}  // namespace mellanrum::exchange
