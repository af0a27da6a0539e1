// The sample file in docs/ is the one that the program prints.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "whatif/scenario_file.hpp"

namespace mellanrum::whatif {
namespace {

TEST(Sample, TheFileInDocsIsTheOneThatTheProgramPrints) {
  std::ifstream file(MELLANRUM_TEST_DATA "/../../docs/whatif-sample.toml");
  std::ostringstream text;
  text << file.rdbuf();
  EXPECT_EQ(text.str(), sample_scenario(Preset::medium))
      << "mellanrum whatif sample > docs/whatif-sample.toml";
}

}  // namespace
}  // namespace mellanrum::whatif
