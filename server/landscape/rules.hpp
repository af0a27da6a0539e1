// The rules of the landscape: values in, values out. No SQL, no HTTP, no clock.
#pragma once

#include <vector>

#include "base/problem.hpp"
#include "landscape/landscape.hpp"

namespace mellanrum::landscape {

// What is wrong with a record, all at once; empty if nothing. Pointers are the contract's fields.
// That a record refers to others that exist is asked by the store.

[[nodiscard]] std::vector<FieldProblem> problems_of(const Organisation& organisation);
[[nodiscard]] std::vector<FieldProblem> problems_of(const Unit& unit);
[[nodiscard]] std::vector<FieldProblem> problems_of(const Person& person);
[[nodiscard]] std::vector<FieldProblem> problems_of(const Post& post);
[[nodiscard]] std::vector<FieldProblem> problems_of(const Service& service);
[[nodiscard]] std::vector<FieldProblem> problems_of(const Practice& practice);
[[nodiscard]] std::vector<FieldProblem> problems_of_comment(const std::string& comment);

/// Loosely: something on both sides of one `@`, and nothing with which a `mailto:` would hold more
/// than an address.
[[nodiscard]] bool is_email(std::string_view text);
/// `https://…`, `http://…`, or a domain without a scheme.
[[nodiscard]] bool is_web_address(std::string_view text);

/// What stands in the way of `post` taking over the seat of `before`.
[[nodiscard]] std::vector<FieldProblem> problems_of_succession(const Post& post,
                                                               const Post& before);
/// The last day of the post that is taken over: the day before, unless it had ended.
[[nodiscard]] Day last_day_before(const Post& successor, const Post& before);

/// How old knowledge is since somebody last vouched for it: the author by writing, or whoever
/// confirmed. Stale means that it asks for a look: too old, or contradicted since.
struct Freshness {
  Instant confirmed_at;
  int age_days = 0;
  bool is_stale = false;
};

[[nodiscard]] Freshness freshness_of(Instant written_at, std::optional<Instant> confirmed_at,
                                     std::optional<Instant> contradicted_at, Day today,
                                     int stale_days);

/// Who may change or remove a note: who wrote it, and the person it is about.
[[nodiscard]] bool may_change(const Practice& practice, const PersonId& caller);

}  // namespace mellanrum::landscape
