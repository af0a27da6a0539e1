// Changes of job as JSON. Internal to landscape/.
#pragma once

#include "http/context.hpp"
#include "landscape/moves.hpp"
#include "landscape/records_json.hpp"

namespace mellanrum::landscape {

[[nodiscard]] Json to_json(store::Reader& reader, const Move& move, const http::Context& context);

}  // namespace mellanrum::landscape
