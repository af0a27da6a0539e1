// What the routes of the landscape's records share. Internal to landscape/.
#pragma once

#include "base/text.hpp"
#include "http/context.hpp"
#include "http/form.hpp"
#include "http/message.hpp"
#include "http/paging.hpp"
#include "http/query.hpp"
#include "http/route.hpp"
#include "landscape/records_json.hpp"
#include "landscape/rules.hpp"
#include "settings/settings.hpp"

namespace mellanrum::landscape {

inline constexpr http::Permission reading("signed_in");
inline constexpr http::Permission writing("knowledge.write");
inline constexpr auto no_clients = http::AuditVerb::none("the knowledge tier holds no clients");

inline constexpr int units_shown_max = 200;
inline constexpr int services_shown_max = 200;
inline constexpr int posts_shown_max = 500;
inline constexpr int decisions_shown_max = 200;

[[nodiscard]] inline Onlooker onlooker_of(const http::Context& context) {
  return {context.caller.person, context.today(), context.settings.practice_stale_days};
}

/// The record, or Problem not_found.
template <class Record>
[[nodiscard]] Record found(std::optional<Record> record) {
  if (!record) throw not_found();
  return std::move(*record);
}

/// An optional field of a body: left as it is when the field is not there, emptied by null. What is
/// short stands in lists and headings, so it is one line.
inline void read_text(http::Form& form, std::string_view name, std::size_t characters_max,
                      std::optional<std::string>& value) {
  constexpr std::size_t one_line_characters_max = 200;
  const auto lines =
      characters_max <= one_line_characters_max ? http::Lines::one : http::Lines::many;
  if (form.has(name)) {
    value = form.optional_text(name, {.characters_max = characters_max, .lines = lines});
  }
}

/// In years.
inline void read_age(http::Form& form, std::string_view name, std::optional<std::int64_t>& age) {
  constexpr http::IntegerLimits age_limits{.min = 0, .max = 130};
  if (form.has(name)) age = form.optional_integer(name, age_limits);
}

inline void read_phone(http::Form& form, std::optional<std::string>& phone) {
  if (!form.has("phone")) return;
  phone = form.optional_text("phone", {.characters_max = 50,
                                       .identifiers = Identifiers::refused_among_telephones,
                                       .lines = http::Lines::one});
}

/// An address that one can write to, and that adds nothing to the link that opens a letter.
inline void read_email(http::Form& form, std::optional<std::string>& email) {
  read_text(form, "email", 200, email);
  if (email && form.has("email") && !is_email(*email)) {
    form.refuse("email", {"Ska vara en e-postadress, till exempel anna@exempel.se.",
                          "Must be an e-mail address, for instance anna@example.com."});
  }
}

/// An address of the web: what opens anything but a page is no website.
inline void read_website(http::Form& form, std::optional<std::string>& website) {
  read_text(form, "website", 500, website);
  if (website && form.has("website") && !is_web_address(*website)) {
    form.refuse("website", {"Ska vara en webbadress, till exempel https://exempel.se.",
                            "Must be a web address, for instance https://example.com."});
  }
}

/// A field that may not be empty: asked for when adding, else only when it is there.
inline void read_required_text(http::Form& form, std::string_view name, std::size_t characters_max,
                               std::string& value) {
  if (value.empty() || form.has(name)) {
    value = form.text(name, {.characters_max = characters_max, .lines = http::Lines::one});
  }
}

/// One more than the page holds, to see whether another follows.
[[nodiscard]] inline Part part_of(const http::Page& page) {
  return {page.limit + 1, page.after};
}

/// Takes the extra record away; `next` is the cursor of the page after, if there is one.
template <class Record>
[[nodiscard]] std::optional<std::string> cut_page(std::vector<Record>& records,
                                                  const http::Page& page) {
  const auto limit = static_cast<std::size_t>(page.limit);
  if (records.size() <= limit) return std::nullopt;
  records.resize(limit);
  const auto& last = records.back();
  return http::cursor_after({swedish_sort_key(last.name), last.id.text()});
}

[[nodiscard]] inline http::Response page_response(Json items,
                                                  const std::optional<std::string>& next) {
  Json json{{"items", std::move(items)}};
  set_optional(json, "next", next);
  return http::Response::json(json.dump());
}

}  // namespace mellanrum::landscape
