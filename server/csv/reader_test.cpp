// Given bytes, then the rows that are in them, and what is wrong with the others.
#include "csv/reader.hpp"

#include <gmock/gmock.h>

#include <optional>
#include <sstream>
#include <vector>

namespace mellanrum::csv {
namespace {

using testing::ElementsAre;
using Row = Reader::Row;

class Csv : public testing::Test {
 protected:
  void given(std::string text) {
    stream.clear();
    stream.str(std::move(text));
    reader.emplace(stream);
  }
  /// The fields of the next row, joined by `|`.
  std::string row() {
    EXPECT_EQ(reader->next(), Row::good);
    return joined();
  }
  std::string joined() {
    std::string all;
    for (const auto& field : reader->fields()) all += '|' + std::string(field);
    return all.empty() ? all : all.substr(1);
  }
  std::vector<std::string> rows() {
    std::vector<std::string> all;
    while (reader->next() == Row::good) all.push_back(joined());
    return all;
  }

  std::istringstream stream;
  std::optional<Reader> reader;
};

TEST_F(Csv, ReadsQuotesDelimitersAndLineEndsInsideFields) {
  given("a,b\r\n\"x, \"\"y\"\"\",\"two\nlines\"\r\n1,2\n3,4\r5,");
  EXPECT_EQ(row(), "a|b");
  EXPECT_EQ(row(), "x, \"y\"|two\nlines");
  EXPECT_EQ(reader->line(), 2u);
  EXPECT_EQ(row(), "1|2");
  EXPECT_EQ(reader->line(), 4u);
  EXPECT_EQ(row(), "3|4");
  EXPECT_EQ(row(), "5|");
  EXPECT_EQ(reader->line(), 6u);
  EXPECT_EQ(reader->next(), Row::end);
  EXPECT_EQ(reader->next(), Row::end);
}

TEST_F(Csv, ReadsLinesThatEndInNothingButReturns) {
  given("a,b\r1,2\r\r3,4\r");
  EXPECT_THAT(rows(), ElementsAre("a|b", "1|2", "3|4"));
  EXPECT_EQ(reader->line(), 5u);
}

TEST_F(Csv, PassesOverAByteOrderMarkAndBlankLines) {
  given("\xEF\xBB\xBFid,name\n\n  \n1,x\n");
  EXPECT_EQ(row(), "id|name");
  EXPECT_EQ(row(), "1|x");
  EXPECT_EQ(reader->line(), 4u);
  EXPECT_EQ(reader->next(), Row::end);
}

TEST_F(Csv, FindsTheDelimiterInTheFirstLine) {
  given("id;name\n1;x, y\n");
  EXPECT_THAT(rows(), ElementsAre("id|name", "1|x, y"));
  EXPECT_EQ(reader->delimiter(), ';');
  given("id\tname\n1\tx, y\n\tz\n");
  EXPECT_THAT(rows(), ElementsAre("id|name", "1|x, y", "|z")) << "an empty field is no blank";
  given("\"a;b;c\",d\n1,2\n");
  EXPECT_THAT(rows(), ElementsAre("a;b;c|d", "1|2")) << "what is quoted is not counted";
  given("\xEF\xBB\xBFsep=;\r\nid;a,b,c\r\n1;2\r\n");
  EXPECT_THAT(rows(), ElementsAre("id|a,b,c", "1|2"));
}

TEST_F(Csv, CutsOffBlanksAroundWhatIsNotQuoted) {
  given("a, b ,\" c \" ,d\n");
  EXPECT_EQ(row(), "a|b| c |d");
}

TEST_F(Csv, TellsWhatIsWrongWithARowAndGoesOn) {
  given("a,\"b\"c,d\n1,2\nrör 5\" brett,x\n\"never closed\n3,4\n");
  EXPECT_EQ(reader->next(), Row::after_quote);
  EXPECT_EQ(row(), "1|2");
  EXPECT_EQ(reader->next(), Row::stray_quote);
  EXPECT_EQ(joined(), "rör 5\" brett|x") << "it may be taken as it is";
  EXPECT_EQ(reader->next(), Row::open_quote);
  EXPECT_EQ(reader->line(), 4u);
  EXPECT_EQ(reader->next(), Row::end);
}

TEST_F(Csv, PassesOverARowWithoutEnd) {
  const std::string much(3 * row_bytes_max, 'x');
  given("a," + much + "\n1,2\n");
  EXPECT_EQ(reader->next(), Row::too_long);
  EXPECT_EQ(row(), "1|2");
  EXPECT_EQ(reader->line(), 2u);
  given("a,\"" + much + "\nrest of it\n1,2\n");
  EXPECT_EQ(reader->next(), Row::too_long);
  EXPECT_THAT(rows(), ElementsAre("rest of it", "1|2"));
  for (std::size_t size = row_bytes_max - 6; size < row_bytes_max + 6; ++size) {
    given("\"" + std::string(size, '"') + "\n1,2\n");  // doubled quotes across the limit
    const bool fits = size % 2 == 1 && size + 1 <= row_bytes_max;
    EXPECT_EQ(reader->next() == Row::good, fits) << size;
  }
}

TEST_F(Csv, PassesOverARowOfFieldsWithoutBytes) {
  given("a,b\n" + std::string(50'000'000, ',') + "\n1,2\n");
  EXPECT_EQ(row(), "a|b");
  EXPECT_EQ(reader->next(), Row::too_wide);
  EXPECT_EQ(row(), "1|2");
  EXPECT_EQ(reader->line(), 3u);
}

TEST_F(Csv, ReadsTheSameWhereverABufferEnds) {
  for (std::size_t padding = 131'040; padding < 131'080; ++padding) {
    given("h,i\n" + std::string(padding, 'x') + ",\"q\"\"q\"\r\n1,2\r\n");
    EXPECT_EQ(row(), "h|i");
    EXPECT_TRUE(row() == std::string(padding, 'x') + "|q\"q") << padding;
    EXPECT_EQ(row(), "1|2");
    EXPECT_EQ(reader->line(), 3u);
  }
}

TEST_F(Csv, TellsThatAFileIsUtf16) {
  using namespace std::string_literals;
  for (const auto& text : {"\xFF\xFEi\0d\0"s, "\xFE\xFF\0i\0d"s, "i\0d\0\n\0"s}) {
    given(text);
    EXPECT_EQ(reader->next(), Row::utf_16);
    EXPECT_EQ(reader->next(), Row::end);
  }
}

TEST_F(Csv, TellsThatTheStreamBroke) {
  given("a,b\n1,2");
  stream.setstate(std::ios::badbit);
  EXPECT_EQ(row(), "a|b");
  EXPECT_EQ(reader->next(), Row::unreadable) << "half a row is no row";
  EXPECT_EQ(reader->next(), Row::end);
}

TEST_F(Csv, FindsNothingInNothing) {
  given("");
  EXPECT_EQ(reader->next(), Row::end);
}

}  // namespace
}  // namespace mellanrum::csv
