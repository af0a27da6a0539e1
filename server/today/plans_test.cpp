// Every statement behind the morning's page and the lists goes by an index: as fast among a hundred
// thousand cases as among ten. Asked of SQLite's planner, which has no statistics to go by.
#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "cases/world_test.hpp"
#include "today/today.hpp"

namespace mellanrum::today {
namespace {

/// Passes statements on, and asks for the plan of each.
class PlanReader final : public store::Reader {
 public:
  explicit PlanReader(store::Reader& reader) : reader_(reader) {}

  using store::Reader::each;
  void each(std::string_view sql, store::Values values, const store::RowVisitor& visit) override {
    ++statements;
    reader_.each("EXPLAIN QUERY PLAN " + std::string(sql), values, [&](const store::Row& row) {
      const auto step = row.string(3);
      // A scan of a table reads all of it; one of a subquery or of a constant reads what it made.
      const bool is_scan =
          step.starts_with("SCAN ") && step.find("CONSTANT ROW") == std::string::npos;
      if (is_scan && !names_subquery(step)) scans.insert(step + "\n  in " + std::string(sql));
    });
    note_open_spans(std::string(sql));
    reader_.each(sql, values, visit);
  }

  int statements = 0;
  std::set<std::string> scans;
  /// Times that are looked for from an instant on, without an end: see store::open_end.
  std::set<std::string> open_spans;

 private:
  void note_open_spans(const std::string& sql) {
    static const std::regex beginning(R"(((?:\w+\.)?\w*at) >=? \$\d+(?! -))");
    for (std::sregex_iterator found(sql.begin(), sql.end(), beginning), end; found != end;
         ++found) {
      const std::string time = (*found)[1];
      if (sql.find(time + " < $") == std::string::npos) open_spans.insert(time + "\n  in " + sql);
    }
  }
  static bool names_subquery(const std::string& step) {
    return step.find("SUBQUERY") != std::string::npos ||
           step.find("(subquery") != std::string::npos;
  }

  store::Reader& reader_;
};

class Plans : public cases::test::WorldTest {
 protected:
  Plans() : WorldTest({}) {
    const auto in_case = open_case(eva, "Jonna");
    database().write([&](store::Transaction& transaction) {
      const grants::Act act{sight_of(eva), clock_.now(), random_};
      const auto open = [&](const std::optional<CaseId>& of) {
        return promises::open_matter(transaction, act, {"Tråd", of, {}, {}}, vretby);
      };
      const auto first = open(in_case);
      promises::add_dependency(transaction, act,
                               promises::visible_matter_row(transaction, act.sight, first),
                               open(in_case), std::nullopt);
      promises::NewPromise made;
      made.matter = first;
      made.by.person = johan;
      made.what = "svara";
      static_cast<void>(promises::make_promise(transaction, act, made, vretby));
      open({});
    });
    in_case_ = in_case;
  }

  /// Runs `work` and expects that nothing in it reads a whole table.
  template <class Work>
  int expect_no_scan(Work work) {
    int statements = 0;
    database().read([&](store::Reader& reader) {
      PlanReader plans(reader);
      work(plans);
      for (const auto& scan : plans.scans) ADD_FAILURE() << scan;
      for (const auto& span : plans.open_spans) ADD_FAILURE() << "no end: " << span;
      statements = plans.statements;
    });
    return statements;
  }
  [[nodiscard]] http::Caller caller(const PersonId& who, grants::Role role) const {
    return {user_of(who), who, "", grants::shared({{{vretby, role}}})};
  }

  CaseId in_case_;
};

// The planner that is asked is SQLite's.
INSTANTIATE_TEST_SUITE_P(Sqlite, Plans, testing::Values(store::Dialect::sqlite));

TEST_P(Plans, TheMorningGoesByIndexInAFixedNumberOfStatements) {
  for (const auto scope : {promises::Scope::mine, promises::Scope::team}) {
    for (const auto& [who, role] :
         {std::pair{eva, grants::Role::guide}, std::pair{maria, grants::Role::manager}}) {
      const http::Context context{database(), clock_, random_, settings_, caller(who, role), {}};
      const int statements = expect_no_scan(
          [&](store::Reader& reader) { static_cast<void>(today_of(reader, context, scope)); });
      EXPECT_LE(statements, 20);
    }
  }
}

TEST_P(Plans, ListsGoByIndex) {
  for (const auto& who : {caller(eva, grants::Role::guide), caller(maria, grants::Role::manager)}) {
    const auto sight = grants::sight_of(who, settings_, day_in_sweden(clock_.now()));
    expect_no_scan([&](store::Reader& reader) {
      for (const auto openness : {cases::Openness::open, cases::Openness::all}) {
        static_cast<void>(cases::list_cases(reader, sight, {openness, ""}, {}, 50));
        static_cast<void>(cases::list_cases(reader, sight, {openness, "jon"}, {}, 50));
        static_cast<void>(promises::list_matters(reader, sight, {{}, openness}, {}, 50));
        static_cast<void>(promises::list_matters(reader, sight, {in_case_, openness}, {}, 50));
      }
      static_cast<void>(promises::list_promises(reader, sight, {in_case_, {}, {}, {}}, "", 50));
      static_cast<void>(promises::list_promises(reader, sight, {}, "", 50));
      static_cast<void>(promises::list_promises(reader, sight, {{}, johan, {}, {}}, "", 50));
      static_cast<void>(promises::list_promises(reader, sight, {{}, {}, eva, {}}, "", 50));
      encounters::Filter filter;
      static_cast<void>(encounters::list(reader, sight, filter, {}, 50));
      filter.in_case = in_case_;
      static_cast<void>(encounters::list(reader, sight, filter, {}, 50));
      filter.with = johan;
      static_cast<void>(encounters::list(reader, sight, filter, {}, 50));
      filter.in_case.reset();
      static_cast<void>(encounters::list(reader, sight, filter, {}, 50));
    });
  }
}

TEST_P(Plans, AScanWouldBeFound) {
  database().read([&](store::Reader& reader) {
    PlanReader plans(reader);
    plans.each("SELECT id FROM promises_promises WHERE what = $1", {"x"}, [](const store::Row&) {});
    EXPECT_EQ(plans.scans.size(), 1U);
  });
}

}  // namespace
}  // namespace mellanrum::today
