#include "access/usernames.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uspoof.h>

#include <stdexcept>

#include "base/identifiers.hpp"
#include "base/text.hpp"

namespace mellanrum::access {

namespace {

icu::UnicodeString wide(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

void require(UErrorCode status) {
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
}

/// May be asked from any thread once it is made.
const USpoofChecker* checker() {
  static const USpoofChecker* const made = [] {
    UErrorCode status = U_ZERO_ERROR;
    USpoofChecker* opened = uspoof_open(&status);
    require(status);
    uspoof_setChecks(opened, USPOOF_RESTRICTION_LEVEL | USPOOF_INVISIBLE | USPOOF_MIXED_NUMBERS,
                     &status);
    uspoof_setRestrictionLevel(opened, USPOOF_SINGLE_SCRIPT_RESTRICTIVE);
    require(status);
    return opened;
  }();
  return made;
}

std::string skeleton_of(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString skeleton;
  uspoof_getSkeletonUnicodeString(checker(), 0, wide(text), skeleton, &status);
  require(status);
  std::string utf8;
  return skeleton.toUTF8String(utf8);
}

bool is_allowed(UChar32 c) {
  return u_isalnum(c) || u_getCombiningClass(c) != 0 || c == '.' || c == '-' || c == '_' ||
         c == '@';
}

}  // namespace

std::string normalised_username(std::string_view typed) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  require(status);
  auto normalised = normalizer->normalize(wide(typed), status);
  require(status);
  normalised.trim();
  std::string utf8;
  return normalised.toUTF8String(utf8);
}

std::optional<Text> problem_of_username(std::string_view normalised) {
  const auto text = wide(normalised);
  bool is_fit = !text.isEmpty() && character_count(normalised) <= username_characters_max;
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    is_fit = is_fit && is_allowed(text.char32At(i));
  }
  if (!is_fit) {
    return Text{"Använd 1–100 bokstäver och siffror, och . - _ @, utan mellanslag.",
                "Use 1–100 letters and digits, and . - _ @, without spaces."};
  }
  if (find_personal_number(normalised)) {
    return Text{"Ett personnummer får inte vara användarnamn.",
                "A personal number cannot be a username."};
  }
  UErrorCode status = U_ZERO_ERROR;
  const auto faults = uspoof_checkUnicodeString(checker(), text, nullptr, &status);
  require(status);
  if (faults == 0) return std::nullopt;
  return Text{"Använd bokstäver ur ett enda alfabet.", "Use letters of one alphabet only."};
}

bool look_alike(std::string_view one, std::string_view other) {
  return skeleton_of(one) == skeleton_of(other);
}

std::optional<Text> problem_of_new_username(store::Reader& reader, std::string_view normalised) {
  if (auto problem = problem_of_username(normalised)) return problem;
  const std::string skeleton = skeleton_of(normalised);
  bool is_taken = false;
  bool is_like = false;
  reader.each("SELECT username FROM access_users", {}, [&](const store::Row& row) {
    const std::string known = normalised_username(row.text(0));
    is_taken = is_taken || known == normalised;
    is_like = is_like || skeleton_of(known) == skeleton;
  });
  if (is_taken) return Text{"Användarnamnet är upptaget.", "The username is taken."};
  if (!is_like) return std::nullopt;
  return Text{"Det liknar ett användarnamn som redan finns. Välj ett annat.",
              "It looks like a username that exists already. Choose another."};
}

}  // namespace mellanrum::access
