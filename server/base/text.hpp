// Text as people write it: UTF-8, folded for search, measured in characters.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace mellanrum {

[[nodiscard]] bool is_utf8(std::string_view text);
/// The same text with U+FFFD in place of what is no UTF-8.
[[nodiscard]] std::string as_utf8(std::string_view bytes);

/// True if `text` is well-formed UTF-8 without U+0000 and other control characters than tab and
/// newline, without code points that are no characters, and without those that turn the letters
/// after them around (U+202D, U+202E), with which a text shows other than it says.
[[nodiscard]] bool is_plain_text(std::string_view text);

/// True for plain text that can stand in a list or a heading and shows what it says: no line break
/// or tab, no U+FEFF, and nothing that changes the direction of what stands beside it.
[[nodiscard]] bool is_one_line(std::string_view text);

/// True if something of it is seen: not only white space and characters without a shape.
[[nodiscard]] bool shows_something(std::string_view text);

/// Number of Unicode code points; `text` must be well-formed.
[[nodiscard]] std::size_t character_count(std::string_view text);

/// The beginning, at most `count` code points and never a part of one: the only way to cut text.
/// What is no UTF-8 counts byte by byte.
[[nodiscard]] std::string_view first_characters(std::string_view text, std::size_t count);

/// Without white space at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);
/// Without what comes along unseen when one copies: white space of every kind, U+FEFF and the marks
/// of direction that address books put around a telephone number, at both ends. Not U+202E, which
/// nothing puts there that means well.
[[nodiscard]] std::string_view without_unseen_ends(std::string_view text);

/// For comparing and searching: lower case, accents removed (å ä → a, ö → o, é → e), everything
/// but letters and digits turned into single spaces. `Barn- och Ungdomspsykiatrin` →
/// `barn och ungdomspsykiatrin`.
[[nodiscard]] std::string folded(std::string_view text);

/// The words of `folded(text)`.
[[nodiscard]] std::vector<std::string> folded_words(std::string_view text);

/// A key that sorts as Swedish does (å ä ö last, v and w apart, case ignored); compare bytewise.
[[nodiscard]] std::string swedish_sort_key(std::string_view text);

}  // namespace mellanrum
