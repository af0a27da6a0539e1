// A claim of tests/scenarios as data, and what its experiments gave. Readable rules in README.md.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "whatif/parameters.hpp"
#include "whatif/statistics.hpp"

namespace mellanrum::claims {

enum class Verdict {
  strong,
  holds,
  interval,
  parameter_dependent,
  direction,
  near_zero,
  region_only,
  information
};

struct Term {  // of an effect: weight × arm
  double weight;
  std::string arm;
};

struct Test {
  std::string id, says, outcome;
  std::vector<Term> effect;
  double expected = 0;
  double limit = 0;  // near zero: the largest that passes
  Verdict verdict = Verdict::strong;
  bool in_short_set = false;
  std::string not_found;  // why the row is known not to hold; empty when it is expected to
};

struct Claim {
  std::string name, swedish, english;
  int pairs = 200;
  std::map<std::string, whatif::Parameters> arms;  // always with "today"
  std::vector<Test> tests;
};

// Throws std::runtime_error with file and line when a claim cannot be understood.
Claim read_claim(std::string const& path);

// as_recorded: does not hold, and the file says so; unrecorded: the file says that it does not
// hold, but it does.
enum class Judgement { holds, fails, as_recorded, unrecorded, shown };

struct Finding {
  whatif::Interval interval;
  double pairs_with_sign = 0, blocks_with_sign = 0;
  Judgement judgement = Judgement::shown;
  std::string reason;  // why it fails
};

// How strictly: a short set has too few pairs for blocks of five and for small effects.
enum class Set { whole, brief };

Finding judge(Test const& test, std::vector<double> const& effects, Set set);

}  // namespace mellanrum::claims
