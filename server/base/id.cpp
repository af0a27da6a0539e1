#include "base/id.hpp"

#include <array>

namespace mellanrum {

namespace {

bool is_lower_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

}  // namespace

bool is_uuid(std::string_view text) {
  if (text.size() != 36) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (dash ? text[i] != '-' : !is_lower_hex(text[i])) return false;
  }
  return true;
}

std::string make_uuid(Instant now, Random& random) {
  std::array<std::byte, 16> bytes{};
  random.fill(bytes);
  auto milliseconds = static_cast<std::uint64_t>(to_milliseconds(now));
  for (int i = 5; i >= 0; --i, milliseconds >>= 8) {
    bytes[static_cast<std::size_t>(i)] = static_cast<std::byte>(milliseconds);
  }
  bytes[6] = (bytes[6] & std::byte{0x0F}) | std::byte{0x70};
  bytes[8] = (bytes[8] & std::byte{0x3F}) | std::byte{0x80};

  std::string text;
  text.reserve(36);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    constexpr char digits[] = "0123456789abcdef";
    if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
    text += digits[std::to_integer<unsigned>(bytes[i] >> 4)];
    text += digits[std::to_integer<unsigned>(bytes[i] & std::byte{15})];
  }
  return text;
}

}  // namespace mellanrum
