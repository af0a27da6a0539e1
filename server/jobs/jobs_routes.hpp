// The routes of jobs: how one's own work goes, and stopping it. What adds a job is a route of the
// capability whose work it is.
#pragma once

#include "http/route.hpp"
#include "http/topics.hpp"

namespace mellanrum::jobs {

[[nodiscard]] http::Routes routes();
/// `job`: how one of her own jobs goes. Each is for the person alone who asked for it.
[[nodiscard]] http::Topics topics();
[[nodiscard]] http::Collections collections();

}  // namespace mellanrum::jobs
