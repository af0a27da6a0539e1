// Letters as one: an å that was sent as a and a ring is stored as å, so that what looks alike is
// alike (Unicode NFC).
#pragma once

#include <string>
#include <string_view>

namespace mellanrum {

/// `text` must be well-formed.
[[nodiscard]] std::string composed(std::string_view text);

}  // namespace mellanrum
