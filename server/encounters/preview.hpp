// What logging an encounter would do ("när du sparar"): nothing is stored.
#pragma once

#include "http/route.hpp"

namespace mellanrum::encounters {

[[nodiscard]] http::Response preview_route(const http::Request& request, store::Reader& reader,
                                           http::Context& context);

}  // namespace mellanrum::encounters
