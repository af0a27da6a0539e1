// The handlers of the landscape, one an operation, and what they share. Internal to landscape/.
#pragma once

#include "base/text.hpp"
#include "http/context.hpp"
#include "http/form.hpp"
#include "http/message.hpp"
#include "http/paging.hpp"
#include "landscape/records_json.hpp"
#include "landscape/rules.hpp"

namespace mellanrum::landscape::handlers {

using http::Context;
using http::Form;
using http::Request;
using http::Response;

Response search_landscape(const Request&, store::Reader&, Context&);
Response list_geography(const Request&, store::Reader&, Context&);

Response list_organisations(const Request&, store::Reader&, Context&);
Response get_organisation(const Request&, store::Reader&, Context&);
Response add_organisation(const Request&, store::Transaction&, Context&);
Response change_organisation(const Request&, store::Transaction&, Context&);

Response list_units(const Request&, store::Reader&, Context&);
Response get_unit(const Request&, store::Reader&, Context&);
Response add_unit(const Request&, store::Transaction&, Context&);
Response change_unit(const Request&, store::Transaction&, Context&);

Response list_persons(const Request&, store::Reader&, Context&);
Response get_person(const Request&, store::Reader&, Context&);
Response add_person(const Request&, store::Transaction&, Context&);
Response change_person(const Request&, store::Transaction&, Context&);

Response add_post(const Request&, store::Transaction&, Context&);
Response change_post(const Request&, store::Transaction&, Context&);

Response list_services(const Request&, store::Reader&, Context&);
Response get_service(const Request&, store::Reader&, Context&);
Response add_service(const Request&, store::Transaction&, Context&);
Response change_service(const Request&, store::Transaction&, Context&);

Response list_practices(const Request&, store::Reader&, Context&);
Response get_practice(const Request&, store::Reader&, Context&);
Response add_practice(const Request&, store::Transaction&, Context&);
Response change_practice(const Request&, store::Transaction&, Context&);
Response remove_practice(const Request&, store::Transaction&, Context&);
Response confirm_practice(const Request&, store::Transaction&, Context&);
Response contradict_practice(const Request&, store::Transaction&, Context&);

// What they share.

inline constexpr int units_shown_max = 200;
inline constexpr int services_shown_max = 200;
inline constexpr int posts_shown_max = 500;

[[nodiscard]] inline Onlooker onlooker_of(const Context& context) {
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
inline void read_text(Form& form, std::string_view name, std::size_t characters_max,
                      std::optional<std::string>& value) {
  constexpr std::size_t one_line_characters_max = 200;
  const auto lines =
      characters_max <= one_line_characters_max ? http::Lines::one : http::Lines::many;
  if (form.has(name)) {
    value = form.optional_text(name, {.characters_max = characters_max, .lines = lines});
  }
}

inline void read_phone(Form& form, std::optional<std::string>& phone) {
  if (!form.has("phone")) return;
  phone = form.optional_text("phone", {.characters_max = 50,
                                       .identifiers = Identifiers::refused_among_telephones,
                                       .lines = http::Lines::one});
}

/// An address that one can write to, and that adds nothing to the link that opens a letter.
inline void read_email(Form& form, std::optional<std::string>& email) {
  read_text(form, "email", 200, email);
  if (email && form.has("email") && !is_email(*email)) {
    form.refuse("email", {"Ska vara en e-postadress, till exempel anna@exempel.se.",
                          "Must be an e-mail address, for instance anna@example.com."});
  }
}

/// An address of the web: what opens anything but a page is no website.
inline void read_website(Form& form, std::optional<std::string>& website) {
  read_text(form, "website", 500, website);
  if (website && form.has("website") && !is_web_address(*website)) {
    form.refuse("website", {"Ska vara en webbadress, till exempel https://exempel.se.",
                            "Must be a web address, for instance https://example.com."});
  }
}

/// A field that may not be empty: asked for when adding, else only when it is there.
inline void read_required_text(Form& form, std::string_view name, std::size_t characters_max,
                               std::string& value) {
  if (value.empty() || form.has(name)) {
    value = form.text(name, {.characters_max = characters_max, .lines = http::Lines::one});
  }
}

/// A query parameter that is an id; throws Problem invalid if it is something else.
template <class AnyId>
[[nodiscard]] std::optional<AnyId> query_id(const Request& request, std::string_view name) {
  const auto value = request.query_value(name);
  if (!value) return std::nullopt;
  if (!is_uuid(*value)) {
    throw invalid({{"?" + std::string(name), {"Ska vara ett id.", "Must be an id."}}});
  }
  return AnyId(std::string(*value));
}

/// A query parameter that is a word of a list.
template <class List>
[[nodiscard]] std::optional<List> query_word(const Request& request, std::string_view name) {
  const auto value = request.query_value(name);
  if (!value) return std::nullopt;
  const auto word = find_word<List>(*value);
  if (!word) {
    throw invalid({{"?" + std::string(name),
                    {"Är inget av orden på listan.", "Is none of the words of the list."}}});
  }
  return word;
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

[[nodiscard]] inline Response page_response(Json items, const std::optional<std::string>& next) {
  Json json{{"items", std::move(items)}};
  set_optional(json, "next", next);
  return Response::json(json.dump());
}

}  // namespace mellanrum::landscape::handlers
