// A JSON body: every field comes out within its limits, or a problem points at it.
#include <array>
#include <cstdint>
#include <string_view>

#include "base/text.hpp"
#include "http/form.hpp"
#include "http/problem_response.hpp"
#include "require.hpp"

using namespace mellanrum;
using namespace mellanrum::http;

namespace {

constexpr std::array<std::string_view, 2> kinds = {"call", "visit"};

void read_part(Form& part) {
  static_cast<void>(part.optional_integer("n", {.min = 0, .max = 9}));
  part.nested("one", [](Form& inner) { static_cast<void>(inner.optional_boolean("yes")); });
}

void read(const Request& request) {
  Form form(request);
  const auto what = form.text("what", {.characters_max = 20});
  const auto note = form.optional_text("note", {.characters_max = 5, .characters_min = 2});
  static_cast<void>(form.day("due"));
  static_cast<void>(form.optional_instant("at"));
  const auto count = form.optional_integer("count", {.min = -5, .max = 5});
  static_cast<void>(form.optional_boolean("yes"));
  const auto who = form.id<PersonId>("who");
  static_cast<void>(form.optional_id<PersonId>("whom"));
  const auto how = form.word("how", kinds);
  const auto words = form.words("kinds", 3, kinds);
  form.each("parts", 3, read_part);
  form.nested("one", read_part);
  form.finish();
  MELLANRUM_REQUIRE(!what.empty() && is_plain_text(what) && character_count(what) <= 20);
  MELLANRUM_REQUIRE(!note || (character_count(*note) >= 2 && character_count(*note) <= 5));
  MELLANRUM_REQUIRE(!count || (*count >= -5 && *count <= 5));
  MELLANRUM_REQUIRE(is_uuid(who.text()));
  MELLANRUM_REQUIRE(how == "call" || how == "visit");
  MELLANRUM_REQUIRE(words.size() <= 3);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Request request;
  request.headers["content-type"] = "application/json";
  request.body.assign(reinterpret_cast<const char*>(data), size);
  try {
    read(request);
  } catch (const Problem& problem) {
    MELLANRUM_REQUIRE(problem.kind == Problem::Kind::malformed ||
                      (problem.kind == Problem::Kind::invalid && !problem.fields.empty()));
    for (const auto& field : problem.fields) MELLANRUM_REQUIRE(field.pointer.starts_with('/'));
    MELLANRUM_REQUIRE(!problem_response(problem, Language::swedish).body.empty());
  }
  return 0;
}
