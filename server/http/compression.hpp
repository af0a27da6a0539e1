// Answers compressed with gzip. Which, and which never:
//
//   compressed   the answers of GET routes that do not say `Compression::never`, to whom our own
//                page asks for (or no page at all: a program)
//   never        answers to writes, which hold what was just sent beside what was there; problems;
//                and what the route's row says: sessions and users
//
// Compressed together, a secret and something that a stranger chooses tell of each other by their
// length (BREACH, Gluck, Harris and Prado 2013). A stranger's page needs to make the reader's
// browser ask, many times: browsers say so in Sec-Fetch-Site, and then nothing is compressed.
#pragma once

#include <string>
#include <string_view>

#include "http/message.hpp"

namespace mellanrum::http {

/// Shorter bodies gain nothing: they fit in one packet.
inline constexpr std::size_t compressed_bytes_min = 1024;

/// Whether the client takes gzip (RFC 9110 §12.5.3): named and not refused (`gzip;q=0`).
[[nodiscard]] bool accepts_gzip(const Request& request);

[[nodiscard]] std::string gzip_of(std::string_view bytes);

/// Compresses the body where the client takes it and it is worth while; Vary and ETag say so. For
/// answers that may be compressed by their route.
void compress(const Request& request, Response& response);

/// `"7"` → `"7-g"`: one ETag a representation (RFC 9110 §8.8.3).
[[nodiscard]] std::string compressed_etag(std::string_view etag);
/// The other way; other tags as they are.
[[nodiscard]] std::string plain_etag(std::string_view etag);

}  // namespace mellanrum::http
