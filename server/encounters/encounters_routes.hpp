// The routes of encounters, reminders and drafts.
#pragma once

#include "http/route.hpp"

namespace mellanrum::encounters {

[[nodiscard]] http::Routes encounter_routes();
[[nodiscard]] http::Routes draft_routes();

}  // namespace mellanrum::encounters
