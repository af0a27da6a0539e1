#include "base/text.hpp"

#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <stdexcept>

#include "base/encoding.hpp"

namespace mellanrum {

namespace {

constexpr UChar32 left_to_right_override = 0x202D;
constexpr UChar32 right_to_left_override = 0x202E;
constexpr UChar32 byte_order_mark = 0xFEFF;

const icu::Normalizer2& decomposer() {
  static const icu::Normalizer2* const instance = [] {
    UErrorCode status = U_ZERO_ERROR;
    const auto* normalizer = icu::Normalizer2::getNFKDInstance(status);
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no NFKD data");
    return normalizer;
  }();
  return *instance;
}

/// Letters that Unicode does not take apart, as one without them on her keyboard writes.
/// web/src/shared/folding.logic.ts has the same; tests/data/folding.tsv holds both to it.
const UChar* spelt_out(UChar32 c) {
  switch (c) {
    case 0x00E6:
      return u"ae";
    case 0x00F8:
      return u"o";
    case 0x0142:
      return u"l";
    case 0x0111:
    case 0x00F0:
      return u"d";
    case 0x00FE:
      return u"th";
    case 0x0127:
      return u"h";
    case 0x0167:
      return u"t";
    case 0x014B:
      return u"n";
    case 0x0153:
      return u"oe";
    case 0x0131:
      return u"i";
    default:
      return nullptr;
  }
}

bool is_apostrophe(UChar32 c) {
  constexpr UChar32 all[] = {u'\'', u'`', 0x00B4, 0x2018, 0x2019, 0x02BC, 0x02B9, 0x2032, 0xFF07};
  return std::find(std::begin(all), std::end(all), c) != std::end(all);
}

}  // namespace

bool is_utf8(std::string_view text) {
  const auto length = static_cast<std::int32_t>(text.size());
  for (std::int32_t i = 0; i < length;) {
    if (U8_IS_SINGLE(text[static_cast<std::size_t>(i)])) {  // most of what is read
      ++i;
      continue;
    }
    UChar32 c = 0;
    U8_NEXT(text.data(), i, length, c);
    if (c < 0) return false;
  }
  return true;
}

std::string as_utf8(std::string_view bytes) {
  if (is_utf8(bytes)) return std::string(bytes);
  std::string text;
  const auto length = static_cast<std::int32_t>(bytes.size());
  for (std::int32_t i = 0; i < length;) {
    const std::int32_t start = i;
    UChar32 c = 0;
    U8_NEXT(bytes.data(), i, length, c);
    if (c < 0)
      text += "\uFFFD";
    else
      text += bytes.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(i - start));
  }
  return text;
}

bool is_plain_text(std::string_view text) {
  const auto length = static_cast<std::int32_t>(text.size());
  for (std::int32_t i = 0; i < length;) {
    UChar32 c = 0;
    U8_NEXT(text.data(), i, length, c);
    if (c < 0 || (c < 0x20 && c != '\n' && c != '\t' && c != '\r')) return false;
    if ((c >= 0x7F && c <= 0x9F) || U_IS_UNICODE_NONCHAR(c)) return false;
    if (c == left_to_right_override || c == right_to_left_override) return false;
  }
  return true;
}

bool is_one_line(std::string_view text) {
  const auto length = static_cast<std::int32_t>(text.size());
  for (std::int32_t i = 0; i < length;) {
    UChar32 c = 0;
    U8_NEXT(text.data(), i, length, c);
    const auto kind = u_charType(c);
    if (c < 0 || kind == U_CONTROL_CHAR || kind == U_LINE_SEPARATOR ||
        kind == U_PARAGRAPH_SEPARATOR || c == byte_order_mark ||
        u_hasBinaryProperty(c, UCHAR_BIDI_CONTROL)) {
      return false;
    }
  }
  return is_plain_text(text);
}

bool shows_something(std::string_view text) {
  const auto length = static_cast<std::int32_t>(text.size());
  for (std::int32_t i = 0; i < length;) {
    UChar32 c = 0;
    U8_NEXT(text.data(), i, length, c);
    const bool has_shape = c > 0 && !u_isUWhiteSpace(c) && u_charType(c) != U_CONTROL_CHAR &&
                           !u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
    if (has_shape) return true;
  }
  return false;
}

std::size_t character_count(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) ++count;
  }
  return count;
}

std::string_view first_characters(std::string_view text, std::size_t count) {
  const auto length = static_cast<std::int32_t>(text.size());
  std::int32_t end = 0;
  for (std::size_t seen = 0; end < length && seen < count; ++seen)
    U8_FWD_1(text.data(), end, length);
  return text.substr(0, static_cast<std::size_t>(end));
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view white = " \t\r\n\v\f";
  const auto first = text.find_first_not_of(white);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(white) - first + 1);
}

std::string_view without_unseen_ends(std::string_view text) {
  const auto is_unseen = [](UChar32 c) {
    return c > 0 && c != right_to_left_override &&
           (u_isUWhiteSpace(c) || c == byte_order_mark ||
            u_hasBinaryProperty(c, UCHAR_BIDI_CONTROL));
  };
  std::int32_t start = 0;
  auto end = static_cast<std::int32_t>(text.size());
  for (std::int32_t next = 0; next < end; start = next) {
    UChar32 c = 0;
    U8_NEXT(text.data(), next, end, c);
    if (!is_unseen(c)) break;
  }
  for (std::int32_t before = end; before > start; end = before) {
    do --before;
    while (before > start && U8_IS_TRAIL(text[static_cast<std::size_t>(before)]));
    UChar32 c = 0;
    std::int32_t next = before;
    U8_NEXT(text.data(), next, end, c);
    if (!is_unseen(c)) break;
  }
  return text.substr(static_cast<std::size_t>(start), static_cast<std::size_t>(end - start));
}

std::string folded(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  auto whole = icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  // Taken apart, the sharp accent would be a space and a mark.
  whole.findAndReplace(u"\u00B4", u"'");
  auto decomposed = decomposer().normalize(whole.foldCase(), status);
  if (U_FAILURE(status)) throw std::runtime_error("text could not be normalised");
  decomposed.foldCase();

  icu::UnicodeString kept;
  bool space_is_due = false;
  for (std::int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
    const UChar32 c = decomposed.char32At(i);
    if ((U_GET_GC_MASK(c) & U_GC_M_MASK) != 0 || u_charType(c) == U_FORMAT_CHAR) continue;
    if (!u_isalnum(c) || is_apostrophe(c)) {
      // In a word an apostrophe is no gap: O\u2019Brien is one.
      const auto next = decomposed.moveIndex32(i, 1);
      const bool is_inside = is_apostrophe(c) && !kept.isEmpty() && !space_is_due &&
                             next < decomposed.length() && u_isalpha(decomposed.char32At(next));
      if (!is_inside) space_is_due = !kept.isEmpty();
      continue;
    }
    if (space_is_due) kept.append(u' ');
    space_is_due = false;
    if (const auto* spelt = spelt_out(c)) {
      kept.append(spelt, -1);
    } else {
      kept.append(c);
    }
  }
  std::string utf8;
  return kept.toUTF8String(utf8);
}

std::vector<std::string> folded_words(std::string_view text) {
  const std::string whole = folded(text);
  std::vector<std::string> words;
  for (std::size_t start = 0; start < whole.size();) {
    const auto end = std::min(whole.find(' ', start), whole.size());
    words.push_back(whole.substr(start, end - start));
    start = end + 1;
  }
  return words;
}

std::string swedish_sort_key(std::string_view text) {
  static const std::unique_ptr<icu::Collator> collator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> made(
        icu::Collator::createInstance(icu::Locale("sv", "SE"), status));
    if (U_FAILURE(status)) throw std::runtime_error("ICU has no Swedish collation");
    made->setStrength(icu::Collator::SECONDARY);
    return made;
  }();
  const auto wide =
      icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
  std::string key(256, '\0');
  for (;;) {
    const auto needed = collator->getSortKey(wide, reinterpret_cast<std::uint8_t*>(key.data()),
                                             static_cast<std::int32_t>(key.size()));
    const bool fitted = static_cast<std::size_t>(needed) <= key.size();
    key.resize(static_cast<std::size_t>(needed));
    if (fitted) break;
  }
  // A sort key holds any byte; as hexadecimal it is text that both databases order alike.
  return hex_of(key.substr(0, key.find('\0')));
}

}  // namespace mellanrum
