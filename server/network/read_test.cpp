// Readers: what they take, and what they refuse with line and reason.
#include "network/read.hpp"

#include <gmock/gmock.h>

#include <sstream>

#include "csv/reader.hpp"

namespace mellanrum::network {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

ReadResult csv(const std::string& edges, const std::optional<std::string>& groups = std::nullopt,
               std::optional<Direction> direction = std::nullopt) {
  std::istringstream edges_stream(edges);
  std::istringstream groups_stream(groups.value_or(""));
  ReadOptions options;
  options.direction = direction;
  options.edges_name = "e";
  options.groups_name = "g";
  return read_csv(edges_stream, groups ? &groups_stream : nullptr, options);
}

ReadResult graphml(const std::string& text, const std::optional<std::string>& groups = std::nullopt,
                   std::optional<Direction> direction = std::nullopt) {
  std::istringstream stream(text);
  std::istringstream groups_stream(groups.value_or(""));
  ReadOptions options;
  options.direction = direction;
  options.edges_name = "e";
  options.groups_name = "g";
  return read_graphml(stream, groups ? &groups_stream : nullptr, options);
}

std::vector<std::string> problems(const ReadResult& result) {
  std::vector<std::string> list;
  if (result) return list;
  for (const ReadProblem& problem : result.error()) list.push_back(to_string(problem));
  return list;
}

TEST(ReadCsv, TakesEdgesInOrderOfFirstAppearance) {
  const auto read = csv("source,target\nb,a\na,c\n");
  ASSERT_TRUE(read) << problems(read)[0];
  EXPECT_EQ(read->graph.node_name(0), "b");
  EXPECT_EQ(read->graph.node_name(2), "c");
  EXPECT_EQ(read->graph.arc_count(), 2u);
  EXPECT_FALSE(read->graph.has_groups());
  EXPECT_THAT(read->encounters, IsEmpty());
}

TEST(ReadCsv, TakesQuotesBlanksByteOrderMarkAndAnyColumnOrder) {
  const auto read =
      csv("\xef\xbb\xbfWeight, Target ,SOURCE\r\n"
          "2.5,\"Åsa, \"\"Å\"\"\", Bo \r\n"
          "\r\n"
          "1e1,\"two\nlines\",Bo");
  ASSERT_TRUE(read) << problems(read)[0];
  EXPECT_EQ(read->graph.node_name(0), "Bo");
  EXPECT_EQ(read->graph.node_name(1), "Åsa, \"Å\"");
  EXPECT_EQ(read->graph.node_name(2), "two\nlines");
  EXPECT_THAT(read->graph.successors().weights, ElementsAre(2.5, 10));
}

TEST(ReadCsv, TakesSemicolonsWithDecimalComma) {
  const auto read = csv("source;target;weight\na;b;2,5\n");
  ASSERT_TRUE(read) << problems(read)[0];
  EXPECT_THAT(read->graph.successors().weights, ElementsAre(2.5));
}

TEST(ReadCsv, TakesTimesAsDatesOrDays) {
  const auto read = csv(
      "source,target,time\na,b,1970-01-02\na,b,1970-01-01T12:00Z\na,b,1970-01-01T02:00:00+02:00\n"
      "a,b,3.5\na,b,\na,a,7\n");
  ASSERT_TRUE(read) << problems(read)[0];
  std::vector<double> days;
  for (const Encounter& encounter : read->encounters) days.push_back(encounter.day);
  EXPECT_THAT(days, ElementsAre(1, 0.5, 0, 3.5));
  EXPECT_EQ(read->graph.cleaned().duplicates, 4u);
  EXPECT_EQ(read->graph.cleaned().loops, 1u);
}

TEST(ReadCsv, NodesOfTheGroupsWithoutEdgesAreIsolates) {
  const auto read = csv("source,target\na,b\n", "node,group\nx,G\na,G\nb,H\na,G\n");
  ASSERT_TRUE(read) << problems(read)[0];
  EXPECT_EQ(read->graph.node_count(), 3u);
  EXPECT_EQ(read->graph.contacts().degree(0), 0u);
  EXPECT_THAT(read->graph.group_sizes(), ElementsAre(2, 1));
}

TEST(ReadCsv, TakesAHeaderAlone) {
  const auto read = csv("source,target\n");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->graph.node_count(), 0u);
}

TEST(ReadCsv, RefusesWeightsThatAreNoneWithLineAndReason) {
  EXPECT_THAT(problems(csv("source,target,weight\na,b,1\na,b,-2\na,b,NaN\na,b,inf\na,b,1e999\n"
                           "a,b,x\na,b,\na,b,1 2\na,b,1e-999\na,b,1e200\n")),
              ElementsAre("e:3: weight is negative: '-2'", "e:4: weight is NaN: 'NaN'",
                          "e:5: weight is not finite: 'inf'", "e:6: weight is not finite: '1e999'",
                          "e:7: weight is not a number: 'x'", "e:8: weight is missing",
                          "e:9: weight is not a number: '1 2'",
                          "e:11: weight is not between 1e-100 and 1e100: '1e200'"));
}

TEST(ReadCsv, RefusesANodeWithoutAGroup) {
  EXPECT_THAT(problems(csv("source,target\na,b\nb,c\n", "node,group\na,G\nb,G\n")),
              ElementsAre("e:3: unknown group: node 'c' is not in g"));
}

TEST(ReadCsv, RefusesGroupsThatContradictOrAreMissing) {
  EXPECT_THAT(problems(csv("source,target\n", "node,group\na,G\na,H\nb,\n,G\n")),
              ElementsAre("g:3: node 'a' is in group 'G' already", "g:4: group is missing",
                          "g:5: node is missing"));
}

TEST(ReadCsv, RefusesTimesThatAreNone) {
  EXPECT_THAT(
      problems(csv("source,target,time\na,b,2026-02-30\na,b,2026-01-01T25:00\na,b,nan\n"
                   "a,b,1795000000000\n")),
      ElementsAre(HasSubstr("e:2: time is neither"), HasSubstr("e:3: time is neither"),
                  HasSubstr("e:4: time is out of range"), HasSubstr("e:5: time is out of range")));
}

TEST(ReadCsv, RefusesHeadersItDoesNotKnow) {
  EXPECT_THAT(problems(csv("")), ElementsAre(HasSubstr("e:1: the file is empty")));
  EXPECT_THAT(problems(csv("a,b\n1,2\n")), ElementsAre(HasSubstr("e:1: unknown column 'a'")));
  EXPECT_THAT(problems(csv("source,weight\n")),
              ElementsAre(HasSubstr("e:1: column 'target' is missing")));
  EXPECT_THAT(problems(csv("source,target,source\n")),
              ElementsAre(HasSubstr("e:1: column 'source' stands twice")));
}

TEST(ReadCsv, RefusesBrokenRowsWithTheLineWhereTheyBegin) {
  EXPECT_THAT(
      problems(csv("source,target\na\na,b,c\n")),
      ElementsAre("e:2: row has 1 fields, the header 2", "e:3: row has 3 fields, the header 2"));
  EXPECT_THAT(problems(csv("source,target\na,\"b\nc\nd,e\n")),
              ElementsAre("e:2: a quote is never closed"));
  EXPECT_THAT(problems(csv("source,target\na,\"b\"x\n")),
              ElementsAre("e:2: text after a closing quote"));
  EXPECT_THAT(problems(csv("source,target\na,b\"\n")),
              ElementsAre("e:2: a quote inside an unquoted field"));
}

TEST(ReadCsv, CountsLinesInsideQuotesAndEmptyOnes) {
  EXPECT_THAT(problems(csv("source,target,weight\n\n\"a\nb\",c,1\nd,e,-1\n")),
              ElementsAre("e:5: weight is negative: '-1'"));
}

TEST(ReadCsv, RefusesWhatIsNotUtf8AndSaysHowToSaveIt) {
  EXPECT_THAT(problems(csv("source,target\n\xc5sa,b\n")),
              ElementsAre("e:2: source is not UTF-8: save the file as CSV UTF-8"));
  EXPECT_THAT(problems(csv("source,target\na,\xed\xa0\x80\n")),  // half a surrogate pair
              ElementsAre(HasSubstr("e:2: target is not UTF-8")));
}

TEST(ReadCsv, RefusesHugeRecordsNamesAndRows) {
  const std::string huge(csv::row_bytes_max + 10, 'x');
  EXPECT_THAT(problems(csv("source,target\n" + huge + ",b\n")),
              ElementsAre("e:2: row is longer than 1 MiB"));
  EXPECT_THAT(problems(csv("source,target\n" + huge + huge + huge)),
              ElementsAre("e:2: row is longer than 1 MiB"));
  EXPECT_THAT(problems(csv("source,target\n" + huge.substr(0, name_bytes_max + 1) + ",b\n")),
              ElementsAre("e:2: source is longer than 1000 bytes"));
  EXPECT_THAT(problems(csv("source,target\n" + std::string(2000, ',') + "\n")),
              ElementsAre("e:2: row has more than 1000 fields"));
}

TEST(ReadCsv, ReadsWhatSpreadsheetsSaveOrSaysHowToSaveIt) {
  using namespace std::string_literals;
  for (const auto& text :
       {"source,target\ra,b\r"s, "sep=;\r\nsource;target\r\na;b\r\n"s, "source\ttarget\na\tb\n"s}) {
    const auto read = csv(text);
    ASSERT_TRUE(read) << problems(read)[0];
    EXPECT_EQ(read->graph.arc_count(), 1u);
  }
  EXPECT_THAT(problems(csv("\xFF\xFEs\0o\0"s)),
              ElementsAre("e:1: the file is UTF-16: save it as CSV UTF-8"));
}

TEST(ReadCsv, StopsAfterAFewProblems) {
  std::string rows = "source,target\n";
  for (int i = 0; i < 100; ++i) rows += "a\n";
  const auto list = problems(csv(rows));
  EXPECT_EQ(list.size(), problems_max + 1);
  EXPECT_THAT(list.back(), HasSubstr("too many problems"));
}

TEST(ReadCsv, ReadsAcrossTheEdgesOfItsBuffer) {
  std::string rows = "source,target\n";
  std::uint64_t expected = 0;
  while (rows.size() < 3'500'000) {
    rows += "node" + std::to_string(expected) + ",\"node" + std::to_string(expected + 1) + "\"\n";
    ++expected;
  }
  const auto read = csv(rows);
  ASSERT_TRUE(read) << problems(read)[0];
  EXPECT_EQ(read->graph.arc_count(), expected);
  EXPECT_EQ(read->graph.node_count(), expected + 1);
}

TEST(ReadCsv, TakesTheTableThatGephiWrites) {
  const std::string header = "Source,Target,Type,Id,Label,timeset,Weight\n";
  const auto directed = csv(header + "a,b,Directed,0,,,2.0\nb,c,Directed,1,ring,,1.0\n");
  ASSERT_TRUE(directed) << problems(directed)[0];
  EXPECT_EQ(directed->graph.direction(), Direction::directed);
  EXPECT_THAT(directed->graph.successors().weights, ElementsAre(2, 1));
  const auto undirected = csv(header + "a,b,Undirected,0,,,2.0\nb,c,Undirected,1,,,1.0\n");
  EXPECT_EQ(undirected->graph.direction(), Direction::undirected);
  const auto mixed = csv(header + "a,b,Undirected,0,,,2.0\nb,c,Directed,1,,,1.0\n");
  EXPECT_EQ(mixed->graph.direction(), Direction::directed);
  EXPECT_THAT(mixed->graph.successors().weights, ElementsAre(2, 2, 1));
  EXPECT_THAT(problems(csv(header + "a,b,Sideways,0,,,2.0\n")),
              ElementsAre("e:2: type must be directed, undirected or mutual, not 'sideways'"));
}

constexpr const char* small_graphml = R"(<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="d0" for="node" attr.name="organisation" attr.type="string"/>
<key id="d1" for="edge" attr.name="weight" attr.type="double"><default>3</default></key>
<key id="d2" for="edge" attr.name="time" attr.type="string"/>
<key id="d3" for="node" attr.name="colour" attr.type="string"/>
<graph id="G" edgedefault="directed">
<edge source="n1" target="n0"/>
<node id="n0"><data key="d0"> Å &amp; B </data><data key="d3">red</data></node>
<node id="n1"><data key="d0"><![CDATA[C]]></data></node>
<node id="n2"><data key="d0">C</data></node>
<edge source="n0" target="n2"><data key="d1">0.5</data><data key="d2">1970-01-03</data></edge>
<edge source="n1" target="n2" directed="false"/>
</graph></graphml>)";

TEST(ReadGraphml, TakesNodesEdgesGroupsWeightsTimesAndDefaults) {
  const auto read = graphml(small_graphml);
  ASSERT_TRUE(read) << problems(read)[0];
  const Graph& graph = read->graph;
  EXPECT_EQ(graph.node_count(), 3u);
  EXPECT_EQ(graph.arc_count(), 4u);
  const NodeIndex n0 = graph.node_name(0) == "n0" ? 0 : 1;
  EXPECT_EQ(graph.group_name(graph.group_of(n0)), "Å & B");
  EXPECT_EQ(graph.group_name(graph.group_of(2)), "C");
  double weights = 0;
  for (const double weight : graph.successors().weights) weights += weight;
  EXPECT_EQ(weights, 3 + 0.5 + 3 + 3);
  ASSERT_EQ(read->encounters.size(), 1u);
  EXPECT_EQ(read->encounters[0].day, 2);
}

TEST(ReadGraphml, FollowsEdgedefaultUnlessToldOtherwise) {
  const std::string text =
      "<graphml><graph edgedefault=\"undirected\"><node id=\"a\"/><node id=\"b\"/>"
      "<edge source=\"a\" target=\"b\"/></graph></graphml>";
  EXPECT_EQ(graphml(text)->graph.direction(), Direction::undirected);
  EXPECT_EQ(graphml(text)->graph.arc_count(), 2u);
  EXPECT_EQ(graphml(text, {}, Direction::directed)->graph.arc_count(), 2u);
}

TEST(ReadGraphml, TakesKeysForAllAndInCapitalsAsTheyAreMeant) {
  const auto read = graphml(
      "<graphml><key id=\"w\" attr.name=\"Weight\"/><key id=\"g\" for=\"node\" "
      "attr.name=\"Group\"/>"
      "<graph edgedefault=\"directed\"><node id=\"a\"><data key=\"g\">X</data></node>"
      "<node id=\"b\"><data key=\"g\">Y</data></node>"
      "<edge source=\"a\" target=\"b\"><data key=\"w\">9</data></edge></graph></graphml>");
  ASSERT_TRUE(read) << problems(read)[0];
  EXPECT_THAT(read->graph.successors().weights, ElementsAre(9));
  EXPECT_EQ(read->graph.group_name(read->graph.group_of(1)), "Y");
  EXPECT_THAT(problems(graphml("<graphml><key id=\"v\" for=\"edge\" attr.name=\"weight\"/>\n"
                               "<key id=\"w\" for=\"edge\" attr.name=\"Weight\"/>"
                               "<graph edgedefault=\"directed\"/></graphml>")),
              ElementsAre(HasSubstr("e:2: the keys 'v' and 'w' mean the same")));
}

TEST(ReadGraphml, IsDirectedAsSoonAsOneEdgeIs) {
  const auto read = graphml(
      "<graphml><graph edgedefault=\"undirected\"><node id=\"a\"/><node id=\"b\"/><node id=\"c\"/>"
      "<edge source=\"a\" target=\"b\" directed=\"true\"/><edge source=\"b\" target=\"c\"/>"
      "</graph></graphml>");
  ASSERT_TRUE(read) << problems(read)[0];
  EXPECT_EQ(read->graph.direction(), Direction::directed);
  EXPECT_EQ(read->graph.arc_count(), 3u);
  EXPECT_EQ(read->graph.successors().degree(1), 1u);
}

TEST(ReadGraphml, PassesOverThePortsOfYed) {
  const auto read = graphml(
      "<graphml xmlns:y=\"http://www.yworks.com/xml/graphml\">"
      "<key for=\"port\" id=\"d0\" yfiles.type=\"portgraphics\"/>"
      "<key attr.name=\"weight\" attr.type=\"double\" for=\"edge\" id=\"d1\"/>"
      "<key attr.name=\"group\" for=\"node\" id=\"d2\"/><graph edgedefault=\"directed\">"
      "<node id=\"a\"><data key=\"d2\">X</data><port name=\"north\"><data key=\"d2\">Z</data>"
      "</port></node><node id=\"b\"><data key=\"d2\">Y</data><port name=\"south\"/></node>"
      "<edge source=\"a\" sourceport=\"north\" target=\"b\" targetport=\"south\">"
      "<data key=\"d1\">2</data></edge></graph></graphml>");
  ASSERT_TRUE(read) << problems(read)[0];
  EXPECT_THAT(read->graph.successors().weights, ElementsAre(2));
  EXPECT_EQ(read->graph.group_name(read->graph.group_of(0)), "X");
}

TEST(ReadGraphml, TakesGroupsFromCsvInstead) {
  const auto read = graphml(small_graphml, "node,group\nn0,X\nn1,X\nn2,Y\n");
  ASSERT_TRUE(read) << problems(read)[0];
  EXPECT_THAT(read->graph.group_sizes(), ElementsAre(2, 1));
  EXPECT_THAT(problems(graphml(small_graphml, "node,group\nn0,X\nn1,X\n")),
              ElementsAre("e:11: unknown group: node 'n2' is not in g"));
}

std::string in_graph(const std::string& body) {
  return "<graphml>\n<key id=\"w\" for=\"edge\" attr.name=\"weight\"/>"
         "<key id=\"g\" for=\"node\" attr.name=\"group\"/>\n"
         "<graph edgedefault=\"directed\">\n" +
         body + "\n</graph></graphml>";
}

TEST(ReadGraphml, RefusesWithLineAndReason) {
  const std::string nodes = "<node id=\"a\"/><node id=\"b\"/>\n";
  const auto edge = [&](const std::string& weight) {
    return nodes + "<edge source=\"a\" target=\"b\"><data key=\"w\">" + weight + "</data></edge>";
  };
  EXPECT_THAT(problems(graphml(in_graph(edge("-1")))),
              ElementsAre("e:5: weight is negative: '-1'"));
  EXPECT_THAT(problems(graphml(in_graph(edge("nan")))), ElementsAre("e:5: weight is NaN: 'nan'"));
  EXPECT_THAT(problems(graphml(in_graph(nodes + "<node id=\"a\"/>"))),
              ElementsAre("e:5: node 'a' is declared twice"));
  EXPECT_THAT(problems(graphml(in_graph("<node/>"))), ElementsAre("e:4: node id is missing"));
  EXPECT_THAT(problems(graphml(in_graph("<edge source=\"a\" target=\"b\"/>"))),
              ElementsAre("e: an edge names node 'a' that is not declared",
                          "e: an edge names node 'b' that is not declared"));
  EXPECT_THAT(problems(graphml(
                  in_graph("<node id=\"a\"><data key=\"g\">G</data></node>\n<node id=\"b\"/>"))),
              ElementsAre("e:5: unknown group: node 'b' has none while others have"));
  EXPECT_THAT(problems(graphml(in_graph("<hyperedge/>"))),
              ElementsAre("e:4: <hyperedge> is not supported"));
  EXPECT_THAT(
      problems(graphml(in_graph("<node id=\"a\"><graph edgedefault=\"directed\"/></node>"))),
      ElementsAre("e:4: more than one <graph>, or one inside another"));
  EXPECT_THAT(problems(graphml(in_graph("<node id=\"a\"><data key=\"q\">1</data></node>"))),
              ElementsAre("e:4: data for a key that is not declared: 'q'"));
}

TEST(ReadGraphml, RefusesWhatIsNoGraphmlAtAll) {
  EXPECT_THAT(problems(graphml("")), ElementsAre(HasSubstr("not well-formed XML")));
  EXPECT_THAT(problems(graphml("source,target\n")), ElementsAre(HasSubstr("not well-formed XML")));
  EXPECT_THAT(problems(graphml("<graphml>\n<graph>")), testing::Not(IsEmpty()));
  EXPECT_THAT(problems(graphml("<html/>")), ElementsAre("e: holds no <graph>"));
}

TEST(ReadGraphml, RefusesEntitiesThatCouldBlowUp) {
  EXPECT_THAT(problems(graphml("<!DOCTYPE g [<!ENTITY a \"xx\"><!ENTITY b \"&a;&a;\">]>\n"
                               "<graphml>&b;</graphml>")),
              ElementsAre(HasSubstr("document types and entities are not allowed")));
}

}  // namespace
}  // namespace mellanrum::network
