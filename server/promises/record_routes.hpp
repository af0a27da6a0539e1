// What the routes of matters and of promises share: one asks for a record, does something to it,
// and answers with it as it is then. Internal to promises/.
#pragma once

#include "http/form.hpp"
#include "http/route.hpp"
#include "promises/promises_json.hpp"

namespace mellanrum::promises {

inline constexpr http::Permission reading("matter.read");
inline constexpr http::Permission writing("matter.write");

template <class Record>
[[nodiscard]] std::optional<std::string> case_id_of(const Record& record) {
  return record.in_case ? std::optional(record.in_case->id.text()) : std::nullopt;
}

inline void tell_changed(http::Context& context, const Matter& matter) {
  context.tell({"matter", matter.id.text(), case_id_of(matter)});
}

inline void tell_changed(http::Context& context, const Promise& promise) {
  context.tell({"promise", promise.id.text(), case_id_of(promise)});
}

/// In the case room a participant may be named; what is in no case everybody at work reads.
template <class Record>
[[nodiscard]] http::TextLimits limits_in(const Record& record, std::size_t characters_max) {
  return {.characters_max = characters_max,
          .identifiers = record.in_case ? Identifiers::allowed : Identifiers::refused};
}

template <class Record>
[[nodiscard]] http::TextLimits title_limits(const Record& record, std::size_t characters_max) {
  auto limits = limits_in(record, characters_max);
  limits.lines = http::Lines::one;
  return limits;
}

template <class Record>
[[nodiscard]] http::TextLimits reason_limits(const Record& record) {
  return limits_in(record, 500);
}

/// Acts with an optional reason may come without any body.
template <class Record>
[[nodiscard]] std::optional<std::string> optional_reason(const http::Request& request,
                                                         const Record& record) {
  if (request.body.empty()) return std::nullopt;
  http::Form form(request);
  auto reason = form.optional_text("reason", reason_limits(record));
  form.finish();
  return reason;
}

/// A list shows something of each case that a record of it is in, and of the one it was asked for.
template <class Record>
[[nodiscard]] http::Response list_response(const Json& json, const std::vector<Record>& records,
                                           const std::optional<CaseId>& asked_for) {
  auto response = http::Response::json(json.dump());
  if (asked_for) response.shows_case(asked_for->text());
  for (const auto& record : records) {
    if (record.in_case) response.shows_case(record.in_case->id.text());
  }
  return response;
}

/// As JSON, with the names of whom they refer to.
template <class Record>
[[nodiscard]] Json items_json(store::Reader& reader, const http::Context& context,
                              Language language, const std::vector<Record>& records) {
  const auto sight = sight_of(context);
  Names names;
  names.add(records);
  names.look_up(reader, context.today());
  Json items = Json::array();
  for (const auto& record : records) {
    items.push_back(to_json(record, Telling{sight, language, names}));
  }
  return items;
}

}  // namespace mellanrum::promises
