#include "http/query.hpp"

#include "base/text.hpp"

namespace mellanrum::http {

namespace {

/// `open, closed eller all`
std::string listed(const std::vector<std::string_view>& words, std::string_view last) {
  std::string list;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) list += i + 1 == words.size() ? last : ", ";
    list += words[i];
  }
  return list;
}

}  // namespace

std::optional<Day> Query::day(std::string_view name) {
  const auto value = request_.query_value(name);
  if (!value) return std::nullopt;
  const auto day = parse_day(*value);
  if (!day) {
    refuse(name, {"Ska vara en dag, till exempel 2026-11-21.",
                  "Must be a day, for instance 2026-11-21."});
  }
  return day;
}

bool Query::flag(std::string_view name) {
  const auto value = request_.query_value(name).value_or("false");
  if (value != "true" && value != "false") refuse_word(name, {"true", "false"});
  return value == "true";
}

std::string Query::text(std::string_view name, std::size_t characters_max) {
  const std::string value(trimmed(request_.query_value(name).value_or("")));
  if (!is_plain_text(value) || character_count(value) > characters_max) {
    const std::string most = std::to_string(characters_max);
    refuse(name,
           {"Får vara högst " + most + " tecken.", "May be at most " + most + " characters."});
  }
  return value;
}

void Query::refuse(std::string_view name, Text sentence) {
  problems_.push_back({"?" + std::string(name), std::move(sentence)});
}

void Query::refuse_word(std::string_view name, const std::vector<std::string_view>& words) {
  refuse(name,
         {"Ska vara " + listed(words, " eller ") + ".", "Must be " + listed(words, " or ") + "."});
}

void Query::finish() {
  if (!problems_.empty()) throw invalid(std::move(problems_));
}

}  // namespace mellanrum::http
