// Decodes a JSON body field by field and reports every problem at once.
//
//   Form form(request);
//   const auto what = form.text("what", {.characters_max = 500});
//   const auto due = form.optional_day("due");
//   form.finish();   // throws Problem invalid with all field problems, also for unknown fields
//
// Until finish() has returned, the values of wrong fields are empty stand-ins.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "base/clock.hpp"
#include "base/id.hpp"
#include "base/identifiers.hpp"
#include "base/problem.hpp"
#include "http/message.hpp"

namespace mellanrum::http {

/// `one`: a name, which stands in lists and headings, so without line breaks, tabs and what turns
/// its surroundings around.
enum class Lines { many, one };

struct TextLimits {
  std::size_t characters_max = 200;
  std::size_t characters_min = 1;  ///< after white space at the ends is taken away
  /// What is stored holds no personal number unless its field says so here.
  Identifiers identifiers = Identifiers::refused;
  Lines lines = Lines::many;
};

/// Of days and instants: nobody who is met here was born before, and what is typed wrong shows.
inline constexpr int year_min = 1900;
inline constexpr int year_max = 2199;

struct IntegerLimits {
  std::int64_t min = 0;
  std::int64_t max = INT64_MAX;
};

class Form {
 public:
  /// Throws Problem unsupported unless application/json, malformed unless a JSON object, too_large
  /// where it holds more values than any form asks for.
  explicit Form(const Request& request);
  ~Form();
  Form(const Form&) = delete;
  Form& operator=(const Form&) = delete;

  [[nodiscard]] std::string text(std::string_view name, TextLimits limits = {});
  [[nodiscard]] std::optional<std::string> optional_text(std::string_view name,
                                                         TextLimits limits = {});
  [[nodiscard]] Day day(std::string_view name);
  [[nodiscard]] std::optional<Day> optional_day(std::string_view name);
  [[nodiscard]] std::optional<Instant> optional_instant(std::string_view name);
  [[nodiscard]] std::int64_t integer(std::string_view name, IntegerLimits limits = {});
  [[nodiscard]] std::optional<std::int64_t> optional_integer(std::string_view name,
                                                             IntegerLimits limits = {});
  [[nodiscard]] std::optional<bool> optional_boolean(std::string_view name);

  template <class AnyId>
  [[nodiscard]] AnyId id(std::string_view name) {
    return AnyId(uuid(name));
  }
  template <class AnyId>
  [[nodiscard]] std::optional<AnyId> optional_id(std::string_view name) {
    const auto found = optional_uuid(name);
    return found ? std::optional(AnyId(*found)) : std::nullopt;
  }

  /// One of `words`; the problem lists them.
  [[nodiscard]] std::string word(std::string_view name, std::span<const std::string_view> words);
  [[nodiscard]] std::optional<std::string> optional_word(std::string_view name,
                                                         std::span<const std::string_view> words);

  /// Calls `read` with a Form for each object of an array; a missing array is empty.
  void each(std::string_view name, std::size_t items_max, const std::function<void(Form&)>& read);
  /// Calls `read` with a Form for the object, if it is there.
  void nested(std::string_view name, const std::function<void(Form&)>& read);
  /// The object as it stands, as JSON text; at most so many bytes.
  [[nodiscard]] std::string object_text(std::string_view name, std::size_t bytes_max);
  [[nodiscard]] std::vector<std::string> words(std::string_view name, std::size_t items_max,
                                               std::span<const std::string_view> allowed);

  /// Whether the field is there at all (also as null): for PATCH, where leaving out means keeping.
  [[nodiscard]] bool has(std::string_view name) const;
  /// Adds a problem of a rule that no single field shows.
  void refuse(std::string_view name, Text sentence);
  /// Adds problems that the store has found; their pointers are from the root of the body.
  void refuse_all(const std::vector<FieldProblem>& problems);
  /// Throws if anything was wrong.
  void finish();

 private:
  struct State;
  Form(std::shared_ptr<State> state, const nlohmann::json& object, std::string pointer);
  [[nodiscard]] std::string uuid(std::string_view name);
  [[nodiscard]] std::optional<std::string> optional_uuid(std::string_view name);
  /// The value, or nothing if it is missing or null; the name is known from then on.
  [[nodiscard]] const nlohmann::json* find(std::string_view name);
  [[nodiscard]] const nlohmann::json* find_array(std::string_view name, std::size_t items_max);
  [[nodiscard]] std::optional<std::string> read_text(std::string_view name,
                                                     const nlohmann::json& value,
                                                     TextLimits limits);
  void read_object(const nlohmann::json& value, std::string pointer,
                   const std::function<void(Form&)>& read);
  void refuse_missing(std::string_view name);
  void refuse_unknown();

  std::shared_ptr<State> state_;
  const nlohmann::json* object_;
  std::string pointer_;
  std::vector<std::string> known_;
};

}  // namespace mellanrum::http
