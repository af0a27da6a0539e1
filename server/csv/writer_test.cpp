#include "csv/writer.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <sstream>

#include "csv/reader.hpp"

namespace mellanrum::csv {
namespace {

constexpr double no_number = std::numeric_limits<double>::quiet_NaN();
constexpr double no_end = std::numeric_limits<double>::infinity();

std::string row_in(Dialect dialect, std::initializer_list<const char*> texts) {
  std::ostringstream out;
  Writer writer(out, dialect);
  for (const char* text : texts) writer.text(text);
  writer.number(0.25).number(no_number).number(-no_end).whole(-7).nothing().end_row();
  return out.str();
}

TEST(csv_writer, writes_for_a_swedish_spreadsheet) {
  EXPECT_EQ(row_in(Dialect::spreadsheet, {"å", "a;b", "två\nrader", "ett \"citat\""}),
            "\xEF\xBB\xBFå;\"a;b\";\"två\nrader\";\"ett \"\"citat\"\"\";0,25;;;-7;\r\n");
}

TEST(csv_writer, writes_plainly_for_programs) {
  EXPECT_EQ(row_in(Dialect::plain, {"å", "a;b", "=1+1"}), "å,\"a;b\",=1+1,0.25,,,-7,\n");
}

TEST(csv_writer, leaves_no_formula_in_a_spreadsheet) {
  for (const std::string formula :
       {"=1+1", "+46", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1"}) {
    std::ostringstream out;
    Writer(out, Dialect::spreadsheet).text(formula);
    EXPECT_EQ(out.str(), "\xEF\xBB\xBF\"'" + formula + "\"");
  }
}

TEST(csv_writer, writes_what_the_reader_reads) {
  const std::string hostile = " a\"b;c,d\te\r\nf ";
  for (const auto dialect : {Dialect::spreadsheet, Dialect::plain}) {
    std::stringstream file;
    Writer writer(file, dialect);
    writer.text("first").text("").text(hostile).end_row();
    Reader reader(file);
    ASSERT_EQ(reader.next(), Reader::Row::good);
    ASSERT_EQ(reader.fields().size(), 3u);
    EXPECT_EQ(reader.fields()[0], "first");
    EXPECT_EQ(reader.fields()[2], hostile);
  }
}

}  // namespace
}  // namespace mellanrum::csv
