#include "base/composed.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <stdexcept>

namespace mellanrum {

std::string composed(std::string_view text) {
  // Nearly all that is written is ASCII, or composed already.
  if (std::ranges::all_of(text, [](unsigned char c) { return c < 0x80; })) return std::string(text);
  UErrorCode status = U_ZERO_ERROR;
  const auto* normalizer = icu::Normalizer2::getNFCInstance(status);
  std::string kept;
  if (U_SUCCESS(status)) {
    icu::StringByteSink<std::string> sink(&kept);
    normalizer->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<int>(text.size())), sink,
                              nullptr, status);
  }
  if (U_FAILURE(status)) throw std::runtime_error("text could not be normalised");
  return kept;
}

}  // namespace mellanrum
