// A directory cut into parts, so that a device which keeps it is sent only those that differ. By
// what is in them, and not by when it was written: a post that begins or ends today, a seat that is
// gone, a name that was changed, and a row that is no longer shown at all change their part alike,
// so nothing that is over can stay. Pure: knows no database and no request.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace mellanrum::encounters {

/// A change costs a thirty-second of the whole, and the mark fits in an address.
inline constexpr std::size_t directory_parts = 32;

/// Always the same of an id, which is a UUID: by the last digits, which are chance in ours.
[[nodiscard]] std::size_t part_of(std::string_view id);

/// What each part holds, as text.
using PartTexts = std::array<std::string, directory_parts>;

/// Says what all parts hold: the same number of hexadecimal digits for each, from its SHA-256.
[[nodiscard]] std::string mark_of(const PartTexts& texts);

inline constexpr std::size_t mark_characters_max = 1000;
/// Whether it could be a mark, of this or another version of the program.
[[nodiscard]] bool is_mark(std::string_view text);

/// Whether whoever has what `known` says lacks what part `number` holds under `mark`. A mark of
/// another version knows nothing.
[[nodiscard]] bool lacks(std::string_view known, std::string_view mark, std::size_t number);

}  // namespace mellanrum::encounters
