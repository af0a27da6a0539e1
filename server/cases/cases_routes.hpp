// The routes of cases. app/ adds them when `[cases] enabled` is true.
#pragma once

#include "cases/cases.hpp"
#include "http/route.hpp"
#include "http/topics.hpp"

namespace mellanrum::cases {

/// The list of cases, with what `find` knows of those in which something has stalled.
[[nodiscard]] http::Response list(const http::Request& request, store::Reader& reader,
                                  http::Context& context, FindStalled find);
template <FindStalled find>
http::Response list_with(const http::Request& request, store::Reader& reader,
                         http::Context& context) {
  return list(request, reader, context, find);
}
/// What has stalled is known by the rooms above; here nothing has.
[[nodiscard]] std::vector<StalledCase> nothing_stalled(store::Reader& reader, const Sight& sight);

[[nodiscard]] http::Routes case_routes(http::ReadingHandler list);
[[nodiscard]] http::Routes team_routes();
[[nodiscard]] http::Routes activity_routes();
/// All of them; `list` is `list_with` of who knows what has stalled.
[[nodiscard]] http::Routes routes(http::ReadingHandler list = list_with<nothing_stalled>);
[[nodiscard]] http::Topics topics();
[[nodiscard]] http::Collections collections();

}  // namespace mellanrum::cases
