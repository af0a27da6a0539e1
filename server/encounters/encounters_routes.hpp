// The routes of encounters, nudges, drafts and names.
#pragma once

#include "http/route.hpp"
#include "http/topics.hpp"

namespace mellanrum::encounters {

[[nodiscard]] http::Routes encounter_routes();
[[nodiscard]] http::Routes draft_routes();
/// The names that a device keeps.
[[nodiscard]] http::Routes directory_routes();
/// All of them.
[[nodiscard]] http::Routes routes();
[[nodiscard]] http::Topics topics();
[[nodiscard]] http::Collections collections();

}  // namespace mellanrum::encounters
