// The names that a device keeps: everything at first, then what differs, and nothing that is over.
// On both databases.
#include <gtest/gtest.h>

#include "cases/world_test.hpp"
#include "encounters/directory_parts.hpp"
#include "encounters/encounters_routes.hpp"
#include "landscape/directory.hpp"

namespace mellanrum::encounters {
namespace {

using cases::test::Json;

class Directory : public cases::test::WorldTest {
 protected:
  Directory() : WorldTest(directory_routes()) {}

  /// Asks with the mark of `kept`, and puts the answer in it as a device does.
  Json ask(const PersonId& who, Json& kept) {
    const std::string known = kept.is_null() ? "" : "?known=" + kept["mark"].get<std::string>();
    auto answer = get(who, "/api/directory" + known);
    EXPECT_EQ(answer.status, 200) << answer.body.dump();
    kept["mark"] = answer.body["mark"];
    for (const auto& [number, part] : answer.body["parts"].items()) kept["parts"][number] = part;
    return answer.body["parts"];
  }
  /// `field` of all rows of a kind.
  static std::set<std::string> all(const Json& kept, const char* kind, const char* field) {
    std::set<std::string> found;
    for (const auto& part : kept["parts"]) {
      for (const auto& row : part[kind]) found.insert(row.value(field, "none"));
    }
    return found;
  }
  static Json row(const Json& kept, const char* kind, const std::string& id) {
    for (const auto& part : kept["parts"]) {
      for (const auto& row : part[kind]) {
        if (row["id"] == id) return row;
      }
    }
    return nullptr;
  }
  void forget_record() {
    gate_.last_verb.clear();
    gate_.last_cases.clear();
  }
};

MELLANRUM_ON_BOTH_DATABASES(Directory);

TEST_P(Directory, GivesEachNameOnce) {
  const auto jonna = open_case(eva, "Jonna");
  Json kept;
  EXPECT_EQ(ask(eva, kept).size(), directory_parts);
  EXPECT_EQ(all(kept, "persons", "name"),
            (std::set<std::string>{"Eva Lind", "Nils Holm", "Maria Ståhl", "Johan Berglund"}));
  EXPECT_EQ(all(kept, "units", "name"),
            (std::set<std::string>{"Vägledarna", "Öppenvårdspsykiatrin"}));
  EXPECT_EQ(row(kept, "units", psychiatry.text())["organisation_id"], region.text());
  EXPECT_EQ(row(kept, "organisations", region.text())["name"], "Region Viken");
  const Json berglund = row(kept, "persons", johan.text());
  EXPECT_EQ(berglund["unit_id"], psychiatry.text());
  EXPECT_EQ(berglund["title"], "handläggare");
  EXPECT_EQ(row(kept, "cases", jonna.text())["code_name"], "Jonna");
}

TEST_P(Directory, SendsWhatDiffersAndNothingElse) {
  Json kept;
  static_cast<void>(ask(eva, kept));
  EXPECT_EQ(ask(eva, kept), Json::object());
  const auto added = add_person("Åsa Ek", guides);
  EXPECT_EQ(ask(eva, kept).size(), 1U);
  EXPECT_EQ(row(kept, "persons", added.text())["name"], "Åsa Ek");
  EXPECT_EQ(ask(eva, kept), Json::object());
  Json anew;
  static_cast<void>(ask(eva, anew));
  EXPECT_EQ(anew, kept);
}

TEST_P(Directory, KeepsNothingThatIsOver) {
  const auto jonna = open_case(eva, "Jonna");
  join(jonna, johan, "2026-11-01", "2026-11-24");
  Json kept;
  static_cast<void>(ask(johan, kept));
  EXPECT_EQ(all(kept, "cases", "code_name"), std::set<std::string>{"Jonna"});

  move_to("2026-11-25T08:00:00+01:00");  // nobody has written anything: the seat's last day is over
  EXPECT_EQ(ask(johan, kept).size(), 1U);
  EXPECT_EQ(all(kept, "cases", "code_name"), std::set<std::string>{});

  database().write([&](store::Transaction& transaction) {
    transaction.execute("UPDATE landscape_posts SET until_day = '2026-11-26' WHERE person_id = $1",
                        {eva});
    transaction.execute("DELETE FROM landscape_posts WHERE person_id = $1", {nils});
    transaction.execute("UPDATE landscape_units SET name = 'Lotsarna' WHERE id = $1", {guides});
  });
  move_to("2026-11-27T08:00:00+01:00");
  static_cast<void>(ask(johan, kept));
  EXPECT_FALSE(row(kept, "persons", eva.text()).contains("unit_id"));
  EXPECT_FALSE(row(kept, "persons", nils.text()).contains("title"));
  EXPECT_EQ(row(kept, "units", guides.text())["name"], "Lotsarna");
  Json anew;
  static_cast<void>(ask(johan, anew));
  EXPECT_EQ(anew, kept);
}

TEST_P(Directory, ShowsTheCasesThatOneMaySeeAndRecordsThoseThatAreSent) {
  const auto jonna = open_case(eva, "Jonna");
  Json evas, nilss;
  static_cast<void>(ask(nils, nilss));
  EXPECT_EQ(all(nilss, "cases", "code_name"), std::set<std::string>{});
  EXPECT_EQ(gate_.last_verb, "");
  static_cast<void>(ask(eva, evas));
  EXPECT_EQ(gate_.last_verb, "case.listed");
  EXPECT_EQ(gate_.last_cases, std::set<std::string>{jonna.text()});

  forget_record();
  static_cast<void>(ask(eva, evas));
  EXPECT_EQ(gate_.last_verb, "") << "nothing was shown anew";
  const auto kim = open_case(eva, "Kim");
  static_cast<void>(ask(eva, evas));
  EXPECT_TRUE(gate_.last_cases.contains(kim.text()));

  settings_.cases_enabled = false;
  static_cast<void>(ask(eva, evas));
  EXPECT_EQ(all(evas, "cases", "code_name"), std::set<std::string>{});
}

TEST_P(Directory, AnswersUnchangedToItsTagAndRecordsNothing) {
  static_cast<void>(open_case(eva, "Jonna"));
  const auto first = get(eva, "/api/directory");
  forget_record();
  const auto again = call(eva, "GET", "/api/directory", nullptr, {{"if-none-match", first.etag}});
  EXPECT_EQ(again.status, 304);
  EXPECT_EQ(gate_.last_verb, "");
}

TEST_P(Directory, OfALargeRegionTellsThoseWhomTheWriterHasToDoWith) {
  add_person("Aron Ahl");  // the first of all in Swedish order, and far from everybody
  const auto tove = add_person("Tove Ek", psychiatry);
  const auto asked_by = [&](const PersonId& writer, const std::vector<PersonId>& near, int max) {
    std::vector<std::string> names;
    database().read([&](store::Reader& reader) {
      const auto found = landscape::directory(
          reader, {writer, [&] { return near; }, day_in_sweden(clock_.now()), max, max});
      for (const auto& person : found.persons) names.push_back(person.name);
      if (!found.is_whole) names.push_back("…");
      for (const auto& person : found.persons) {
        EXPECT_TRUE(!person.unit || std::ranges::any_of(found.units, [&](const auto& unit) {
          return unit.id == *person.unit;
        })) << "where she works is told too";
      }
    });
    return names;
  };
  using Names = std::vector<std::string>;
  EXPECT_EQ(asked_by(eva, {}, 6), (Names{"Aron Ahl", "Eva Lind", "Johan Berglund", "Maria Ståhl",
                                         "Nils Holm", "Tove Ek"}));
  // Herself and those of her own unit; then whoever is near before them, and whom she has named.
  EXPECT_EQ(asked_by(eva, {}, 5), (Names{"Eva Lind", "Maria Ståhl", "Nils Holm", "…"}));
  EXPECT_EQ(asked_by(eva, {johan}, 2), (Names{"Eva Lind", "Johan Berglund", "…"}));
  database().write([&](store::Transaction& transaction) {
    landscape::note_use(transaction, eva, landscape::SubjectKind::person, tove.text(),
                        clock_.now());
  });
  EXPECT_EQ(asked_by(eva, {johan}, 3), (Names{"Eva Lind", "Johan Berglund", "Tove Ek", "…"}));
}

TEST_P(Directory, ThoseAroundHerCasesComeFirst) {
  const auto jonna = open_case(eva, "Jonna");
  join(jonna, johan, "2026-11-01", "2026-11-24");
  const auto around = [&](const PersonId& who) {
    return database().read_value([&](store::Reader& reader) {
      const auto found = cases::people_around(reader, sight_of(who), 10);
      return std::set<PersonId>(found.begin(), found.end());
    });
  };
  EXPECT_EQ(around(eva), (std::set<PersonId>{eva, johan}));
  EXPECT_EQ(around(nils), std::set<PersonId>{});
  move_to("2026-11-25T08:00:00+01:00");
  EXPECT_EQ(around(eva), std::set<PersonId>{eva});
}

TEST_P(Directory, TakesAMarkThatItDoesNotUnderstandForNone) {
  EXPECT_EQ(get(eva, "/api/directory?known=0a").body["parts"].size(), directory_parts);
  EXPECT_EQ(get(eva, "/api/directory?known=%C3%A5").pointers(), std::vector<std::string>{"?known"});
}

/// A list ends at a thousand names; what it names is told all the same.
TEST_P(Directory, TellsWhereSomebodyWorksThoughTheListEndsBeforeIt) {
  database().write([&](store::Transaction& transaction) {
    const auto far = transaction.execute("UPDATE landscape_units SET sort_key = 'ÿÿ' WHERE id = $1",
                                         {psychiatry});
    EXPECT_EQ(far, 1);
    for (int i = 0; i < 1000; ++i) {
      transaction.execute(
          "INSERT INTO landscape_units (id, organisation_id, name, sort_key, version, created_at, "
          "updated_at) VALUES ($1, $2, 'Enhet', 'a', 1, 0, 0)",
          {make_uuid(clock_.now(), random_), vretby});
    }
  });
  Json kept;
  static_cast<void>(ask(eva, kept));
  EXPECT_EQ(row(kept, "units", psychiatry.text())["name"], "Öppenvårdspsykiatrin");
  EXPECT_EQ(row(kept, "units", guides.text())["name"], "Vägledarna");
}

}  // namespace
}  // namespace mellanrum::encounters
