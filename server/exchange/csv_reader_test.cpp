#include "exchange/csv_reader.hpp"

#include <gmock/gmock.h>

#include <sstream>

namespace mellanrum::exchange {
namespace {

using testing::ElementsAre;
using Row = CsvReader::Row;

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
    std::string joined;
    for (const auto& field : reader->fields()) joined += (joined.empty() ? "" : "|") + field;
    return joined;
  }

  std::istringstream stream;
  std::optional<CsvReader> reader;
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
}

TEST_F(Csv, PassesOverAByteOrderMarkAndBlankLines) {
  given("\xEF\xBB\xBFid,name\n\n\n1,x\n");
  EXPECT_EQ(row(), "id|name");
  EXPECT_EQ(row(), "1|x");
  EXPECT_EQ(reader->line(), 4u);
  EXPECT_EQ(reader->next(), Row::end);
}

TEST_F(Csv, TakesASemicolonForDelimiterWhereTheFirstLineHasNoComma) {
  given("id;name\n1;x, y\n");
  EXPECT_EQ(row(), "id|name");
  EXPECT_EQ(row(), "1|x, y");
}

TEST_F(Csv, ReportsABrokenRowAndGoesOnWithTheNext) {
  given("a,\"b\"c,d\n1,2\n\"never closed\n3,4\n");
  EXPECT_EQ(reader->next(), Row::after_quote);
  EXPECT_EQ(row(), "1|2");
  EXPECT_EQ(reader->next(), Row::open_quote);
  EXPECT_EQ(reader->line(), 3u);
  EXPECT_EQ(reader->next(), Row::end);
}

TEST_F(Csv, PassesOverARowWithoutEnd) {
  given("a," + std::string(CsvReader::row_bytes_max + 10, 'x') + "\n1,2\n");
  EXPECT_EQ(reader->next(), Row::too_long);
  EXPECT_EQ(row(), "1|2");
}

TEST_F(Csv, ReadsTheSameWhereverABufferEnds) {
  for (std::size_t padding = 65'520; padding < 65'545; ++padding) {
    given("h,i\n" + std::string(padding, 'x') + ",\"q\"\"q\"\r\n1,2\r\n");
    EXPECT_EQ(row(), "h|i");
    EXPECT_TRUE(row() == std::string(padding, 'x') + "|q\"q") << padding;
    EXPECT_EQ(row(), "1|2");
    EXPECT_EQ(reader->line(), 3u);
  }
}

TEST_F(Csv, FindsNothingInNothing) {
  given("");
  EXPECT_EQ(reader->next(), Row::end);
}

}  // namespace
}  // namespace mellanrum::exchange
