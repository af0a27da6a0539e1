#include "app/configuration.hpp"

#include <fmt/format.h>

#include <toml++/toml.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "base/text.hpp"
#include "encounters/choices.hpp"
#include "http/public_url.hpp"

namespace mellanrum::app {

namespace {

/// Levenshtein distance, for naming the key that was meant.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, replaced});
    }
  }
  return row[b.size()];
}

/// Takes named values out of a parsed file and remembers which, so that the rest can be refused.
class Taker {
 public:
  Taker(const toml::table& file, std::string name) : file_(file), name_(std::move(name)) {}

  void take(std::string_view key, std::string& value) {
    if (const auto* node = find(key)) value = typed<std::string>(*node, key, "a text in quotes");
  }
  void take(std::string_view key, bool& value) {
    if (const auto* node = find(key)) value = typed<bool>(*node, key, "true or false");
  }
  /// A text that `check` gives back in its one spelling, or throws std::invalid_argument about.
  void take(std::string_view key, std::string& value, std::string (*check)(std::string_view)) {
    const auto* node = find(key);
    if (node == nullptr) return;
    try {
      value = check(typed<std::string>(*node, key, "a text in quotes"));
    } catch (const std::invalid_argument& wrong) {
      fail(*node, wrong.what());
    }
  }
  /// Whole number in [min, max].
  template <class Integer>
  void take(std::string_view key, Integer& value, std::int64_t min, std::int64_t max) {
    const auto* node = find(key);
    if (node == nullptr) return;
    const auto given = typed<std::int64_t>(*node, key, "a whole number");
    if (given < min || given > max) {
      fail(*node, fmt::format("{} must be {} to {}, not {}", key, min, max, given));
    }
    value = static_cast<Integer>(given);
  }

  /// A list of `{ key = "…", sv = "…", en = "…" }`; `en` may be left out where it is the same.
  void take(std::string_view key, Choices& choices) {
    const auto* node = find(key);
    if (node == nullptr) return;
    const auto* list = node->as_array();
    if (list == nullptr) fail(*node, fmt::format("{} must be a list in [ ]", key));
    if (list->size() > encounters::choices_max) {
      fail(*node, fmt::format("{} may hold at most {}", key, encounters::choices_max));
    }
    choices.clear();
    for (const auto& item : *list) {
      auto choice = read_choice(item, key);
      if (std::ranges::find(choices, choice.key, &Choice::key) != choices.end()) {
        fail(item, fmt::format("{} holds the key {} twice", key, choice.key));
      }
      choices.push_back(std::move(choice));
    }
  }

  /// Throws if the file holds a key that nobody took.
  void finish() const { refuse_unknown(file_, ""); }

 private:
  const toml::node* find(std::string_view key) {
    known_.emplace_back(key);
    return file_.at_path(key).node();
  }

  template <class T>
  [[nodiscard]] T typed(const toml::node& node, std::string_view key,
                        std::string_view wanted) const {
    const auto value = node.value_exact<T>();
    if (!value) fail(node, fmt::format("{} must be {}", key, wanted));
    return *value;
  }

  [[nodiscard]] Choice read_choice(const toml::node& item, std::string_view list) const {
    const auto* table = item.as_table();
    if (table == nullptr) {
      fail(item, fmt::format("{} must hold rows like {{ key = \"distance\", sv = \"Avstånd\", "
                             "en = \"Distance\" }}",
                             list));
    }
    for (const auto& [name, value] : *table) {
      if (name == "key" || name == "sv" || name == "en") continue;
      fail(value, fmt::format("a row of {} has key, sv and en, not {}", list, name.str()));
    }
    Choice choice;
    choice.key = read_part(*table, list, "key");
    if (!encounters::is_choice_key(choice.key)) {
      fail(item, fmt::format("the key “{}” in {} must be of a–z, 0–9 and _, a letter first, at "
                             "most 40 characters",
                             choice.key, list));
    }
    choice.label.swedish = read_label(*table, list, "sv");
    choice.label.english =
        table->contains("en") ? read_label(*table, list, "en") : choice.label.swedish;
    return choice;
  }

  [[nodiscard]] std::string read_part(const toml::table& row, std::string_view list,
                                      std::string_view name) const {
    const auto* node = row.get(name);
    if (node == nullptr) fail(row, fmt::format("a row of {} lacks {}", list, name));
    const auto text = typed<std::string>(*node, name, "a text in quotes");
    if (trimmed(text).empty()) fail(*node, fmt::format("a row of {} has an empty {}", list, name));
    return text;
  }

  [[nodiscard]] std::string read_label(const toml::table& row, std::string_view list,
                                       std::string_view name) const {
    const std::string label(trimmed(read_part(row, list, name)));
    constexpr auto max = encounters::choice_label_characters_max;
    if (!is_plain_text(label) || character_count(label) > max) {
      fail(*row.get(name), fmt::format("{} in {} must be at most {} characters", name, list, max));
    }
    return label;
  }

  void refuse_unknown(const toml::table& table, const std::string& prefix) const {
    for (const auto& [key, node] : table) {
      const std::string path = prefix + std::string(key.str());
      if (const auto* inner = node.as_table()) {
        refuse_unknown(*inner, path + ".");
      } else if (std::ranges::find(known_, path) == known_.end()) {
        const auto nearest = std::ranges::min_element(
            known_, {}, [&](const std::string& known) { return distance(known, path); });
        fail(node, fmt::format("there is no setting {}; did you mean {}?", path, *nearest));
      }
    }
  }

  [[noreturn]] void fail(const toml::node& node, const std::string& what) const {
    throw std::runtime_error(fmt::format("{}:{}: {}", name_, node.source().begin.line, what));
  }

  const toml::table& file_;
  std::string name_;
  std::vector<std::string> known_;
};

/// A path that is not whole begins where the configuration file lies.
std::shared_ptr<const Vocabulary> read_vocabulary(const std::string& path,
                                                  const std::string& configuration) {
  const auto whole = std::filesystem::path(configuration).parent_path() / path;
  std::ifstream file(whole);
  if (!file) throw std::runtime_error(whole.string() + ": cannot be read");
  return vocabulary_with(std::string{std::istreambuf_iterator<char>(file), {}}, whole.string());
}

}  // namespace

Configuration parse_configuration(const std::string& text, const std::string& name) {
  toml::table file;
  try {
    file = toml::parse(text, name);
  } catch (const toml::parse_error& error) {
    throw std::runtime_error(
        fmt::format("{}:{}: {}", name, error.source().begin.line, error.description()));
  }

  Configuration made;
  auto& [settings, limits, address, public_url, proxy_address] = made;
  settings.encounter_motives = encounters::default_motives();
  settings.encounter_factors = encounters::default_factors();
  std::int64_t kept_hours = limits.idempotency_kept.count();
  std::int64_t remembered_days = limits.idempotency_remembered.count();
  Taker taker(file, name);
  taker.take("federation.name", settings.federation_name);
  taker.take("cases.enabled", settings.cases_enabled);
  taker.take("promises.quiet_days", settings.quiet_days_default, 1, 250);
  taker.take("encounters.motives", settings.encounter_motives);
  taker.take("encounters.factors", settings.encounter_factors);
  taker.take("practices.stale_days", settings.practice_stale_days, 1, 3650);
  std::string vocabulary;
  taker.take("search.vocabulary", vocabulary);
  taker.take("http.address", address);
  taker.take("http.public_url", public_url, http::checked_public_url);
  taker.take("http.proxy_address", proxy_address, http::checked_proxy_address);
  taker.take("http.workers", limits.workers, 1, 256);
  taker.take("http.writing_workers", limits.writing_workers, 1, 256);
  taker.take("http.preparing_workers", limits.preparing_workers, 1, 64);
  taker.take("http.connections_max", limits.connections_max, 1, 100'000);
  taker.take("http.connections_per_address_max", limits.connections_per_address_max, 1, 100'000);
  taker.take("http.body_bytes_max", limits.body_bytes_max, 1024, 64 << 20);
  taker.take("http.queued_requests_max", limits.queued_requests_max, 1, 100'000);
  taker.take("http.queued_preparations_max", limits.queued_preparations_max, 1, 100'000);
  taker.take("http.event_streams_max", limits.event_streams_max, 1, 100'000);
  taker.take("http.event_streams_per_user_max", limits.event_streams_per_user_max, 1, 100'000);
  taker.take("http.event_streams_per_address_max", limits.event_streams_per_address_max, 1,
             100'000);
  taker.take("http.idempotency_kept_hours", kept_hours, 1, 24 * 30);
  taker.take("http.idempotency_remembered_days", remembered_days, 31, 3650);
  taker.finish();

  settings.encounter_motives = encounters::with_retired(std::move(settings.encounter_motives),
                                                        encounters::default_motives());
  settings.encounter_factors = encounters::with_retired(std::move(settings.encounter_factors),
                                                        encounters::default_factors());
  limits.idempotency_kept = std::chrono::hours(kept_hours);
  limits.idempotency_remembered = std::chrono::days(remembered_days);
  if (!vocabulary.empty()) settings.vocabulary = read_vocabulary(vocabulary, name);
  settings.secure_cookies = http::is_https(public_url);
  return made;
}

Configuration read_configuration(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(path + ": cannot be read");
  return parse_configuration({std::istreambuf_iterator<char>(file), {}}, path);
}

}  // namespace mellanrum::app
