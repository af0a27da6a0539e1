// The demo region, start here: the invented förbund Vretbygden with organisations, people, practice
// knowledge, cases, promises and silences, dated relative to the clock. All of it is made up. The
// same options and clock give the same rows, ids included (but not password hashes, which are
// salted). Knows the tables; must not know HTTP.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "store/database.hpp"

namespace mellanrum::demo {

enum class Size {
  small,   ///< a sixth of medium: for tests
  medium,  ///< about 160 persons, 80 services, 60 cases and 18 months
  large,   ///< medium, and around it so many more guides that there are 100,000 cases
};

struct DemoOptions {
  std::uint64_t seed = 1;
  Size size = Size::medium;
  /// Asks for the large shape with this many cases (never fewer than medium has); the load a guide
  /// is the same.
  std::optional<std::size_t> cases;
  /// False leaves the case tier empty; what is shared must be worth using alone.
  bool case_tier = true;
  /// What every demo user signs in with, already hashed.
  std::string password_hash;
};

struct SignIn {
  std::string username;
  std::string role;
  std::string name;
};

struct DemoSummary {
  /// One per role, in the order of the roles. There are users for colleagues besides.
  std::vector<SignIn> sign_ins;
  std::size_t organisations = 0;
  std::size_t persons = 0;
  std::size_t services = 0;
  std::size_t practices = 0;
  std::size_t cases = 0;
  std::size_t encounters = 0;
  std::size_t matters = 0;
  std::size_t promises = 0;
};

/// Told now and then how far it has come: cases written of all cases.
using Progress = std::function<void(std::size_t done, std::size_t total)>;

/// Fills a migrated, empty database. Throws Problem conflict if it holds an organisation, a person
/// or a user already; then nothing is changed.
DemoSummary make_demo(store::Database& database, const Clock& clock, const DemoOptions& options,
                      const Progress& progress = {});

/// Four Swedish words, easy to read out, 24 bits of chance: for a demo, not for real data.
[[nodiscard]] std::string readable_password(Random& random);

[[nodiscard]] std::optional<Size> parse_size(std::string_view text);

}  // namespace mellanrum::demo
