// The log of the running program: one line an event on standard error, never with personal data.
#pragma once

#include <spdlog/spdlog.h>

namespace mellanrum::log {

using spdlog::error;
using spdlog::info;
using spdlog::warn;

}  // namespace mellanrum::log
