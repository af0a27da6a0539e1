// Given a JSON body, when a form reads it, then values come out or all problems do.
#include "http/form.hpp"

#include <gtest/gtest.h>

#include "http/json_body.hpp"

namespace mellanrum::http {
namespace {

Request with_body(std::string body, std::string type = "application/json") {
  Request request;
  request.headers["content-type"] = std::move(type);
  request.body = std::move(body);
  return request;
}

Problem problem_of(const std::function<void()>& act) {
  try {
    act();
  } catch (const Problem& problem) {
    return problem;
  }
  ADD_FAILURE() << "no problem was thrown";
  return not_found();
}

std::vector<std::string> pointers_of(const Problem& problem) {
  std::vector<std::string> pointers;
  for (const auto& field : problem.fields) pointers.push_back(field.pointer);
  return pointers;
}

constexpr std::array<std::string_view, 2> kinds = {"call", "visit"};

TEST(FormTest, ReadsEveryKindOfField) {
  Form form(with_body(R"({"what": "  Ring\r\nupp ", "due": "2026-11-21", "count": 3, "yes": true,
    "at": "2026-11-21T08:00:00+01:00", "who": "0192f0c1-2345-7abc-8def-0123456789ab",
    "how": "call", "kinds": ["visit", "call"], "parts": [{"n": 1}, {"n": 2}], "one": {"n": 9}})"));
  EXPECT_EQ(form.text("what"), "Ring\nupp");
  EXPECT_EQ(to_text(form.day("due")), "2026-11-21");
  EXPECT_EQ(form.integer("count"), 3);
  EXPECT_EQ(form.optional_integer("count"), 3);
  EXPECT_EQ(form.optional_boolean("yes"), true);
  EXPECT_EQ(to_text(form.optional_instant("at").value()), "2026-11-21T07:00:00.000Z");
  EXPECT_EQ(form.id<PersonId>("who").text(), "0192f0c1-2345-7abc-8def-0123456789ab");
  EXPECT_EQ(form.word("how", kinds), "call");
  EXPECT_EQ(form.words("kinds", 5, kinds), (std::vector<std::string>{"visit", "call"}));
  std::vector<std::int64_t> numbers;
  const auto read = [&](Form& part) { numbers.push_back(part.optional_integer("n").value_or(0)); };
  form.each("parts", 5, read);
  form.nested("one", read);
  EXPECT_EQ(numbers, (std::vector<std::int64_t>{1, 2, 9}));
  EXPECT_NO_THROW(form.finish());
}

TEST(FormTest, WhatShowsNothingIsEmptyAndWhatShowsOtherThanItSaysIsRefused) {
  Form form(
      with_body("{\"nothing\": \"\u200B\u00A0\u3164\", \"none\": \" \u200B\", "
                "\"turned\": \"\u202Eabc\", \"control\": \"a\u0085b\", "
                "\"family\": \"\U0001F469\u200D\U0001F467\", \"arabic\": \"\u2067\u0627\u2069\"}"));
  static_cast<void>(form.text("nothing"));
  EXPECT_EQ(form.optional_text("none"), std::nullopt);
  static_cast<void>(form.text("turned"));
  static_cast<void>(form.text("control"));
  EXPECT_EQ(form.text("family"), "\U0001F469\u200D\U0001F467");
  EXPECT_EQ(form.text("arabic"), "\u2067\u0627\u2069");
  const Problem problem = problem_of([&] { form.finish(); });
  EXPECT_EQ(pointers_of(problem), (std::vector<std::string>{"/nothing", "/turned", "/control"}));
}

TEST(FormTest, DaysAndInstantsLieWhereSomebodyCouldMeanThem) {
  Form form(with_body(R"({"first": "1900-01-01", "last": "2199-12-31", "early": "1899-12-31",
    "late": "2200-01-01", "before": "0000-01-01T00:00:00+23:59",
    "after": "9999-12-31T23:59:59Z"})"));
  EXPECT_EQ(to_text(form.day("first")), "1900-01-01");
  EXPECT_EQ(to_text(form.day("last")), "2199-12-31");
  static_cast<void>(form.day("early"));
  EXPECT_EQ(form.optional_day("late"), std::nullopt);
  EXPECT_EQ(form.optional_instant("before"), std::nullopt);
  EXPECT_EQ(form.optional_instant("after"), std::nullopt);
  const Problem problem = problem_of([&] { form.finish(); });
  EXPECT_EQ(pointers_of(problem),
            (std::vector<std::string>{"/early", "/late", "/before", "/after"}));
}

TEST(FormTest, APersonalNumberIsRefusedWhereTheFieldDoesNotSayOtherwise) {
  Form form(with_body(R"({"what": "18900101-9802", "why": "om 18900101-9802", "phone": "9001019802",
    "parts": [{"note": "189001019802"}], "own": "18900101-9802"})"));
  static_cast<void>(form.text("what"));
  static_cast<void>(form.optional_text("why", {.characters_max = 500}));
  static_cast<void>(form.text("phone", {.identifiers = Identifiers::refused_among_telephones}));
  form.each("parts", 5, [](Form& part) { static_cast<void>(part.text("note")); });
  EXPECT_EQ(form.text("own", {.identifiers = Identifiers::allowed}), "18900101-9802");
  std::vector<FieldProblem> of_the_store;
  guard_against_identifiers("18900101-9802", "/what", of_the_store);
  form.refuse_all(of_the_store);
  const Problem problem = problem_of([&] { form.finish(); });
  EXPECT_EQ(pointers_of(problem),
            (std::vector<std::string>{"/what", "/why", "/phone", "/parts/0/note"}))
      << "and each once";
}

TEST(FormTest, ReportsAllProblemsAtOnceWithTheirPointers) {
  Form form(with_body(R"({"what": 7, "due": "2026-02-30", "count": 11, "yes": "ja", "who": "x",
    "how": "letter", "kinds": ["call", "x"], "parts": [{"n": 1}, {"n": "a", "odd": 1}, 5],
    "a/b~c": 1})"));
  static_cast<void>(form.text("what"));
  static_cast<void>(form.text("missing"));
  static_cast<void>(form.day("due"));
  static_cast<void>(form.optional_integer("count", {.min = 0, .max = 10}));
  static_cast<void>(form.optional_boolean("yes"));
  static_cast<void>(form.id<PersonId>("who"));
  static_cast<void>(form.word("how", kinds));
  static_cast<void>(form.words("kinds", 5, kinds));
  form.each("parts", 5, [](Form& part) { static_cast<void>(part.optional_integer("n")); });
  form.refuse("due", {"Före i dag.", "Before today."});
  const Problem problem = problem_of([&] { form.finish(); });
  EXPECT_EQ(problem.kind, Problem::Kind::invalid);
  EXPECT_EQ(pointers_of(problem),
            (std::vector<std::string>{"/what", "/missing", "/due", "/count", "/yes", "/who", "/how",
                                      "/kinds/1", "/parts/1/n", "/parts/1/odd", "/parts/2", "/due",
                                      "/a~1b~0c"}));
}

TEST(FormTest, CountsCharactersAndNotBytes) {
  Form fits(with_body(R"({"what": "åäö"})"));
  EXPECT_EQ(fits.text("what", {.characters_max = 3}), "åäö");
  EXPECT_NO_THROW(fits.finish());
  Form too_long(with_body(R"({"what": "åäöé"})"));
  static_cast<void>(too_long.text("what", {.characters_max = 3}));
  EXPECT_EQ(pointers_of(problem_of([&] { too_long.finish(); })), std::vector<std::string>{"/what"});
}

TEST(FormTest, TakesBlankForMissing) {
  Form form(with_body(R"({"a": "  ", "b": "  ", "c": null, "d": null})"));
  static_cast<void>(form.text("a"));
  EXPECT_EQ(form.optional_text("b"), std::nullopt);
  static_cast<void>(form.text("c"));
  EXPECT_EQ(form.optional_text("d"), std::nullopt);
  EXPECT_TRUE(form.has("d"));
  EXPECT_FALSE(form.has("e"));
  EXPECT_EQ(pointers_of(problem_of([&] { form.finish(); })),
            (std::vector<std::string>{"/a", "/c"}));
}

TEST(FormTest, ANameIsOneLineThatShowsWhatItSays) {
  constexpr TextLimits name{.lines = Lines::one};
  Form form(with_body(R"({"good": " Åsa ", "pasted": "\u202D08-123 45 67\u202C", "mark": "\uFEFF",
    "line": "Anna\nBo", "tab": "Anna\tBo", "turned": "Anna\u2067Bo", "inside": "An\uFEFFna"})"));
  EXPECT_EQ(form.text("good", name), "Åsa");
  EXPECT_EQ(form.text("pasted", name), "08-123 45 67");
  for (const auto* field : {"mark", "line", "tab", "turned", "inside"}) {
    static_cast<void>(form.text(field, name));
  }
  EXPECT_EQ(pointers_of(problem_of([&] { form.finish(); })),
            (std::vector<std::string>{"/mark", "/line", "/tab", "/turned", "/inside"}));
}

TEST(FormTest, RefusesATextThatIsFarTooLongWithoutReadingIt) {
  Form form(with_body(R"({"what": ")" + std::string(100'000, ' ') + R"(a"})"));
  static_cast<void>(form.text("what"));
  EXPECT_EQ(pointers_of(problem_of([&] { form.finish(); })), std::vector<std::string>{"/what"});
}

TEST(FormTest, RefusesListsThatAreTooLong) {
  Form form(with_body(R"({"parts": [{}, {}, {}]})"));
  form.each("parts", 2, [](Form&) { ADD_FAILURE() << "not even read"; });
  EXPECT_THROW(form.finish(), Problem);
}

TEST(FormTest, RefusesNumbersOutsideOf64Bits) {
  Form form(with_body(R"({"a": 9223372036854775808, "c": 1.5, "d": -1})"));
  for (const auto* name : {"a", "c", "d"}) {
    EXPECT_EQ(form.optional_integer(name), std::nullopt) << name;
  }
}

TEST(FormTest, RefusesWhatIsNotAJsonObject) {
  for (const auto* body :
       {"", "{", "[]", "7", "\"a\"", "{\"a\": \"\xff\"}", "{} {}", R"({"a": 1e400})",
        R"({"a": 1, "a": 2})", R"({"o": {"a": 1, "a": 2}})"}) {
    EXPECT_EQ(problem_of([&] { const Form form(with_body(body)); }).kind, Problem::Kind::malformed)
        << body;
  }
  const std::string deep = std::string(100'000, '[') + std::string(100'000, ']');
  EXPECT_EQ(problem_of([&] { const Form form(with_body("{\"a\":" + deep + "}")); }).kind,
            Problem::Kind::malformed);
}

TEST(FormTest, HalfACharacterIsRefusedInItsField) {
  Form form(with_body(R"({"text": "Ringde \ud83d", "other": "\ude00 a", "whole": "\ud83d\ude00",
    "escaped": "\\ud83d", "twice": "\ud83d\ud83d\ude00"})"));
  for (const auto* name : {"text", "other", "twice"}) static_cast<void>(form.text(name));
  EXPECT_EQ(form.text("whole"), "😀");
  EXPECT_EQ(form.text("escaped"), "\\ud83d");
  const Problem problem = problem_of([&] { form.finish(); });
  EXPECT_EQ(problem.kind, Problem::Kind::invalid);
  EXPECT_EQ(pointers_of(problem), (std::vector<std::string>{"/text", "/other", "/twice"}));
}

TEST(FormTest, HoldsAtMostSoManyValues) {
  std::string many = "{\"a\":0";
  for (int i = 0; i < 62'000; ++i) many += ",\"f" + std::to_string(i) + "\":0";
  EXPECT_EQ(problem_of([&] { const Form form(with_body(many + "}")); }).kind,
            Problem::Kind::too_large);
  std::string some = "{\"a\":0";
  for (int i = 0; i < 2'000; ++i) some += ",\"f" + std::to_string(i) + "\":0";
  Form form(with_body(some + "}"));
  EXPECT_EQ(form.optional_integer("a"), 0);
  EXPECT_EQ(problem_of([&] { form.finish(); }).fields.size(), 100U) << "only some are reported";
}

TEST(FormTest, ABodyThatWasDecodedBeforeIsNotReadAgain) {
  Request request = with_body(R"({"what": "a"})");
  decode_body(request);
  request.body = "{";
  Form form(request);
  EXPECT_EQ(form.text("what"), "a");
  Request broken = with_body("{");
  EXPECT_NO_THROW(decode_body(broken)) << "the caller is let in first";
  EXPECT_EQ(problem_of([&] { const Form refused(broken); }).kind, Problem::Kind::malformed);
}

TEST(FormTest, RefusesOtherTypesOfContent) {
  for (const auto* type : {"text/plain", "", "application/jsonp", "multipart/form-data"}) {
    EXPECT_EQ(problem_of([&] { const Form form(with_body("{}", type)); }).kind,
              Problem::Kind::unsupported)
        << type;
  }
  EXPECT_NO_THROW(Form(with_body("{}", "application/json; charset=utf-8")));
}

TEST(FormTest, RefusesControlCharacters) {
  Form form(with_body(R"({"what": "a\u0000b", "that": "a\u0007"})"));
  static_cast<void>(form.text("what"));
  static_cast<void>(form.text("that"));
  EXPECT_EQ(problem_of([&] { form.finish(); }).fields.size(), 2U);
}

}  // namespace
}  // namespace mellanrum::http
