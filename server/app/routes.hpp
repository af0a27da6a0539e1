// Every route of the program, in one list.
#pragma once

#include "http/context.hpp"
#include "http/route.hpp"
#include "http/topics.hpp"
#include "settings/settings.hpp"

namespace mellanrum::app {

/// With the case tier off, its routes are not there: what they would answer is 404.
[[nodiscard]] http::Routes all_routes(const Settings& settings);
/// What open pages are told of, and the collections that paths name records of.
[[nodiscard]] http::Topics all_topics(const Settings& settings);
[[nodiscard]] http::Collections all_collections(const Settings& settings);

}  // namespace mellanrum::app
