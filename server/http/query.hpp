// Reads the parameters of a query as Form reads a body: each by its name, and what is wrong with
// them is said of all at once, at `finish`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/id.hpp"
#include "base/problem.hpp"
#include "base/words.hpp"
#include "http/message.hpp"

namespace mellanrum::http {

class Query {
 public:
  explicit Query(const Request& request) : request_(request) {}

  template <class AnyId>
  [[nodiscard]] std::optional<AnyId> id(std::string_view name) {
    const auto value = request_.query_value(name);
    if (!value) return std::nullopt;
    if (!is_uuid(*value)) {
      refuse(name, {"Ska vara ett id.", "Must be an id."});
      return std::nullopt;
    }
    return AnyId(std::string(*value));
  }

  /// A member of a closed list (base/words.hpp).
  template <class List>
  [[nodiscard]] std::optional<List> word(std::string_view name) {
    const auto value = request_.query_value(name);
    if (!value) return std::nullopt;
    const auto found = find_word<List>(*value);
    if (!found) refuse_word(name, {words_of(List{}).begin(), words_of(List{}).end()});
    return found;
  }

  [[nodiscard]] std::optional<Day> day(std::string_view name);
  [[nodiscard]] bool flag(std::string_view name);
  /// Without white space around it; empty where it is not there.
  [[nodiscard]] std::string text(std::string_view name, std::size_t characters_max);

  void refuse(std::string_view name, Text sentence);
  /// Throws Problem invalid if anything was refused.
  void finish();

 private:
  void refuse_word(std::string_view name, const std::vector<std::string_view>& words);

  const Request& request_;
  std::vector<FieldProblem> problems_;
};

}  // namespace mellanrum::http
