#include "access/throttle.hpp"

#include <arpa/inet.h>
#include <sodium.h>

#include <array>

#include "access/usernames.hpp"

namespace mellanrum::access {

namespace {

struct Subject {
  std::string text;
  int attempts_max;
};

/// What a failure counts for, the narrowest first.
std::vector<Subject> subjects_of(const Attempt& attempt) {
  const std::string name = normalised_username(attempt.username);
  if (attempt.known_device) {
    return {{"device:" + *attempt.known_device + ":" + name, attempts_per_username_max}};
  }
  const std::string network = network_of(attempt.address);
  return {{"name-address:" + network + ":" + name, attempts_per_username_max},
          {"name:" + name, attempts_per_username_elsewhere_max},
          {"address:" + network, attempts_per_address_max}};
}

constexpr std::string_view key_name = "attempts";

std::optional<std::string> stored_key(store::Reader& reader) {
  return reader.first("SELECT secret FROM access_keys WHERE name = $1", {key_name},
                      [](const store::Row& row) { return row.string(0); });
}

std::string key_made_where_missing(store::Transaction& transaction, Instant now, Random& random) {
  if (auto known = stored_key(transaction)) return *known;
  std::string made = random_hex(random, crypto_auth_KEYBYTES);
  transaction.execute("INSERT INTO access_keys (name, secret, created_at) VALUES ($1, $2, $3)",
                      {key_name, made, now});
  return made;
}

std::string hidden(const std::string& text, const std::string& key_hex) {
  std::array<unsigned char, crypto_auth_KEYBYTES> key{};
  sodium_hex2bin(key.data(), key.size(), key_hex.data(), key_hex.size(), nullptr, nullptr, nullptr);
  std::array<unsigned char, crypto_auth_BYTES> code{};
  crypto_auth(code.data(), reinterpret_cast<const unsigned char*>(text.data()), text.size(),
              key.data());
  std::string hex(2 * code.size() + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), code.data(), code.size());
  hex.pop_back();
  return hex;
}

struct Counted {
  std::int64_t attempts = 0;
  Instant oldest;
};

/// Without what lies ahead by more than the grace: then the clock had jumped, and she would wait
/// until that time.
Counted count(store::Reader& reader, const std::string& subject, Instant now) {
  return reader
      .first(
          "SELECT count(*), coalesce(min(attempted_at), 0) FROM access_attempts "
          "WHERE subject = $1 AND attempted_at > $2 AND attempted_at <= $3",
          {subject, now - attempts_window, now + clock_grace},
          [](const store::Row& row) {
            return Counted{row.integer(0), row.instant(1)};
          })
      .value_or(Counted{});
}

}  // namespace

std::string network_of(std::string_view address) {
  const std::string text(address);
  in6_addr bytes{};
  if (inet_pton(AF_INET6, text.c_str(), &bytes) != 1) return text;
  std::fill(std::begin(bytes.s6_addr) + 8, std::end(bytes.s6_addr), std::uint8_t{0});
  std::array<char, INET6_ADDRSTRLEN> network{};
  inet_ntop(AF_INET6, &bytes, network.data(), network.size());
  return std::string(network.data()) + "/64";
}

std::optional<int> must_wait(store::Reader& reader, const Attempt& attempt, Instant now) {
  const auto key = stored_key(reader);
  if (!key) return std::nullopt;  // nobody has failed yet
  for (const auto& subject : subjects_of(attempt)) {
    const auto counted = count(reader, hidden(subject.text, *key), now);
    if (counted.attempts < subject.attempts_max) continue;
    const auto left = std::min(counted.oldest, now) + attempts_window - now;
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count());
  }
  return std::nullopt;
}

void note_failure(store::Transaction& transaction, const Attempt& attempt, Instant now,
                  Random& random) {
  const auto key = key_made_where_missing(transaction, now, random);
  for (const auto& subject : subjects_of(attempt)) {
    transaction.execute(
        "INSERT INTO access_attempts (id, subject, attempted_at) VALUES ($1, $2, $3)",
        {make_uuid(now, random), hidden(subject.text, key), now});
  }
  transaction.execute("DELETE FROM access_attempts WHERE attempted_at <= $1 OR attempted_at > $2",
                      {now - attempts_window, now + clock_grace});
}

void forget_failures(store::Transaction& transaction, const Attempt& attempt, Instant now) {
  const auto key = stored_key(transaction);
  if (!key) return;
  transaction.execute("DELETE FROM access_attempts WHERE subject = $1 OR attempted_at <= $2",
                      {hidden(subjects_of(attempt).front().text, *key), now - attempts_window});
}

}  // namespace mellanrum::access
