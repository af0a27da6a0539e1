// Work on the landscape that takes long and is done in the background (jobs/).
#pragma once

#include "jobs/runner.hpp"

namespace mellanrum::landscape {

/// Writes the words of all subjects anew. Search is right all along: the words of each are replaced
/// in one transaction by what it says then.
inline constexpr std::string_view search_job = "landscape.search";

[[nodiscard]] jobs::Kinds job_kinds();

}  // namespace mellanrum::landscape
