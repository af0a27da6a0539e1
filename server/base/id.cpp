#include "base/id.hpp"

#include <array>
#include <charconv>

#include "base/encoding.hpp"

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

  std::string text = hex_of({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  for (const std::size_t dash : {8, 13, 18, 23}) text.insert(dash, 1, '-');
  return text;
}

std::optional<Instant> instant_of_uuid(std::string_view text) {
  if (!is_uuid(text) || text[14] != '7') return std::nullopt;
  const std::string digits = std::string(text.substr(0, 8)) + std::string(text.substr(9, 4));
  std::int64_t milliseconds = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), milliseconds, 16);
  return from_milliseconds(milliseconds);
}

}  // namespace mellanrum
