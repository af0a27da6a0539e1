// The command from file to file, its outputs read back, and what it refuses.
#include "network/command.hpp"

#include <gmock/gmock.h>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "network/network_test_support.hpp"

namespace mellanrum::network {
namespace {

using nlohmann::json;
using testing::HasSubstr;
namespace fs = std::filesystem;

class Command : public testing::Test {
 protected:
  Command() {
    static int number = 0;
    folder = fs::temp_directory_path() /
             ("mellanrum_network_" + std::to_string(getpid()) + "_" + std::to_string(++number));
    fs::create_directory(folder);
    command.edges = test::data_path("hightech_advice_edges.csv");
    command.groups = test::data_path("hightech_advice_groups.csv");
    command.options.permutations_ei = 100;
    command.options.permutations_brokerage = 50;
    command.options.random_draws = 10;
  }
  ~Command() override { fs::remove_all(folder); }

  ExitCode run() {
    out.str("");
    err.str("");
    return run_network_command(command, out, err, false);
  }
  std::string file(const std::string& name) const {
    std::ifstream stream(folder / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }
  void write(const std::string& name, const std::string& text) {
    std::ofstream(folder / name, std::ios::binary) << text;
  }

  fs::path folder;
  NetworkCommand command;
  std::ostringstream out, err;
};

TEST_F(Command, PrintsJsonWithNodesGroupsAndGraph) {
  ASSERT_EQ(run(), ExitCode::done) << err.str();
  EXPECT_EQ(err.str(), "");
  const json result = json::parse(out.str());
  const json& node = result["nodes"][0];
  EXPECT_EQ(node["id"], "1");
  EXPECT_EQ(node["group"], "4");
  EXPECT_EQ(node["degree_in"], 13);
  EXPECT_EQ(node["degree_out"], 6);
  EXPECT_NEAR(node["constraint"].get<double>(), 0.2163322073548309, 1e-9);
  EXPECT_NEAR(node["betweenness"].get<double>(), 13.746825396825395, 1e-9);
  EXPECT_EQ(node["brokerage"], (json{{"coordinator", 1},
                                     {"itinerant", 2},
                                     {"gatekeeper", 11},
                                     {"representative", 2},
                                     {"liaison", 8},
                                     {"total", 24}}));
  EXPECT_NEAR(node["brokerage_z"]["total"].get<double>(), -1.185506505361, 1e-9);
  EXPECT_EQ(result["groups"].size(), 5u);
  EXPECT_EQ(result["graph"]["arcs"], 190);
  EXPECT_EQ(result["graph"]["brokerage"]["gatekeeper"]["pattern"], "A→B→B");
  EXPECT_TRUE(result["graph"]["skew"]["brokerage"]["gini"].is_number());
  EXPECT_GE(result["graph"]["robustness"].size(), 4u);
}

TEST_F(Command, WritesOnlyTheMeasuresNamed) {
  command.measures = {"constraint", "pagerank"};
  ASSERT_EQ(run(), ExitCode::done) << err.str();
  const json node = json::parse(out.str())["nodes"][0];
  EXPECT_TRUE(node.contains("constraint"));
  EXPECT_TRUE(node.contains("pagerank"));
  EXPECT_FALSE(node.contains("effective_size"));
  EXPECT_FALSE(node.contains("brokerage"));
  EXPECT_FALSE(node.contains("ei"));
}

TEST_F(Command, RefusesAMeasureItDoesNotKnowAndNamesTheNearest) {
  command.measures = {"betweeness"};
  EXPECT_EQ(run(), ExitCode::refused);
  EXPECT_EQ(err.str(), "unknown measure 'betweeness'; did you mean 'betweenness'?\n");
  EXPECT_EQ(out.str(), "");
}

TEST_F(Command, RefusesBadInputLineByLineAndLeavesNoResult) {
  write("edges.csv", "source,target,weight\na,b,-1\na,b,2\na,,2\n");
  command.edges = folder / "edges.csv";
  command.groups.reset();
  command.output = folder / "result.json";
  EXPECT_EQ(run(), ExitCode::refused);
  EXPECT_THAT(err.str(), HasSubstr("edges.csv:2: weight is negative: '-1'\n"));
  EXPECT_THAT(err.str(), HasSubstr("edges.csv:4: target is missing\n"));
  EXPECT_FALSE(fs::exists(*command.output));
}

TEST_F(Command, SaysWhatItCannotReadOrWrite) {
  command.edges = folder / "nowhere.csv";
  EXPECT_EQ(run(), ExitCode::failed);
  EXPECT_THAT(err.str(), HasSubstr("cannot read"));
  command.edges = test::data_path("hightech_advice_edges.csv");
  command.output = folder / "no" / "such" / "result.json";
  EXPECT_EQ(run(), ExitCode::failed);
  EXPECT_THAT(err.str(), HasSubstr("cannot write"));
  command.output = folder / "result.xlsx";
  EXPECT_EQ(run(), ExitCode::refused);
  EXPECT_THAT(err.str(), HasSubstr("must end in .json, .graphml or .csv"));
}

TEST_F(Command, WritesCsvThatHoldsTheKnownValues) {
  command.csv_dialect = csv::Dialect::plain;
  command.output = folder / "result.csv";
  ASSERT_EQ(run(), ExitCode::done) << err.str();
  const test::Table ours((folder / "result.csv").string());
  const test::Table known(test::data_path("hightech_advice_expected.csv"));
  ASSERT_EQ(ours.size(), known.size());
  for (std::size_t row = 0; row < known.size(); ++row) {
    EXPECT_EQ(ours.text(row, "node"), known.text(row, "node"));
    EXPECT_EQ(ours.text(row, "liaison"), known.text(row, "liaison"));
    EXPECT_EQ(ours.text(row, "articulation"), known.text(row, "articulation"));
    EXPECT_NEAR(ours.number(row, "constraint"), known.number(row, "constraint"), 1e-12);
    EXPECT_NEAR(ours.number(row, "z_liaison"), known.number(row, "z_liaison"), 1e-9);
  }
  EXPECT_FALSE(fs::exists(folder / "result.csv.part"));
}

TEST_F(Command, WritesCsvForASwedishSpreadsheet) {
  write("edges.csv", "source,target\n=1+1,@SUM(A1)\n@SUM(A1),c\n");
  command.edges = folder / "edges.csv";
  command.groups.reset();
  command.measures = {"pagerank"};
  command.output = folder / "result.csv";
  ASSERT_EQ(run(), ExitCode::done) << err.str();
  EXPECT_THAT(
      file("result.csv"),
      testing::StartsWith("\xEF\xBB\xBFnode;group;degree_in;degree_out;contacts;pagerank\r\n"
                          "\"'=1+1\";;0;1;1;0,"));
}

TEST_F(Command, LetsNoNumberOutThatIsNone) {
  const std::vector<std::string> odd = {
      "source,target\n",
      "source,target\na,a\n",
      "source,target,weight\na,b,0\n",
      "source,target,weight\na,b,1e-100\nb,c,1e100\nc,a,1e100\na,c,1e-100\n",
      "source,target,time\na,b,1\n",
      "source,target,time\na,b,-1e7\nb,a,1e7\n",
      "source,target\na,b\nc,d\n"};
  command.measures = {"all"};
  for (const std::string& edges : odd) {
    write("edges.csv", edges);
    command.edges = folder / "edges.csv";
    for (const char* groups : {"", "node,group\na,A\nb,A\nc,A\nd,D\ne,E\n"}) {
      write("groups.csv", groups);
      command.groups.reset();
      if (*groups != 0) command.groups = folder / "groups.csv";
      for (const Direction direction : {Direction::directed, Direction::undirected}) {
        command.direction = direction;
        for (const char* name : {"r.json", "r.csv", "r.graphml"}) {
          command.output = folder / name;
          ASSERT_EQ(run(), ExitCode::done) << err.str() << edges;
          const std::string text = file(name);
          EXPECT_THAT(text, testing::Not(testing::ContainsRegex("[>:;,-](nan|inf)"))) << edges;
          if (std::string_view(name).ends_with("json")) {
            EXPECT_TRUE(json::accept(text));
          }
        }
      }
    }
  }
}

TEST_F(Command, KeepsWhatItHasWhenOneMeasureIsTooLarge) {
  std::string rows = "source,target\n";
  constexpr int nodes = 315;  // 315 × 314 × 313 closed triads
  for (int a = 0; a < nodes; ++a) {
    for (int b = 0; b < nodes; ++b) {
      if (a != b) rows += std::to_string(a) + "," + std::to_string(b) + "\n";
    }
  }
  write("edges.csv", rows);
  command.edges = folder / "edges.csv";
  command.groups.reset();
  command.measures = {"constraint", "brokerage_permutation"};
  ASSERT_EQ(run(), ExitCode::done) << err.str();
  EXPECT_EQ(err.str(), "left out brokerage_permutation: it takes at most 30000000 closed triads\n");
  EXPECT_TRUE(json::parse(out.str())["nodes"][0].contains("constraint"));
}

TEST_F(Command, ReadsGraphmlWhateverItsNameIsWrittenLike) {
  write("N.GRAPHML",
        "<graphml><graph edgedefault=\"directed\"><node id=\"a\"/><node id=\"b\"/>"
        "<edge source=\"a\" target=\"b\"/></graph></graphml>");
  command.edges = folder / "N.GRAPHML";
  command.groups.reset();
  command.measures = {"pagerank"};
  EXPECT_EQ(run(), ExitCode::done) << err.str();
}

TEST_F(Command, GraphmlWrittenReadsBackAsTheSameNetwork) {
  write("edges.csv", "source,target,weight\n\"A & <b>\",ö,2.5\nö,c,1\nc,\"A & <b>\",0.1\n");
  write("groups.csv", "node,group\n\"A & <b>\",\"G \"\"1\"\"\"\nö,H\nc,H\n");
  command.edges = folder / "edges.csv";
  command.groups = folder / "groups.csv";
  for (const Direction direction : {Direction::directed, Direction::undirected}) {
    command.direction = direction;
    command.output = folder / "network.graphml";
    ASSERT_EQ(run(), ExitCode::done) << err.str();
    std::istringstream written(file("network.graphml"));
    const ReadResult back = read_graphml(written, nullptr);
    ASSERT_TRUE(back) << to_string(back.error()[0]);
    EXPECT_EQ(back->graph.direction(), direction);
    EXPECT_EQ(back->graph.node_name(0), "A & <b>");
    EXPECT_EQ(back->graph.group_name(0), "G \"1\"");
    const std::vector<double> mirrored{2.5, 0.1, 2.5, 1, 0.1, 1};
    const std::vector<double> one_way{2.5, 1, 0.1};
    EXPECT_EQ(back->graph.successors().weights,
              direction == Direction::undirected ? mirrored : one_way);
  }
}

TEST_F(Command, PseudonymsHideNamesInEveryFormatAndKeepTheValues) {
  write("edges.csv", "source,target\nAnna Ek,Bo Lind\nBo Lind,Cia Berg\nCia Berg,Dan Alm\n");
  command.edges = folder / "edges.csv";
  command.groups.reset();
  command.pseudonym_seed = 17;
  for (const char* name : {"r.json", "r.csv", "r.graphml"}) {
    command.output = folder / name;
    ASSERT_EQ(run(), ExitCode::done) << err.str();
    const std::string text = file(name);
    for (const char* hidden : {"Anna", "Lind", "Berg", "Dan"}) {
      EXPECT_THAT(text, testing::Not(HasSubstr(hidden))) << name;
    }
    EXPECT_THAT(text, HasSubstr("p4")) << name;
  }
  const json result = json::parse(file("r.json"));
  EXPECT_EQ(result["nodes"][1]["degree_out"], 1);
  EXPECT_EQ(result["graph"]["bridges"].size(), 3u);
}

TEST_F(Command, TellsTiesAndWithdrawalWhenEdgesHaveTimes) {
  std::string rows = "source,target,time\n";
  for (int week = 0; week < 40; ++week) {
    const std::string day = std::to_string(week * 7);
    rows += "a,b," + day + "\nb,a," + day + "\n";
    if (week < 20) rows += "a,c," + day + "\nc,b," + day + "\nb,c," + day + "\nc,a," + day + "\n";
  }
  write("edges.csv", rows);
  write("groups.csv", "node,group\na,A\nb,B\nc,C\n");
  command.edges = folder / "edges.csv";
  command.groups = folder / "groups.csv";
  command.measures = {"ties", "withdrawal"};
  ASSERT_EQ(run(), ExitCode::done) << err.str();
  const json result = json::parse(out.str());
  EXPECT_EQ(result["graph"]["tie_strengths"].size(), 3u);
  EXPECT_EQ(result["graph"]["tie_strengths"][1]["trend"], "fading");  // a–c
  const json& withdrawal = result["groups"][2]["withdrawal"];
  EXPECT_GT(withdrawal["probability_decline"].get<double>(), 0.99);
  EXPECT_EQ(withdrawal["week"], 20);
}

TEST_F(Command, SaysWhatItLeftOut) {
  command.measures = {"ties"};
  ASSERT_EQ(run(), ExitCode::done);
  EXPECT_EQ(err.str(), "left out ties: the edges have no times\n");
  EXPECT_EQ(json::parse(out.str())["graph"]["omitted"][0]["measure"], "ties");
}

TEST_F(Command, IsHookedToTheCommandLine) {
  CLI::App app;
  NetworkCommand chosen;
  add_network_command(app, chosen);
  app.parse(
      "network e.csv --groups g.csv --undirected --measures ei,skew --out r.json --seed 9 "
      "--day 1970-01-31 --loss degree");
  EXPECT_EQ(chosen.edges, "e.csv");
  EXPECT_EQ(chosen.groups, "g.csv");
  EXPECT_EQ(chosen.direction, Direction::undirected);
  EXPECT_THAT(chosen.measures, testing::ElementsAre("ei", "skew"));
  EXPECT_EQ(chosen.output, "r.json");
  EXPECT_EQ(chosen.options.seed, 9u);
  EXPECT_EQ(chosen.options.day, 30);
  EXPECT_EQ(chosen.options.removal_order, RemovalOrder::degree);
  EXPECT_THROW(app.parse("network e.csv --day yesterday"), CLI::ParseError);
  EXPECT_THROW(app.parse("network e.csv --directed --undirected"), CLI::ParseError);
  for (const char* option : {"seed", "pseudonyms", "permutations", "brokerage-permutations",
                             "pivots", "draws", "threads"}) {
    for (const char* number : {"-1", "99999999999999999999", "1e3", "x"}) {
      EXPECT_THROW(app.parse(std::string("network e.csv --") + option + "=" + number),
                   CLI::ParseError)
          << option << ' ' << number;
    }
  }
  app.parse("network e.csv --seed 18446744073709551615 --csv plain");
  EXPECT_EQ(chosen.options.seed, 18446744073709551615u);
  EXPECT_EQ(chosen.csv_dialect, csv::Dialect::plain);
}

}  // namespace
}  // namespace mellanrum::network
