#include "access/throttle.hpp"

#include "base/text.hpp"

namespace mellanrum::access {

namespace {

struct Counted {
  std::int64_t attempts = 0;
  Instant oldest;
};

Counted count(store::Reader& reader, const std::string& subject, Instant now) {
  return reader
      .first(
          "SELECT count(*), coalesce(min(attempted_at), 0) FROM access_attempts "
          "WHERE subject = $1 AND attempted_at > $2",
          {subject, now - attempts_window},
          [](const store::Row& row) {
            return Counted{row.integer(0), row.instant(1)};
          })
      .value_or(Counted{});
}

// `Eva` and `eva ` count together; the prefix keeps a username from posing as an address.
std::string by_name(std::string_view username) {
  return "name:" + folded(username);
}
std::string by_address(std::string_view address) {
  return "address:" + std::string(address);
}

}  // namespace

std::optional<int> must_wait(store::Reader& reader, std::string_view username,
                             std::string_view address, Instant now) {
  const auto wait = [&](const Counted& counted, int most) -> std::optional<int> {
    if (counted.attempts < most) return std::nullopt;
    const auto left = counted.oldest + attempts_window - now;
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(left).count());
  };
  if (const auto seconds = wait(count(reader, by_name(username), now), attempts_per_username_max)) {
    return seconds;
  }
  return wait(count(reader, by_address(address), now), attempts_per_address_max);
}

void note_failure(store::Transaction& transaction, std::string_view username,
                  std::string_view address, Instant now, Random& random) {
  for (const auto& subject : {by_name(username), by_address(address)}) {
    transaction.execute(
        "INSERT INTO access_attempts (id, subject, attempted_at) VALUES ($1, $2, $3)",
        {make_uuid(now, random), subject, now});
  }
  transaction.execute("DELETE FROM access_attempts WHERE attempted_at <= $1",
                      {now - attempts_window});
}

void forget_failures(store::Transaction& transaction, std::string_view username, Instant now) {
  transaction.execute("DELETE FROM access_attempts WHERE subject = $1 AND attempted_at <= $2",
                      {by_name(username), now});
}

}  // namespace mellanrum::access
