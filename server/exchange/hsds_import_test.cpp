// Given packages, when they are imported, then the landscape holds them, once.
#include <gmock/gmock.h>

#include <cstdio>
#include <fstream>
#include <sstream>

#include "exchange/import_command.hpp"
#include "landscape/landscape.hpp"
#include "store/test_databases.hpp"

namespace mellanrum::exchange {
namespace {

using store::test::TemporaryDirectory;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const std::string samples = MELLANRUM_TEST_DATA "/hsds";

class HsdsImport : public store::test::DatabaseTest {
 protected:
  ImportCounts import(const std::string& path, Writing writing = Writing::real) {
    ImportOptions options;
    options.path = path;
    options.source = "Vreten";
    options.writing = writing;
    return import(std::move(options));
  }

  ImportCounts import(ImportOptions options) {
    refusals.clear();
    notes.clear();
    options.refused = [this](const Refusal& refusal) {
      std::ostringstream line;
      csv::Writer writer(line, csv::Dialect::plain);
      write_report_line(writer, refusal);
      refusals.push_back(line.str());
    };
    options.noted = [this](const std::string& file, const Text& what) {
      notes.push_back(file + ' ' + what.english);
    };
    result = import_hsds(database(), clock, random, options);
    return result.counts;
  }

  std::int64_t count(std::string_view table) {
    return database().read_value([&](store::Reader& reader) {
      return reader
          .first("SELECT count(*) FROM " + std::string(table), {},
                 [](const store::Row& row) { return row.integer(0); })
          .value();
    });
  }

  std::vector<std::string> texts(std::string_view sql) {
    return database().read_value([&](store::Reader& reader) {
      return reader.all(sql, {}, [](const store::Row& row) {
        return row.is_null(0) ? std::string("nothing") : row.string(0);
      });
    });
  }

  /// Writes a table of a package in the test's own folder.
  void given(const std::string& file, const std::string& content) {
    std::ofstream(folder.path() + "/" + file, std::ios::binary) << content;
  }

  FixedClock clock{parse_instant("2026-11-21T08:00:00Z").value()};
  SeededRandom random{3};
  TemporaryDirectory folder;
  std::string said;
  std::vector<std::string> refusals;
  std::vector<std::string> notes;
  ImportResult result;
};
MELLANRUM_ON_BOTH_DATABASES(HsdsImport);

TEST_P(HsdsImport, TakesInTheSpecificationsOwnPackageWhole) {
  const auto counts = import(samples + "/3.0/csv");
  EXPECT_THAT(refusals, IsEmpty());
  EXPECT_EQ(counts.added, 21);
  EXPECT_THAT(texts("SELECT name FROM landscape_services"), ElementsAre("Community Counselling"));
  EXPECT_THAT(texts("SELECT fees FROM landscape_services"),
              ElementsAre(HasSubstr("flat rate per hour")));
  EXPECT_THAT(texts("SELECT phone FROM landscape_services"), ElementsAre("+44 1234 234567"));
  EXPECT_THAT(texts("SELECT site FROM landscape_units"), ElementsAre("1-30 Main Street, MyCity"));
  EXPECT_THAT(texts("SELECT u.name FROM landscape_services s "
                    "JOIN landscape_units u ON u.id = s.unit_id"),
              ElementsAre("MyCity Civic Center"));
  EXPECT_THAT(texts("SELECT p.name FROM landscape_persons p JOIN landscape_posts o "
                    "ON o.person_id = p.id WHERE o.title = 'Reception Manager'"),
              ElementsAre("Ann Persona"));
  EXPECT_THAT(texts("SELECT value FROM landscape_attributes WHERE source_table = 'schedules' "
                    "AND name = 'byday'"),
              ElementsAre("TH,FR"))
      << "what has no column is kept";
  EXPECT_THAT(texts("SELECT value FROM landscape_attributes WHERE source_table = 'metadata' "
                    "AND name = 'replacement_value'"),
              ElementsAre("MyCity New Civic Center"));
}

TEST_P(HsdsImport, ChangesNothingTheSecondTime) {
  for (const std::string package : {"/3.0/csv", "/1.1", "/3.0/json"}) {
    const auto first = import(samples + package);
    EXPECT_GT(first.added + first.changed, 0) << package;
    EXPECT_EQ(first.refused, 0) << package << ": " << testing::PrintToString(refusals);
    const auto versions = texts("SELECT CAST(sum(version) AS TEXT) FROM landscape_services");
    const auto attributes = count("landscape_attributes");
    const auto second = import(samples + package);
    EXPECT_EQ(second.added, 0) << package;
    EXPECT_EQ(second.changed, 0) << package;
    EXPECT_EQ(second.unchanged, first.added + first.changed + first.unchanged) << package;
    EXPECT_EQ(texts("SELECT CAST(sum(version) AS TEXT) FROM landscape_services"), versions);
    EXPECT_EQ(count("landscape_attributes"), attributes);
  }
}

TEST_P(HsdsImport, TakesInAnOlderPackage) {
  import(samples + "/1.1");
  EXPECT_THAT(refusals, IsEmpty());
  EXPECT_EQ(count("landscape_organisations"), 10);
  EXPECT_EQ(count("landscape_services"), 13);
  EXPECT_THAT(texts("SELECT eligibility FROM landscape_services "
                    "WHERE name = 'Never Homeless Helpline'"),
              ElementsAre("adult"));
  EXPECT_THAT(texts("SELECT waiting_time FROM landscape_services WHERE name = 'Shop Assist'"),
              ElementsAre("28 days"));
  EXPECT_THAT(texts("SELECT description FROM landscape_services "
                    "WHERE name = 'Dear Teacher Skills Refresh'"),
              ElementsAre(HasSubstr("\n  <li>Digital Skills</li>\n")));
  EXPECT_EQ(count("landscape_attributes WHERE source_table = 'holiday_schedules'"), 3)
      << "the id is used in another table too";
}

TEST_P(HsdsImport, ReadsTheSameFromJson) {
  import(samples + "/3.0/json/service_full.json");
  EXPECT_THAT(refusals, IsEmpty());
  EXPECT_THAT(texts("SELECT u.site FROM landscape_services s "
                    "JOIN landscape_units u ON u.id = s.unit_id"),
              ElementsAre("1-30 Main Street, MyCity"));
  EXPECT_THAT(texts("SELECT name FROM landscape_organisations"),
              ElementsAre("Example Organization Inc."));
  EXPECT_EQ(count("landscape_persons"), 1);
  EXPECT_THAT(texts("SELECT value FROM landscape_attributes WHERE source_table = 'taxonomy_terms' "
                    "AND name = 'term_uri'"),
              ElementsAre("http://example.com"));
}

TEST_P(HsdsImport, RefusesBadRowsOneByOneAndTakesInTheRest) {
  given("organizations.csv",
        "id,name,description,email\n"
        "o1,Vretens kommun,,\n"
        ",Utan id,,\n"
        "o3,,Utan namn,\n"
        "o4,Fel adress,,ingen adress\n"
        "o1,Samma id,,\n"
        "o6,Hemlig,Kontakta 18900101-9802,\n");
  given("services.csv",
        "id,organization_id,name,status,minimum_age,maximum_age\n"
        "s1,o1,Bra,active,13,17\n"
        "s2,o3,Vägrad organisation,active,,\n"
        "s3,o1,Fel status,open,,\n"
        "s4,o1,Korsade åldrar,active,18,13\n"
        "s5,o1,För få fält,active\n"
        "s6,o1,\"Öppet\" citat,active,,\n"
        "s7,o1,Bokstäver,active,ung,\n"
        "s8,o1,Också bra,inactive,,\n");
  given("phones.csv", "id,service_id,number\np1,s1,010-123 45 67\np2,s3,08-12 34 56\np3,s1,\n");
  given("extra.csv", "id,name\n1,x\n");
  const auto counts = import(folder.path());
  EXPECT_EQ(counts.added, 4);
  EXPECT_EQ(counts.refused, 14);
  EXPECT_THAT(refusals, SizeIs(14));
  EXPECT_THAT(texts("SELECT name FROM landscape_services ORDER BY name"),
              ElementsAre("Bra", "Också bra"));
  const auto report = testing::PrintToString(refusals);
  for (const char* line :
       {"organizations.csv,3,id,", "organizations.csv,4,name,", "organizations.csv,5,email,",
        "organizations.csv,6,id,", "organizations.csv,7,description,",
        "services.csv,3,organization_id,", "services.csv,4,status,", "services.csv,5,maximum_age,",
        "services.csv,6,,", "services.csv,7,,", "services.csv,8,minimum_age,",
        "phones.csv,3,service_id,", "phones.csv,4,number,", "extra.csv,0,"}) {
    EXPECT_THAT(report, HasSubstr(line));
  }
}

TEST_P(HsdsImport, ChangesWhatTheSourceChangedAndLeavesLocalChangesAlone) {
  given("organizations.csv", "id,name\no1,Vretens kommun\n");
  const std::string header = "id,organization_id,name,status,description,accreditations\n";
  given("services.csv", header + "s1,o1,Stöd,active,Gammal text,A\n");
  import(folder.path());
  database().write([&](store::Transaction& transaction) {
    const auto id = transaction
                        .first("SELECT id FROM landscape_services", {},
                               [](const store::Row& row) { return row.id<ServiceId>(0); })
                        .value();
    auto service = landscape::find_service(transaction, id).value();
    service.name = "Stöd och råd";
    landscape::change_service(transaction, service, clock.now());
  });
  given("services.csv", header + "s1,o1,Stöd,active,Ny text,\n");
  const auto counts = import(folder.path());
  EXPECT_EQ(counts.changed, 1);
  EXPECT_EQ(counts.unchanged, 1);
  EXPECT_THAT(texts("SELECT name FROM landscape_services"), ElementsAre("Stöd och råd"));
  EXPECT_THAT(texts("SELECT description FROM landscape_services"), ElementsAre("Ny text"));
  EXPECT_EQ(count("landscape_attributes"), 0) << "emptied in the source";
}

TEST_P(HsdsImport, MovesAServiceToAnotherOrganisationAndAUnitToAnotherAddress) {
  given("organizations.csv", "id,name\no1,Ett\no2,Två\n");
  given("services.csv", "id,organization_id,name,status\ns1,o1,Stöd,active\n");
  given("locations.csv", "id,organization_id,name\nl1,o1,Huset\n");
  given("addresses.csv",
        "id,location_id,address_1,city,address_type\na1,l1,Storgatan 1,Vret,physical\n");
  given("service_at_location.csv", "id,service_id,location_id\nx1,s1,l1\n");
  EXPECT_EQ(import(folder.path()).refused, 0);
  EXPECT_THAT(texts("SELECT site FROM landscape_units"), ElementsAre("Storgatan 1, Vret"));
  given("addresses.csv",
        "id,location_id,address_1,city,address_type\na1,l1,Lillgatan 2,Vret,physical\n");
  given("services.csv", "id,organization_id,name,status\ns1,o2,Stöd,active\n");
  EXPECT_EQ(import(folder.path()).changed, 2);
  EXPECT_THAT(texts("SELECT site FROM landscape_units"), ElementsAre("Lillgatan 2, Vret"));
  EXPECT_THAT(texts("SELECT g.name FROM landscape_services s "
                    "JOIN landscape_organisations g ON g.id = s.organisation_id"),
              ElementsAre("Två"));
}

TEST_P(HsdsImport, WritesNothingOnTrial) {
  const auto counts = import(samples + "/1.1", Writing::trial);
  EXPECT_GT(counts.added, 50);
  EXPECT_EQ(count("landscape_services"), 0);
  EXPECT_EQ(import(samples + "/1.1").added, counts.added);
}

TEST_P(HsdsImport, KeepsLettersAsOne) {
  given("organizations.csv", "id,name,description\no1,Va\u030Astra,Ha\u0308r\n");
  import(folder.path());
  EXPECT_THAT(texts("SELECT name FROM landscape_organisations"), ElementsAre("Våstra"));
  EXPECT_THAT(texts("SELECT description FROM landscape_organisations"), ElementsAre("Här"));
  given("organizations.csv", "id,name,description\no1,Våstra,Här\n");
  EXPECT_EQ(import(folder.path()).unchanged, 1);
}

TEST_P(HsdsImport, IsRecordedWhenItChangedSomething) {
  import(samples + "/1.1");
  import(samples + "/1.1");
  EXPECT_THAT(texts("SELECT verb FROM audit_entries"), ElementsAre("landscape.imported"));
}

TEST_P(HsdsImport, SaysWhenThereIsNothingToRead) {
  import(folder.path());
  EXPECT_TRUE(result.unreadable);
  import(folder.path() + "/missing");
  EXPECT_TRUE(result.unreadable);
}

TEST_P(HsdsImport, GoesOnAfterAFileOfJsonThatBreaksOff) {
  given("organizations.json", R"([{"id":"o1","name":"Ett"},{"id":"o2","name":"Två"},{"id":)");
  given("services.json", R"({"contents":[{"id":"s1","name":"Stöd","status":"active",)"
                         R"("organization":{"id":"o1","name":"Ett"}}]})");
  const auto counts = import(folder.path());
  EXPECT_EQ(counts.refused, 1);
  EXPECT_THAT(refusals.at(0), HasSubstr("organizations.json,3,"));
  EXPECT_THAT(texts("SELECT name FROM landscape_organisations ORDER BY name"),
              ElementsAre("Ett", "Två"));
  EXPECT_EQ(count("landscape_services"), 1);
}

TEST_P(HsdsImport, StopsBetweenBatchesAndKeepsWhatIsWritten) {
  std::string rows = "id,name\n";
  for (int i = 0; i < 1200; ++i) rows += "o" + std::to_string(i) + ",Organisation\n";
  given("organizations.csv", rows);
  ImportOptions options;
  options.path = folder.path();
  options.source = "Vreten";
  options.is_stopped = [] { return true; };
  result = import_hsds(database(), clock, random, options);
  EXPECT_TRUE(result.is_stopped);
  EXPECT_EQ(count("landscape_organisations"), static_cast<std::int64_t>(rows_per_batch));
  EXPECT_EQ(import(folder.path()).added, 1200 - static_cast<std::int64_t>(rows_per_batch));
}

TEST_P(HsdsImport, TakesInFiveThousandServices) {
  given("organizations.csv", "id,name\no1,Vretens kommun\n");
  std::string services = "id,organization_id,name,description,status\n";
  std::string phones = "id,service_id,number\n";
  for (int i = 0; i < 5000; ++i) {
    const auto n = std::to_string(i);
    services += "s" + n + ",o1,Insats nummer " + n + ",Stöd och hjälp,active\n";
    phones += "p" + n + ",s" + n + ",010-" + n + "\n";
  }
  given("services.csv", services);
  given("phones.csv", phones);
  EXPECT_EQ(import(folder.path()).added, 10'001);
  EXPECT_EQ(count("landscape_services WHERE phone IS NOT NULL"), 5000);
  EXPECT_EQ(import(folder.path()).unchanged, 10'001);
}

TEST_P(HsdsImport, TellsTheExitCodeAndWritesAReport) {
  const auto run = [&](const std::string& path) {
    std::ostringstream out;
    const auto code =
        run_import({.path = path, .source = "Vreten", .report_path = folder.path() + "/report.csv"},
                   database(), clock, random, out, out);
    said = out.str();
    return code;
  };
  TemporaryDirectory empty;
  EXPECT_EQ(run(samples + "/1.1"), 0);
  EXPECT_EQ(run(samples + "/1.1"), 0);
  EXPECT_THAT(said, HasSubstr("Ingenting har ändrats"));
  EXPECT_EQ(run(empty.path()), 2);
  given("services.csv", "id,organization_id,name,status\ns1,nowhere,=1+1,active\n");
  std::remove((folder.path() + "/report.csv").c_str());
  EXPECT_EQ(run(folder.path() + "/services.csv"), 1);
  std::ifstream report(folder.path() + "/report.csv", std::ios::binary);
  std::stringstream content;
  content << report.rdbuf();
  EXPECT_THAT(content.str(), HasSubstr("\r\nservices.csv;2;organization_id;"));
}

}  // namespace
}  // namespace mellanrum::exchange
