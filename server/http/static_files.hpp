// Answers with the files that are built into the binary: the web interface.
#pragma once

#include <span>

#include "http/message.hpp"
#include "http/server.hpp"

namespace mellanrum::http {

/// The file at the path; `/index.html` for the paths of the single-page application (no dot in the
/// last segment, HTML accepted); throws not_found otherwise.
[[nodiscard]] Response static_answer(std::span<const StaticFile> files, const Request& request);

}  // namespace mellanrum::http
