// Bytes as text: hexadecimal, base64url and SHA-256, all by libsodium.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace mellanrum {

/// Two lower-case hexadecimal digits a byte.
[[nodiscard]] std::string hex_of(std::string_view bytes);

/// RFC 4648 §5, without padding.
[[nodiscard]] std::string base64url_of(std::string_view bytes);
/// Nothing unless `text` is what base64url_of gives.
[[nodiscard]] std::optional<std::string> bytes_of_base64url(std::string_view text);

/// SHA-256 as 64 hexadecimal digits.
[[nodiscard]] std::string sha256_of(std::string_view bytes);

}  // namespace mellanrum
