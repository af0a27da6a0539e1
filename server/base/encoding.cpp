#include "base/encoding.hpp"

#include <array>

#include <sodium.h>

namespace mellanrum {

namespace {

const unsigned char* unsigned_bytes(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

}  // namespace

std::string hex_of(std::string_view bytes) {
  std::string text(bytes.size() * 2 + 1, '\0');  // sodium writes a zero at the end
  sodium_bin2hex(text.data(), text.size(), unsigned_bytes(bytes), bytes.size());
  text.pop_back();
  return text;
}

std::string base64url_of(std::string_view bytes) {
  constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
  std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
  sodium_bin2base64(text.data(), text.size(), unsigned_bytes(bytes), bytes.size(), variant);
  text.pop_back();
  return text;
}

std::optional<std::string> bytes_of_base64url(std::string_view text) {
  std::string bytes(text.size(), '\0');
  std::size_t count = 0;
  const char* end = nullptr;
  const int error = sodium_base642bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(),
                                      text.data(), text.size(), nullptr, &count, &end,
                                      sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  if (error != 0 || end != text.data() + text.size()) return std::nullopt;
  bytes.resize(count);
  return bytes;
}

std::string sha256_of(std::string_view bytes) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
  crypto_hash_sha256(digest.data(), unsigned_bytes(bytes), bytes.size());
  return hex_of({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

}  // namespace mellanrum
