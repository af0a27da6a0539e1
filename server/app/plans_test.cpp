// PostgreSQL goes by an index for everything behind the morning's page, both with the plan that it
// makes for the values and with the one that it makes once for all values. (SQLite's plans:
// today/plans_test.cpp.)
#include <gtest/gtest.h>

#include <set>

#include "demo/demo.hpp"
#include "settings/settings.hpp"
#include "store/test_databases.hpp"
#include "today/today.hpp"

namespace mellanrum::today {
namespace {

/// Fewer rows are read as fast as they are looked up.
constexpr int large_table_rows_min = 3000;

/// Passes statements on, and notes which large tables or indexes are read as a whole for them.
class ScanReader final : public store::Reader {
 public:
  explicit ScanReader(store::Transaction& reader) : reader_(reader) {
    reader_.each("SELECT relname FROM pg_class WHERE relkind IN ('r', 'i') AND reltuples >= $1",
                 {static_cast<double>(large_table_rows_min)},
                 [&](const store::Row& row) { large_.insert(row.string(0)); });
  }

  using store::Reader::each;
  void each(std::string_view sql, store::Values values, const store::RowVisitor& visit) override {
    note_scans("EXPLAIN " + std::string(sql), values, sql);
    const std::string name = "plan_" + std::to_string(++statements);
    reader_.execute_script("SET LOCAL plan_cache_mode = force_generic_plan; PREPARE " + name +
                           types(values) + " AS " + std::string(sql));
    note_scans("EXPLAIN EXECUTE " + name + literals(values), {}, sql);
    reader_.execute_script("SET LOCAL plan_cache_mode = auto; DEALLOCATE " + name);
    reader_.each(sql, values, visit);
  }

  int statements = 0;
  std::set<std::string> scans;

 private:
  /// One place per line of the plan; what it reads by stands in the next.
  void note_scans(const std::string& explain, store::Values values, std::string_view sql) {
    std::string plan;
    std::string found;
    std::string unconditional;  // the index that the line before goes by, until its condition comes
    const auto note = [&](const std::string& relation) {
      if (large_.contains(relation)) found = relation;
    };
    reader_.each(explain, values, [&](const store::Row& row) {
      const auto step = row.string(0);
      plan += step + "\n";
      if (step.find("Index Cond:") == std::string::npos) note(unconditional);
      unconditional.clear();
      const auto on = step.find(" on ");
      if (on == std::string::npos) return;
      const auto table = step.substr(on + 4, step.find_first_of(" \n", on + 4) - on - 4);
      if (step.find("Seq Scan on ") != std::string::npos) note(table);
      const auto by = step.find(" using ");
      if (by != std::string::npos) unconditional = step.substr(by + 7, on - by - 7);
    });
    note(unconditional);
    if (!found.empty())
      scans.insert(found + " is read whole in\n" + std::string(sql) + "\n" + plan);
  }
  template <class Of>
  static std::string list(store::Values values, Of of) {
    std::string text;
    for (const auto& value : values) text += (text.empty() ? "(" : ", ") + of(value);
    return text.empty() ? text : text + ")";
  }
  static std::string types(store::Values values) {
    return list(values, [](const store::Value& value) -> std::string {
      constexpr const char* names[] = {"unknown", "bigint", "double precision",
                                       "boolean", "text",   "text"};
      return names[value.get().index()];
    });
  }
  static std::string literals(store::Values values) {
    return list(values, [](const store::Value& value) -> std::string {
      return std::visit(
          [](const auto& held) -> std::string {
            using Held = std::decay_t<decltype(held)>;
            if constexpr (std::is_same_v<Held, std::monostate>) {
              return "NULL";
            } else if constexpr (std::is_same_v<Held, bool>) {
              return held ? "TRUE" : "FALSE";
            } else if constexpr (std::is_arithmetic_v<Held>) {
              return std::to_string(held);
            } else {
              return "'" + std::string(held) + "'";  // ids, days and words
            }
          },
          value.get());
    });
  }

  store::Transaction& reader_;
  std::set<std::string> large_;
};

class PostgresPlans : public store::test::DatabaseTest {
 protected:
  PostgresPlans() {
    demo::DemoOptions options;
    options.size = demo::Size::large;
    options.cases = 400;
    static_cast<void>(demo::make_demo(database(), clock_, options));
    database().write([](store::Transaction& transaction) { transaction.execute("ANALYZE", {}); });
  }
  http::Caller caller(const std::string& username) {
    http::Caller found;
    grants::Standing standing;
    database().read([&](store::Reader& reader) {
      reader.each(
          "SELECT u.id, u.person_id, m.organisation_id, m.role FROM access_users u "
          "JOIN access_memberships m ON m.user_id = u.id WHERE u.username = $1",
          {username}, [&](const store::Row& row) {
            found.user = row.id<UserId>(0);
            found.person = row.id<PersonId>(1);
            standing.memberships.push_back(
                {row.id<OrganisationId>(2), from_word<grants::Role>(row.text(3))});
          });
    });
    found.standing = grants::shared(std::move(standing));
    return found;
  }
  template <class Work>
  std::set<std::string> scans_of(Work work) {
    std::set<std::string> scans;
    database().write([&](store::Transaction& transaction) {
      // Four hundred cases are read whole as fast as they are looked up: asked is whether there is
      // a way by indexes, which is the one that is taken where there are a hundred thousand.
      transaction.execute_script(
          "SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off; "
          "SET LOCAL enable_mergejoin = off");
      ScanReader scanning(transaction);
      work(scanning);
      EXPECT_GT(scanning.statements, 0);
      scans = scanning.scans;
    });
    return scans;
  }

  FixedClock clock_{parse_instant("2026-11-24T08:00:00+01:00").value()};
  SeededRandom random_{1};
  Settings settings_;
};

INSTANTIATE_TEST_SUITE_P(Postgres, PostgresPlans,
                         testing::ValuesIn(store::test::postgres_url().empty()
                                               ? std::vector<store::Dialect>{}
                                               : std::vector{store::Dialect::postgres}));
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(PostgresPlans);

TEST_P(PostgresPlans, TheMorningReadsNoLargeTableAsAWhole) {
  const auto of_no_index = scans_of([](store::Reader& reader) {
    reader.each("SELECT id FROM promises_promises WHERE what = $1", {"x"}, [](const auto&) {});
  });
  EXPECT_FALSE(of_no_index.empty());
  constexpr auto mine = promises::Scope::mine;
  for (const auto* const username : {"guide", "manager"}) {
    const http::Context context{database(), clock_, random_, settings_, caller(username), {}};
    for (const auto scope : {mine, promises::Scope::team}) {
      for (const auto& scan : scans_of([&](store::Reader& reader) {
             EXPECT_TRUE(today_of(reader, context, scope).stalled_count > 0 || scope == mine);
           })) {
        ADD_FAILURE() << username << ": " << scan;
      }
    }
  }
}

}  // namespace
}  // namespace mellanrum::today
