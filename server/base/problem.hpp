// The one exception that ends a request, and texts in the reader's language.
#pragma once

#include <cstdint>
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mellanrum {

enum class Language { swedish, english };

/// One sentence in both languages of the interface.
struct Text {
  std::string swedish;
  std::string english;

  [[nodiscard]] const std::string& in(Language language) const {
    return language == Language::swedish ? swedish : english;
  }
};

/// What is wrong with one field of what was sent. `pointer` is a JSON pointer (RFC 6901) such as
/// `/promises/0/due`, or the name of a query parameter after `?`.
struct FieldProblem {
  std::string pointer;
  Text sentence;
};

/// Ends the request. Thrown anywhere below http/, mapped to RFC 9457 problem+json in one place
/// there.
class Problem final : public std::exception {
 public:
  enum class Kind {
    invalid,           ///< 422; `fields` says what is wrong, all at once
    malformed,         ///< 400; not readable at all
    unauthenticated,   ///< 401
    forbidden,         ///< 403
    not_found,         ///< 404
    conflict,          ///< 409
    stale,             ///< 412; somebody changed it since it was read
    too_large,         ///< 413
    unsupported,       ///< 415
    version_required,  ///< 428; If-Match is missing
    too_many,          ///< 429
    unavailable,       ///< 503
  };

  Problem(Kind of_kind, Text in_words, std::vector<FieldProblem> wrong_fields = {})
      : kind(of_kind), sentence(std::move(in_words)), fields(std::move(wrong_fields)) {}

  [[nodiscard]] const char* what() const noexcept override { return sentence.english.c_str(); }

  Kind kind;
  Text sentence;
  std::vector<FieldProblem> fields;
  /// Seconds until another try makes sense; for too_many and unavailable.
  std::optional<int> retry_after_seconds;
};

/// Also for what is there and not the caller's to see: the answer does not tell which.
[[nodiscard]] inline Problem not_found() {
  return {Problem::Kind::not_found,
          {"Det du söker finns inte, eller så har du inte tillgång till det.",
           "What you are looking for does not exist, or you have no access to it."}};
}

[[nodiscard]] inline Problem stale() {
  return {Problem::Kind::stale,
          {"Någon annan hann ändra. Ditt är inte sparat, läs det nya och välj.",
           "Somebody else changed it first. Yours is not saved; read the new one and choose."}};
}

/// What was read is what is there; who has read nothing is asked for nothing.
inline void require_version(std::optional<std::int64_t> read, std::int64_t present) {
  if (read && *read != present) throw stale();
}

/// Of a record that was changed by its id and version: it was there as it had been read.
inline void require_one(std::int64_t rows) {
  if (rows != 1) throw stale();
}

[[nodiscard]] inline Problem invalid(std::vector<FieldProblem> fields) {
  return {Problem::Kind::invalid,
          {"Något i det du skrev behöver ändras.", "Something you wrote needs to be changed."},
          std::move(fields)};
}

}  // namespace mellanrum
