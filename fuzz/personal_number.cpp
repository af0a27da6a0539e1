// The identifier guard on any bytes: what it finds lies in the text and is found again alone.
#include <cstdint>
#include <string_view>

#include "base/identifiers.hpp"
#include "require.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto place = mellanrum::find_personal_number(text);
  if (!place) return 0;
  MELLANRUM_REQUIRE(place->length >= 10 && place->offset + place->length <= text.size());
  const auto again = mellanrum::find_personal_number(text.substr(place->offset, place->length));
  MELLANRUM_REQUIRE(again && again->offset == 0 && again->length == place->length);
  return 0;
}
