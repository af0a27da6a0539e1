// The routes of encounters, reminders and drafts.
#pragma once

#include "http/route.hpp"
#include "http/topics.hpp"

namespace mellanrum::encounters {

[[nodiscard]] http::Routes encounter_routes();
[[nodiscard]] http::Routes draft_routes();
[[nodiscard]] http::Topics topics();
[[nodiscard]] http::Collections collections();

}  // namespace mellanrum::encounters
