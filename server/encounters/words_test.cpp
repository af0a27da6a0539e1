// When a promise was last heard of and its matter last moved is a function of the contacts and acts
// that exist: whatever was logged, corrected, taken back or undone, and in whatever order.
#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

#include "cases/world_test.hpp"
#include "encounters/encounters_routes.hpp"
#include "promises/promises.hpp"

namespace mellanrum::encounters {
namespace {

using cases::test::Answer;
using cases::test::instant;
using cases::test::Json;
using std::chrono::hours;

class Words : public cases::test::WorldTest {
 protected:
  Words() : WorldTest(encounter_routes()) { jonna = open_case(eva, "Jonna"); }

  [[nodiscard]] grants::Act eva_now() { return {sight_of(eva), clock_.now(), random_}; }
  /// A promise to Eva in a matter of its own, made on the second of November.
  PromiseId promise(const promises::Party& by, const CaseId& in_case) {
    return database().write_value([&](store::Transaction& transaction) {
      promises::NewPromise made;
      made.by = by;
      made.in_case = in_case;
      made.what = "skriva utlåtandet";
      made.last_heard = instant("2026-11-02T09:00:00Z");
      return promises::make_promise(transaction, eva_now(), made, vretby);
    });
  }
  [[nodiscard]] promises::Party by_johan() const { return {johan, {}}; }
  promises::Promise row_of(const PromiseId& id) {
    return database().read_value([&](store::Reader& reader) {
      return promises::visible_promise(reader, eva_now().sight, id);
    });
  }
  promises::Matter matter_of(const PromiseId& id) {
    const auto matter = row_of(id).matter;
    return database().read_value([&](store::Reader& reader) {
      return promises::visible_matter_row(reader, eva_now().sight, matter);
    });
  }
  /// What is told of it.
  Json read(const PromiseId& id) {
    const auto row = row_of(id);
    const auto facts = promises::facts_of(row, eva_now().sight);
    const auto silence = promises::silence_of(facts, eva_now().today());
    Json told{{"last_heard_at", to_text(row.last_heard_at)}, {"nudges", row.nudges}};
    if (row.last_nudged_at) told["last_nudged_at"] = to_text(*row.last_nudged_at);
    told["state"] = to_word(promises::state_of(facts, silence));
    told["explanation"] = promises::explanation_of(facts, silence, eva_now().today()).swedish;
    return told;
  }
  std::string last_heard(const PromiseId& id) { return read(id)["last_heard_at"]; }
  std::string moved(const PromiseId& id) { return to_text(matter_of(id).moved_at); }
  Answer log_johan(const std::string& at, const CaseId& in_case) {
    Json body{{"text", "Ringde"}, {"at", at}, {"participants", {{{"person_id", johan.text()}}}}};
    body["case_id"] = in_case.text();
    auto answer = post(eva, "/api/encounters", body);
    EXPECT_EQ(answer.status, 201) << answer.body.dump();
    return answer;
  }
  int remove(const Answer& logged) {
    return call(eva, "DELETE", logged.location, nullptr, {{"if-match", logged.etag}}).status;
  }
  void act(const PromiseId& id, const std::string& verb) {
    database().write([&](store::Transaction& transaction) {
      const auto now = eva_now();
      const auto row = promises::visible_promise(transaction, now.sight, id);
      if (verb == "heard") promises::hear(transaction, now, row, now.now, {});
      if (verb == "keep") promises::keep(transaction, now, row, {});
      if (verb == "reopen") promises::reopen(transaction, now, row, {});
    });
  }
  /// Where the reminder is.
  std::string nudge(const PromiseId& id) {
    const auto nudged = post(eva, "/api/promises/" + id.text() + "/nudge", {{"text", "Hej!"}});
    EXPECT_EQ(nudged.status, 200) << nudged.body.dump();
    return "/api/encounters/" + nudged.body["encounter"]["id"].get<std::string>();
  }
  std::vector<std::string> verbs(const PromiseId& id) {
    std::vector<std::string> found;
    const auto history = database().read_value(
        [&](store::Reader& reader) { return promises::history_of(reader, id); });
    for (const auto& entry : history) found.push_back(entry.verb);
    return found;
  }

  CaseId jonna;
};
MELLANRUM_ON_BOTH_DATABASES(Words);

TEST_P(Words, AContactThatIsCorrectedTakesTheWordWithIt) {
  const auto id = promise(by_johan(), jonna);
  const auto logged = log_johan("2026-11-24T06:00:00Z", jonna);
  ASSERT_EQ(last_heard(id), "2026-11-24T06:00:00.000Z");
  ASSERT_EQ(read(id)["state"], "open");

  const auto corrected = patch(eva, logged.location, {{"at", "2026-10-02T10:00:00Z"}}, logged.etag);
  EXPECT_EQ(last_heard(id), "2026-11-02T09:00:00.000Z") << "when it was made";
  EXPECT_EQ(read(id)["state"], "silent");
  patch(eva, logged.location, {{"at", "2026-11-20T10:00:00Z"}}, corrected.etag);
  EXPECT_EQ(last_heard(id), "2026-11-20T10:00:00.000Z");
  EXPECT_EQ(read(id)["state"], "open");
}

TEST_P(Words, ContactsTakenBackInTheOrderOfTheirLoggingLeaveNothing) {
  const auto id = promise(by_johan(), jonna);
  const auto first = log_johan("2026-11-23T10:00:00Z", jonna);
  const auto second = log_johan("2026-11-24T06:00:00Z", jonna);
  EXPECT_EQ(remove(first), 204);
  EXPECT_EQ(last_heard(id), "2026-11-24T06:00:00.000Z");
  EXPECT_EQ(remove(second), 204);
  EXPECT_EQ(last_heard(id), "2026-11-02T09:00:00.000Z");
  EXPECT_EQ(verbs(id), std::vector<std::string>{"made"}) << "it tells of nothing that is not so";
}

TEST_P(Words, AnOlderContactSpeaksWhenTheNewerOneIsGone) {
  const auto id = promise(by_johan(), jonna);
  const auto newer = log_johan("2026-11-24T06:00:00Z", jonna);
  log_johan("2026-11-20T10:00:00Z", jonna);
  ASSERT_EQ(last_heard(id), "2026-11-24T06:00:00.000Z");
  remove(newer);
  EXPECT_EQ(last_heard(id), "2026-11-20T10:00:00.000Z");
}

TEST_P(Words, WhatWasPromisedInAContactWasPromisedWhenItWas) {
  const auto logged = post(eva, "/api/encounters",
                           {{"text", "Ringde"},
                            {"case_id", jonna.text()},
                            {"at", "2026-11-24T06:00:00Z"},
                            {"promises", {{{"what", "skriva"}, {"by_person_id", johan.text()}}}}});
  const PromiseId id(logged.body["promises"][0]["id"].get<std::string>());
  patch(eva, logged.location, {{"at", "2026-10-02T10:00:00Z"}}, logged.etag);
  EXPECT_EQ(last_heard(id), "2026-10-02T10:00:00.000Z");
  EXPECT_EQ(read(id)["state"], "silent");
}

TEST_P(Words, AMatterThatWasOpenedInAContactTakenBackIsNoOpenMatter) {
  const auto logged = post(eva, "/api/encounters",
                           {{"text", "Ringde"},
                            {"case_id", jonna.text()},
                            {"promises", {{{"what", "skriva"}, {"by_person_id", johan.text()}}}}});
  const PromiseId id(logged.body["promises"][0]["id"].get<std::string>());
  ASSERT_FALSE(matter_of(id).closed_at);
  EXPECT_EQ(remove(logged), 204);
  EXPECT_TRUE(matter_of(id).closed_at);
}

TEST_P(Words, AReminderThatIsTakenBackIsNotCountedNorTold) {
  const auto id = promise(by_johan(), jonna);
  const auto reminder = nudge(id);
  EXPECT_EQ(call(eva, "DELETE", reminder, nullptr, {{"if-match", "\"1\""}}).status, 204);
  EXPECT_EQ(read(id)["nudges"], 0);
  EXPECT_FALSE(read(id).contains("last_nudged_at"));
  EXPECT_EQ(verbs(id), std::vector<std::string>{"made"});
}

TEST_P(Words, WhatWasSaidWhileAPromiseCountedAsKeptIsKnownWhenThatIsUndone) {
  const auto id = promise(by_johan(), jonna);
  act(id, "keep");
  log_johan("2026-11-24T06:00:00Z", jonna);
  act(id, "reopen");
  EXPECT_EQ(last_heard(id), "2026-11-24T06:00:00.000Z");
}

TEST_P(Words, AnEndThatIsUndoneMovedNothing) {
  const auto id = promise(by_johan(), jonna);
  const auto before = moved(id);
  clock_.set(clock_.now() + hours(2));
  act(id, "keep");
  ASSERT_NE(moved(id), before);
  act(id, "reopen");
  EXPECT_EQ(moved(id), before);
}

TEST_P(Words, AfterAWrongClockWhatIsHeardNowCounts) {
  const auto id = promise(by_johan(), jonna);
  move_to("2027-11-24T08:00:00+01:00");
  act(id, "heard");
  log_johan("2027-11-24T06:00:00Z", jonna);
  move_to("2026-11-25T08:00:00+01:00");
  EXPECT_THAT(read(id)["explanation"].get<std::string>(), testing::Not(testing::HasSubstr("2027")));
  act(id, "heard");
  EXPECT_EQ(last_heard(id), "2026-11-25T07:00:00.000Z");
  EXPECT_EQ(moved(id), "2026-11-25T07:00:00.000Z");
  move_to("2026-12-20T08:00:00+01:00");
  EXPECT_EQ(read(id)["state"], "silent");
}

TEST_P(Words, AContactThatWasLoggedByAWrongClockCanBeReworded) {
  move_to("2027-11-24T08:00:00+01:00");
  const auto logged = log_johan("2027-11-24T06:00:00Z", jonna);
  move_to("2026-11-25T08:00:00+01:00");
  EXPECT_EQ(patch(eva, logged.location, {{"text", "Ringde Johan"}}, logged.etag).status, 200);
  const auto ahead = patch(eva, logged.location, {{"at", "2026-12-01T10:00:00Z"}}, "\"2\"");
  EXPECT_EQ(ahead.pointers(), std::vector<std::string>{"/at"});
  EXPECT_EQ(patch(eva, logged.location, {{"at", "2026-11-24T10:00:00Z"}}, "\"2\"").status, 200);
}

TEST_P(Words, AWordAcrossTwoCasesIsToldToThePeopleOfEach) {
  const auto bengt = open_case(eva, "Bengt");
  const auto elsewhere = promise(by_johan(), bengt);
  const auto logged = post(eva, "/api/encounters",
                           {{"text", "Ringde"},
                            {"case_id", jonna.text()},
                            {"at", "2026-11-24T06:00:00Z"},
                            {"heard_promises", {{{"promise_id", elsewhere.text()}}}}});
  EXPECT_EQ(last_heard(elsewhere), "2026-11-24T06:00:00.000Z");
  const auto told = database().read_value([&](store::Reader& reader) {
    return reader.first(
        "SELECT case_id FROM http_events WHERE topic = 'promise' AND subject_id = $1 "
        "ORDER BY id DESC LIMIT 1",
        {elsewhere}, [](const store::Row& row) { return row.string(0); });
  });
  EXPECT_EQ(told, bengt.text());
  EXPECT_EQ(remove(logged), 204);
  EXPECT_EQ(last_heard(elsewhere), "2026-11-02T09:00:00.000Z");
}

/// Everything that exists, and nothing of how it came about.
struct Contact {
  std::string location;
  std::string etag;
  Instant at;
  Instant logged;
  std::set<std::size_t> heard;  ///< the promises it spoke for, those that it kept too
  std::set<std::size_t> kept;
  std::optional<std::size_t> nudged;
};

/// Acts drawn by dice, done and remembered plainly; what is told is held against what is
/// remembered.
class AnyOrder : public Words {
 protected:
  void begin(std::uint64_t seed) {
    move_to("2026-11-24T08:00:00+01:00");
    dice_.seed(seed);
    contacts_.clear();
    noted_.clear();
    kept_.clear();
    case_ = open_case(eva, "Nummer " + std::to_string(seed));
    promises_ = {promise(by_johan(), case_), promise({{}, psychiatry}, case_),
                 promise({nils, {}}, case_)};
    opened_ = moved(promises_[0]);
  }
  std::size_t below(std::size_t bound) { return static_cast<std::size_t>(dice_() % bound); }
  Instant some_time() {
    return clock_.now() - std::chrono::minutes(1 + static_cast<int>(below(40 * 24 * 60)));
  }

  void log_some() {
    Contact contact;
    contact.at = some_time();
    contact.logged = clock_.now();
    Json body{{"text", "x"}, {"case_id", case_.text()}, {"at", to_text(contact.at)}};
    const auto say = [&](const std::string& what, std::size_t which) {
      body[what].push_back({{"promise_id", promises_[which].text()}});
    };
    // Johan speaks for his own and his unit's, Nils for his own; each heard or only sought.
    for (const auto& [who, theirs] : {std::pair{johan, std::set<std::size_t>{0, 1}}, {nils, {2}}}) {
      if (below(3) == 0) continue;
      const bool heard = below(3) != 0;
      body["participants"].push_back({{"person_id", who.text()}, {"heard", heard}});
      if (heard) contact.heard.insert(theirs.begin(), theirs.end());
    }
    for (std::size_t which = 0; which < promises_.size(); ++which) {
      const auto what = below(8);
      if (what == 0) {
        say("still_silent_promises", which);
        contact.heard.erase(which);
      } else if (kept_.contains(which)) {
        continue;
      } else if (what == 1) {
        say("heard_promises", which);
        contact.heard.insert(which);
      } else if (what == 2) {
        say("kept_promises", which);
        contact.heard.insert(which);
        contact.kept.insert(which);
      }
    }
    expect_told_before(body, contact);
    const auto logged = post(eva, "/api/encounters", body);
    ASSERT_EQ(logged.status, 201) << logged.body.dump();
    contact.location = logged.location;
    contact.etag = logged.etag;
    kept_.insert(contact.kept.begin(), contact.kept.end());
    contacts_.push_back(contact);
  }
  /// The preview tells of what is news, and of no more.
  void expect_told_before(const Json& body, const Contact& contact) {
    const auto told = post(eva, "/api/encounters/preview", body).body;
    std::set<std::string> expected;
    for (const auto which : contact.heard) {
      const bool is_news = row_of(promises_[which]).last_heard_at < contact.at;
      if (!kept_.contains(which) && !contact.kept.contains(which) && is_news) {
        expected.insert(promises_[which].text());
      }
    }
    std::set<std::string> found;
    for (const auto& each : told["heard"]) found.insert(each["promise"]["id"]);
    ASSERT_EQ(found, expected);
    ASSERT_EQ(told["kept"].size(), contact.kept.size());
  }
  void correct_some() {
    if (contacts_.empty()) return;
    auto& contact = contacts_[below(contacts_.size())];
    contact.at = some_time();
    const auto changed = patch(eva, contact.location, {{"at", to_text(contact.at)}}, contact.etag);
    ASSERT_EQ(changed.status, 200) << changed.body.dump();
    contact.etag = changed.etag;
  }
  void take_back_some() {
    if (contacts_.empty()) return;
    const auto place = below(contacts_.size());
    const auto& contact = contacts_[place];
    const bool is_too_late = clock_.now() - contact.logged > hours(24);
    const auto answer =
        call(eva, "DELETE", contact.location, nullptr, {{"if-match", contact.etag}});
    ASSERT_EQ(answer.status, is_too_late ? 409 : 204);
    if (is_too_late) return;
    for (const auto which : contact.kept) kept_.erase(which);
    contacts_.erase(contacts_.begin() + static_cast<std::ptrdiff_t>(place));
  }
  void act_on_some() {
    const auto which = below(promises_.size());
    const auto verb = below(4);
    if (kept_.erase(which) > 0) {
      act(promises_[which], "reopen");
      for (auto& contact : contacts_) contact.kept.erase(which);
    } else if (verb == 0) {
      act(promises_[which], "keep");
      kept_.insert(which);
    } else if (verb == 1) {
      contacts_.push_back(
          {nudge(promises_[which]), "\"1\"", clock_.now(), clock_.now(), {}, {}, which});
    } else {
      act(promises_[which], "heard");
      noted_[which].push_back(clock_.now());
    }
  }

  void expect_as_remembered(std::size_t which) {
    Instant heard = instant("2026-11-02T09:00:00Z");
    std::optional<Instant> nudged;
    std::size_t nudges = 0;
    for (const Instant at : noted_[which]) heard = std::max(heard, at);
    for (const auto& contact : contacts_) {
      if (contact.heard.contains(which)) heard = std::max(heard, contact.at);
      if (contact.nudged != which) continue;
      ++nudges;
      nudged = std::max(nudged.value_or(contact.at), contact.at);
    }
    const auto told = read(promises_[which]);
    ASSERT_EQ(told["last_heard_at"], to_text(heard));
    ASSERT_EQ(told["nudges"], nudges);
    ASSERT_EQ(told.value("last_nudged_at", ""), nudged ? to_text(*nudged) : "");
    ASSERT_EQ(moved(promises_[which]), std::max(to_text(heard), opened_));
  }

  std::mt19937_64 dice_;
  CaseId case_;
  std::vector<PromiseId> promises_;  ///< Johan's, his unit's, and somebody else's
  std::string opened_;
  std::vector<Contact> contacts_;
  std::map<std::size_t, std::vector<Instant>> noted_;  ///< heard of without a contact
  std::set<std::size_t> kept_;
};
MELLANRUM_ON_BOTH_DATABASES(AnyOrder);

TEST_P(AnyOrder, GivesWhatFollowsFromWhatExists) {
  for (std::uint64_t seed = 1; seed <= 3; ++seed) {
    begin(seed);
    for (int step = 0; step < 40 && !HasFatalFailure(); ++step) {
      SCOPED_TRACE("seed " + std::to_string(seed) + ", step " + std::to_string(step));
      clock_.set(clock_.now() + std::chrono::minutes(1 + static_cast<int>(below(300))));
      const auto what = below(6);
      if (what < 2) log_some();
      if (what == 2) correct_some();
      if (what == 3) take_back_some();
      if (what > 3) act_on_some();
      for (std::size_t i = 0; i < promises_.size() && !HasFatalFailure(); ++i) {
        if (!kept_.contains(i)) expect_as_remembered(i);
      }
    }
  }
}

}  // namespace
}  // namespace mellanrum::encounters
