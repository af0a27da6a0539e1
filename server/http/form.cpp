#include "http/form.hpp"

#include <nlohmann/json.hpp>

#include "base/composed.hpp"
#include "base/text.hpp"
#include "http/json_body.hpp"

namespace mellanrum::http {

namespace {

/// So many are reported; whoever has more will not read them all.
constexpr std::size_t problems_max = 100;
constexpr std::size_t bytes_a_character_max = 4;
/// White space at the ends, which is taken away before counting.
constexpr std::size_t spare_bytes = 1000;

Problem malformed(Text sentence) {
  return {Problem::Kind::malformed, std::move(sentence)};
}

void require_json(const Request& request) {
  if (is_json(request)) return;
  throw Problem(Problem::Kind::unsupported, {"Skicka application/json.", "Send application/json."});
}

std::string without_carriage_returns(std::string_view text) {
  std::string kept;
  kept.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r')
      kept += text[i];
    else if (i + 1 == text.size() || text[i + 1] != '\n')
      kept += '\n';
  }
  return kept;
}

std::string joined(std::span<const std::string_view> words) {
  std::string text;
  for (const auto word : words) {
    if (!text.empty()) text += ", ";
    text += word;
  }
  return text;
}

/// RFC 6901: `~` and `/` in a name.
std::string escaped(std::string_view name) {
  std::string text;
  for (const char c : name) {
    if (c == '~')
      text += "~0";
    else if (c == '/')
      text += "~1";
    else
      text += c;
  }
  return text;
}

Text at_most_characters(std::size_t max) {
  const std::string count = std::to_string(max);
  return {"Får vara högst " + count + " tecken.", "May be at most " + count + " characters."};
}

Text text_expected() {
  return {"Ska vara text.", "Must be text."};
}

Text array_expected() {
  return {"Ska vara en lista.", "Must be a list."};
}

bool is_within_years(Day day) {
  const int year = static_cast<int>(std::chrono::year_month_day(day).year());
  return year >= year_min && year <= year_max;
}

Text years_expected() {
  const std::string min = std::to_string(year_min);
  const std::string max = std::to_string(year_max);
  return {"Ska ligga mellan år " + min + " och " + max + ".",
          "Must lie between the years " + min + " and " + max + "."};
}

Text at_most(std::size_t max) {
  const std::string count = std::to_string(max);
  return {"Får ha högst " + count + " rader.", "May have at most " + count + " items."};
}

Text one_of(std::span<const std::string_view> words) {
  const std::string list = joined(words);
  return {"Ska vara ett av: " + list + ".", "Must be one of: " + list + "."};
}

}  // namespace

struct Form::State {
  std::shared_ptr<const DecodedBody> body;
  std::vector<FieldProblem> problems;

  /// The same about a field is said once: a form and the store's rules may both have found it.
  void add(std::string pointer, Text sentence) {
    if (problems.size() >= problems_max) return;
    const bool is_said = std::ranges::any_of(problems, [&](const FieldProblem& problem) {
      return problem.pointer == pointer && problem.sentence.swedish == sentence.swedish;
    });
    if (!is_said) problems.push_back({std::move(pointer), std::move(sentence)});
  }
};

Form::Form(const Request& request) : state_(std::make_shared<State>()) {
  require_json(request);
  state_->body = request.decoded ? request.decoded : decoded_body(request.body);
  if (state_->body->refusal) throw *state_->body->refusal;
  if (!state_->body->whole.is_object()) {
    throw malformed(
        {"Det som skickas ska vara ett JSON-objekt.", "What is sent must be a JSON object."});
  }
  object_ = &state_->body->whole;
}

Form::Form(std::shared_ptr<State> state, const nlohmann::json& object, std::string pointer)
    : state_(std::move(state)), object_(&object), pointer_(std::move(pointer)) {}

Form::~Form() = default;

const nlohmann::json* Form::find(std::string_view name) {
  known_.emplace_back(name);
  const auto found = object_->find(name);
  return found == object_->end() || found->is_null() ? nullptr : &*found;
}

bool Form::has(std::string_view name) const {
  return object_->contains(name);
}

void Form::refuse(std::string_view name, Text sentence) {
  state_->add(pointer_ + '/' + escaped(name), std::move(sentence));
}

void Form::refuse_all(const std::vector<FieldProblem>& problems) {
  for (const auto& problem : problems) state_->add(problem.pointer, problem.sentence);
}

void Form::refuse_missing(std::string_view name) {
  refuse(name, {"Behöver fyllas i.", "Is required."});
}

std::optional<std::string> Form::read_text(std::string_view name, const nlohmann::json& value,
                                           TextLimits limits) {
  if (!value.is_string()) {
    refuse(name, text_expected());
    return std::nullopt;
  }
  const auto& raw = value.get_ref<const std::string&>();
  if (raw.size() > 2 * bytes_a_character_max * limits.characters_max + spare_bytes) {
    refuse(name, at_most_characters(limits.characters_max));  // without reading it all
    return std::nullopt;
  }
  const std::string lines = without_carriage_returns(raw);
  std::string text(limits.lines == Lines::one ? without_unseen_ends(lines) : trimmed(lines));
  if (!is_plain_text(text)) {
    refuse(name, {"Innehåller tecken som inte går att visa, eller ett halvt tecken.",
                  "Holds characters without a shape, or half a character."});
    return std::nullopt;
  }
  if (limits.lines == Lines::one && !is_one_line(text)) {
    refuse(name, {"Ska vara en rad, utan tabbar och osynliga tecken som vänder texten.",
                  "Must be one line, without tabs and unseen characters that turn the text."});
    return std::nullopt;
  }
  text = composed(text);
  if (!shows_something(text)) text.clear();
  const std::size_t characters = character_count(text);
  if (characters > limits.characters_max) {
    refuse(name, at_most_characters(limits.characters_max));
    return std::nullopt;
  }
  if (characters > 0 && characters < limits.characters_min) {
    const std::string min = std::to_string(limits.characters_min);
    refuse(name,
           {"Ska vara minst " + min + " tecken.", "Must be at least " + min + " characters."});
    return std::nullopt;
  }
  if (holds_refused_identifier(text, limits.identifiers)) {
    refuse(name, personal_number_refusal());
    return std::nullopt;
  }
  return text;
}

std::string Form::text(std::string_view name, TextLimits limits) {
  const auto* value = find(name);
  if (!value) {
    refuse_missing(name);
    return {};
  }
  auto text = read_text(name, *value, limits);
  if (text && text->empty() && limits.characters_min > 0) refuse_missing(name);
  return std::move(text).value_or("");
}

std::optional<std::string> Form::optional_text(std::string_view name, TextLimits limits) {
  const auto* value = find(name);
  if (!value) return std::nullopt;
  auto text = read_text(name, *value, limits);
  if (text && text->empty()) return std::nullopt;
  return text;
}

Day Form::day(std::string_view name) {
  if (!find(name)) {
    refuse_missing(name);
    return {};
  }
  return optional_day(name).value_or(Day{});
}

std::optional<Day> Form::optional_day(std::string_view name) {
  const auto* value = find(name);
  if (!value) return std::nullopt;
  const auto day =
      value->is_string() ? parse_day(value->get_ref<const std::string&>()) : std::nullopt;
  if (!day) {
    refuse(name, {"Ska vara en dag, till exempel 2026-11-21.",
                  "Must be a day, for instance 2026-11-21."});
  } else if (!is_within_years(*day)) {
    refuse(name, years_expected());
    return std::nullopt;
  }
  return day;
}

std::optional<Instant> Form::optional_instant(std::string_view name) {
  const auto* value = find(name);
  if (!value) return std::nullopt;
  const auto instant =
      value->is_string() ? parse_instant(value->get_ref<const std::string&>()) : std::nullopt;
  if (!instant) {
    refuse(name, {"Ska vara en tidpunkt, till exempel 2026-11-21T08:00:00+01:00.",
                  "Must be an instant, for instance 2026-11-21T08:00:00+01:00."});
  } else if (!is_within_years(day_in_sweden(*instant))) {
    refuse(name, years_expected());
    return std::nullopt;
  }
  return instant;
}

std::int64_t Form::integer(std::string_view name, IntegerLimits limits) {
  if (!find(name)) {
    refuse_missing(name);
    return {};
  }
  return optional_integer(name, limits).value_or(0);
}

std::optional<std::int64_t> Form::optional_integer(std::string_view name, IntegerLimits limits) {
  const auto* value = find(name);
  if (!value) return std::nullopt;
  // Numbers above the range of 64 bits arrive unsigned or as floating point.
  const bool fits = value->is_number_integer() &&
                    !(value->is_number_unsigned() && value->get<std::uint64_t>() > INT64_MAX);
  if (fits) {
    const auto integer = value->get<std::int64_t>();
    if (integer >= limits.min && integer <= limits.max) return integer;
  }
  const std::string min = std::to_string(limits.min);
  if (limits.max == INT64_MAX) {
    refuse(name, {"Ska vara ett heltal, minst " + min + ".",
                  "Must be a whole number, at least " + min + "."});
  } else {
    const std::string max = std::to_string(limits.max);
    refuse(name, {"Ska vara ett heltal från " + min + " till " + max + ".",
                  "Must be a whole number from " + min + " to " + max + "."});
  }
  return std::nullopt;
}

std::optional<bool> Form::optional_boolean(std::string_view name) {
  const auto* value = find(name);
  if (!value) return std::nullopt;
  if (!value->is_boolean()) {
    refuse(name, {"Ska vara sant eller falskt.", "Must be true or false."});
    return std::nullopt;
  }
  return value->get<bool>();
}

std::string Form::uuid(std::string_view name) {
  if (!find(name)) {
    refuse_missing(name);
    return {};
  }
  return optional_uuid(name).value_or("");
}

std::optional<std::string> Form::optional_uuid(std::string_view name) {
  const auto* value = find(name);
  if (!value) return std::nullopt;
  if (!value->is_string() || !is_uuid(value->get_ref<const std::string&>())) {
    refuse(name, {"Ska vara ett id.", "Must be an id."});
    return std::nullopt;
  }
  return value->get<std::string>();
}

std::string Form::word(std::string_view name, std::span<const std::string_view> words) {
  if (!find(name)) {
    refuse_missing(name);
    return {};
  }
  return optional_word(name, words).value_or("");
}

std::optional<std::string> Form::optional_word(std::string_view name,
                                               std::span<const std::string_view> words) {
  const auto* value = find(name);
  if (!value) return std::nullopt;
  if (!value->is_string() ||
      std::ranges::find(words, value->get_ref<const std::string&>()) == words.end()) {
    refuse(name, one_of(words));
    return std::nullopt;
  }
  return value->get<std::string>();
}

const nlohmann::json* Form::find_array(std::string_view name, std::size_t items_max) {
  const auto* value = find(name);
  if (!value) return nullptr;
  if (!value->is_array()) {
    refuse(name, array_expected());
    return nullptr;
  }
  if (value->size() > items_max) {
    refuse(name, at_most(items_max));
    return nullptr;
  }
  return value;
}

void Form::each(std::string_view name, std::size_t items_max,
                const std::function<void(Form&)>& read) {
  const auto* items = find_array(name, items_max);
  if (!items) return;
  for (std::size_t i = 0; i < items->size(); ++i) {
    read_object((*items)[i], pointer_ + '/' + escaped(name) + '/' + std::to_string(i), read);
  }
}

std::string Form::object_text(std::string_view name, std::size_t bytes_max) {
  const auto* value = find(name);
  if (!value) {
    refuse_missing(name);
    return {};
  }
  if (!value->is_object()) {
    refuse(name, {"Ska vara ett objekt.", "Must be an object."});
    return {};
  }
  auto text = value->dump();
  if (text.size() > bytes_max) {
    const std::string max = std::to_string(bytes_max);
    refuse(name, {"Får vara högst " + max + " byte.", "May be at most " + max + " bytes."});
  }
  return text;
}

void Form::nested(std::string_view name, const std::function<void(Form&)>& read) {
  if (const auto* value = find(name)) {
    read_object(*value, pointer_ + '/' + escaped(name), read);
  }
}

void Form::read_object(const nlohmann::json& value, std::string pointer,
                       const std::function<void(Form&)>& read) {
  if (!value.is_object()) {
    state_->add(std::move(pointer), {"Ska vara ett objekt.", "Must be an object."});
    return;
  }
  Form child(state_, value, std::move(pointer));
  read(child);
  child.refuse_unknown();
}

std::vector<std::string> Form::words(std::string_view name, std::size_t items_max,
                                     std::span<const std::string_view> allowed) {
  std::vector<std::string> words;
  const auto* items = find_array(name, items_max);
  if (!items) return words;
  for (std::size_t i = 0; i < items->size(); ++i) {
    const auto& item = (*items)[i];
    if (item.is_string() &&
        std::ranges::find(allowed, item.get_ref<const std::string&>()) != allowed.end()) {
      words.push_back(item.get<std::string>());
    } else {
      state_->add(pointer_ + '/' + escaped(name) + '/' + std::to_string(i), one_of(allowed));
    }
  }
  return words;
}

void Form::refuse_unknown() {
  for (const auto& [name, value] : object_->items()) {
    if (std::ranges::find(known_, name) != known_.end()) continue;
    if (state_->problems.size() >= problems_max) return;
    // `replace` happens when it is written: the name is a stranger's.
    refuse(name, {"Fältet finns inte.", "There is no such field."});
  }
}

void Form::finish() {
  refuse_unknown();
  if (!state_->problems.empty()) throw invalid(std::move(state_->problems));
}

}  // namespace mellanrum::http
