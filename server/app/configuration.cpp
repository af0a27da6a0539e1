#include "app/configuration.hpp"

#include <fmt/format.h>

#include <toml++/toml.h>
#include <fstream>
#include <iterator>
#include <stdexcept>

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
  std::int64_t kept_hours = limits.idempotency_kept.count();
  Taker taker(file, name);
  taker.take("federation.name", settings.federation_name);
  taker.take("cases.enabled", settings.cases_enabled);
  taker.take("promises.quiet_days", settings.quiet_days_default, 1, 250);
  taker.take("practices.stale_days", settings.practice_stale_days, 1, 3650);
  taker.take("http.address", address);
  taker.take("http.public_url", public_url);
  taker.take("http.proxy_address", proxy_address);
  taker.take("http.workers", limits.workers, 1, 256);
  taker.take("http.connections_max", limits.connections_max, 1, 100'000);
  taker.take("http.connections_per_address_max", limits.connections_per_address_max, 1, 100'000);
  taker.take("http.body_bytes_max", limits.body_bytes_max, 1024, 64 << 20);
  taker.take("http.queued_requests_max", limits.queued_requests_max, 1, 100'000);
  taker.take("http.event_streams_max", limits.event_streams_max, 1, 100'000);
  taker.take("http.idempotency_kept_hours", kept_hours, 1, 24 * 30);
  taker.finish();

  limits.idempotency_kept = std::chrono::hours(kept_hours);
  settings.secure_cookies = public_url.starts_with("https://");
  return made;
}

Configuration read_configuration(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw std::runtime_error(path + ": cannot be read");
  return parse_configuration({std::istreambuf_iterator<char>(file), {}}, path);
}

}  // namespace mellanrum::app
