// Names of parameters become numbers, once for each text.
#include <algorithm>
#include <unordered_map>

#include "store/database.hpp"

namespace mellanrum::store {

struct NumberedText {
  std::string sql;
  std::vector<std::string> names;  ///< in the order of `$1`, `$2` …
};

namespace {

/// Texts come from a small fixed set; starting over now and then beats keeping track of use.
constexpr std::size_t texts_kept_max = 1024;

bool is_of_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

NumberedText numbered(std::string_view sql) {
  NumberedText text;
  while (!sql.empty()) {
    const auto dollar = std::min(sql.find('$'), sql.size());
    text.sql += sql.substr(0, dollar);
    sql.remove_prefix(dollar);
    if (sql.empty()) break;
    const auto* const end = std::find_if_not(sql.begin() + 1, sql.end(), is_of_name);
    const std::string name(sql.begin() + 1, end);
    if (name.empty() || (name[0] >= '0' && name[0] <= '9')) {
      throw std::logic_error("a parameter without a name among others with: $" + name);
    }
    const auto place = std::find(text.names.begin(), text.names.end(), name);
    text.sql += '$' + std::to_string(place - text.names.begin() + 1);
    if (place == text.names.end()) text.names.push_back(name);
    sql.remove_prefix(static_cast<std::size_t>(end - sql.begin()));
  }
  return text;
}

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};

/// Each thread has its own, so that none waits for another.
std::shared_ptr<const NumberedText> numbered_once(std::string_view sql) {
  thread_local std::unordered_map<std::string, std::shared_ptr<const NumberedText>, TextHash,
                                  std::equal_to<>>
      kept;
  if (const auto found = kept.find(sql); found != kept.end()) return found->second;
  if (kept.size() >= texts_kept_max) kept.clear();
  return kept.emplace(sql, std::make_shared<NumberedText>(numbered(sql))).first->second;
}

}  // namespace

Statement::Statement(std::string_view sql, std::span<const Named> values)
    : text_(numbered_once(sql)) {
  values_.reserve(text_->names.size());
  for (const auto& name : text_->names) {
    const auto is_it = [&](const Named& given) { return given.name == name; };
    const auto place = std::find_if(values.begin(), values.end(), is_it);
    if (place == values.end()) {
      throw std::logic_error("no value for $" + name + " in: " + std::string(sql));
    }
    if (std::find_if(std::next(place), values.end(), is_it) != values.end()) {
      throw std::logic_error("two values for $" + name + " in: " + std::string(sql));
    }
    values_.push_back(place->value);
  }
}

std::string_view Statement::sql() const {
  return text_->sql;
}

}  // namespace mellanrum::store
