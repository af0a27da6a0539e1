#include "http/idempotency.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "base/encoding.hpp"

namespace mellanrum::http {

namespace {

/// SHA-256 over all that makes the request what it is, each part with its length before it.
std::string hash_of(const Request& request) {
  std::string whole;
  const auto add = [&](std::string_view part) {
    whole += std::to_string(part.size());
    whole += ':';
    whole += part;
  };
  add(request.path);
  for (const auto& [name, value] : request.query) {
    add(name);
    add(value);
  }
  add(request.header("if-match").value_or(""));
  add(request.body);

  return sha256_of(whole);
}

std::string headers_as_text(const Response& response) {
  nlohmann::json all = response.headers;
  all["content-type"] = response.content_type;
  return all.dump();
}

void headers_from_text(std::string_view text, Response& response) {
  const auto all = nlohmann::json::parse(text);
  for (const auto& [name, value] : all.items()) {
    if (name == "content-type")
      response.content_type = value.get<std::string>();
    else
      response.headers[name] = value.get<std::string>();
  }
}

/// `[["id", "case"], ["id"]]`.
std::string subjects_as_text(const Response& response) {
  auto all = nlohmann::json::array();
  for (const auto& subject : response.subjects) {
    all.push_back(nlohmann::json::array({subject.id}));
    if (subject.case_id) all.back().push_back(*subject.case_id);
  }
  return all.dump();
}

void subjects_from_text(std::string_view text, Response& response) {
  for (const auto& subject : nlohmann::json::parse(text)) {
    response.subjects.push_back({subject.at(0).get<std::string>(), {}});
    if (subject.size() > 1) response.subjects.back().case_id = subject.at(1).get<std::string>();
  }
}

/// UUIDv7 says when the act was written, whatever case its letters have.
std::optional<Instant> written_at(std::string key) {
  std::ranges::transform(key, key.begin(), [](char c) {
    return c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return instant_of_uuid(key);
}

Problem too_old(Instant written) {
  const std::string day = to_text(day_in_sweden(written));
  return {Problem::Kind::conflict,
          {"Det här skrevs " + day +
               " och kan redan ha kommit fram. Se efter, och skriv det igen om det saknas. Stämmer "
               "inte dagen, ställ klockan på enheten.",
           "This was written on " + day +
               " and may have arrived already. Look, and write it again if it is missing. If the "
               "day is not right, set the clock of the device."}};
}

/// No clock runs so far ahead by mistake, and a key that did would never be forgotten.
constexpr std::chrono::days ahead_max{2 * 366};

Problem from_the_future() {
  return {Problem::Kind::conflict,
          {"Klockan på enheten går för långt före. Ställ den och spara igen.",
           "The clock of the device is too far ahead. Set it, and save again."}};
}

Problem used_for_something_else() {
  return {Problem::Kind::conflict,
          {"Idempotency-Key är redan använd för något annat.",
           "The Idempotency-Key has been used for something else."}};
}

}  // namespace

std::optional<IdempotencyKey> IdempotencyKey::of(const Request& request) {
  const auto text = request.header("idempotency-key");
  if (request.method != Method::post || !text) return std::nullopt;
  const bool is_visible = std::ranges::all_of(*text, [](char c) { return c > ' ' && c <= '~'; });
  if (text->empty() || text->size() > 128 || !is_visible) {
    throw Problem(Problem::Kind::malformed,
                  {"Idempotency-Key ska vara 1–128 synliga ASCII-tecken.",
                   "Idempotency-Key must be 1–128 visible ASCII characters."});
  }
  IdempotencyKey key;
  key.key_ = *text;
  key.request_hash_ = hash_of(request);
  return key;
}

std::optional<IdempotencyKey::Earlier> IdempotencyKey::reserve(store::Transaction& transaction,
                                                               const UserId& user, Instant now,
                                                               const ServerLimits& limits) const {
  const auto written = written_at(key_);
  if (written && *written > now + ahead_max) throw from_the_future();
  // Counted from what the key says where that is later: a clock that runs ahead makes keys that
  // would be young for longer than they are remembered.
  const Instant forget_at = std::max(now, written.value_or(now)) + limits.idempotency_remembered;
  // Inserting first, not looking first: on PostgreSQL the second of two waits here for the first.
  const auto reserved = transaction.execute(
      "INSERT INTO http_idempotency (user_id, idempotency_key, request_hash, status, headers, "
      "body, created_at, has_answer, subjects, forget_at) "
      "VALUES ($1, $2, $3, 0, '{}', '', $4, TRUE, '[]', $5) "
      "ON CONFLICT (user_id, idempotency_key) DO NOTHING",
      {user, key_, request_hash_, now, forget_at});
  if (reserved == 1) {
    if (written && *written + limits.idempotency_remembered < now) throw too_old(*written);
    return std::nullopt;
  }

  Earlier earlier;
  std::string earlier_hash;
  transaction.each(
      "SELECT request_hash, status, headers, body, has_answer, subjects "
      "FROM http_idempotency WHERE user_id = $1 AND idempotency_key = $2",
      {user, key_}, [&](const store::Row& row) {
        earlier_hash = row.text(0);
        earlier.response.status = static_cast<int>(row.integer(1));
        headers_from_text(row.text(2), earlier.response);
        earlier.response.body = row.text(3);
        earlier.is_whole = row.boolean(4);
        subjects_from_text(row.text(5), earlier.response);
      });
  if (!request_hash_.starts_with(earlier_hash)) throw used_for_something_else();
  return earlier;
}

void IdempotencyKey::keep(store::Transaction& transaction, const UserId& user,
                          const Response& response) const {
  if (response.produce) throw std::logic_error("a produced body cannot be kept for a repeat");
  transaction.send(
      "UPDATE http_idempotency SET status = $3, headers = $4, body = $5, subjects = $6 "
      "WHERE user_id = $1 AND idempotency_key = $2",
      {user, key_, response.status, headers_as_text(response), response.body,
       subjects_as_text(response)});
}

void prune_idempotency(store::Transaction& transaction, Instant now, const ServerLimits& limits) {
  transaction.execute("DELETE FROM http_idempotency WHERE forget_at < $1", {now});
  // Sixteen digits of the request's hash are enough to tell another request.
  transaction.execute(
      "UPDATE http_idempotency SET has_answer = FALSE, headers = '{}', body = '', "
      "request_hash = substr(request_hash, 1, 16) WHERE has_answer = TRUE AND created_at < $1",
      {now - limits.idempotency_kept});
}

}  // namespace mellanrum::http
