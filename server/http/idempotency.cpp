#include "http/idempotency.hpp"

#include <openssl/sha.h>
#include <nlohmann/json.hpp>

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

  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  SHA256(reinterpret_cast<const unsigned char*>(whole.data()), whole.size(), digest.data());
  std::string hex;
  for (const unsigned char byte : digest) {
    constexpr char digits[] = "0123456789abcdef";
    hex += digits[byte >> 4];
    hex += digits[byte & 15];
  }
  return hex;
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

}  // namespace

std::optional<IdempotencyKey> IdempotencyKey::of(const Request& request, const Caller& caller) {
  const auto text = request.header("idempotency-key");
  if (request.method != Method::post || !text || caller.user.empty()) return std::nullopt;
  const bool is_visible = std::ranges::all_of(*text, [](char c) { return c > ' ' && c <= '~'; });
  if (text->empty() || text->size() > 128 || !is_visible) {
    throw Problem(Problem::Kind::malformed,
                  {"Idempotency-Key ska vara 1–128 synliga ASCII-tecken.",
                   "Idempotency-Key must be 1–128 visible ASCII characters."});
  }
  IdempotencyKey key;
  key.user_ = caller.user;
  key.key_ = *text;
  key.request_hash_ = hash_of(request);
  return key;
}

std::optional<Response> IdempotencyKey::reserve(store::Transaction& transaction,
                                                Instant now) const {
  // Inserting first, not looking first: on PostgreSQL the second of two waits here for the first.
  const auto reserved = transaction.execute(
      "INSERT INTO http_idempotency "
      "(user_id, idempotency_key, request_hash, status, headers, body, created_at) "
      "VALUES ($1, $2, $3, 0, '{}', '', $4) ON CONFLICT (user_id, idempotency_key) DO NOTHING",
      {user_, key_, request_hash_, now});
  if (reserved == 1) return std::nullopt;

  Response earlier;
  std::string earlier_hash;
  transaction.each(
      "SELECT request_hash, status, headers, body FROM http_idempotency "
      "WHERE user_id = $1 AND idempotency_key = $2",
      {user_, key_}, [&](const store::Row& row) {
        earlier_hash = row.text(0);
        earlier.status = static_cast<int>(row.integer(1));
        headers_from_text(row.text(2), earlier);
        earlier.body = row.text(3);
      });
  if (earlier_hash != request_hash_) {
    throw Problem(Problem::Kind::conflict,
                  {"Idempotency-Key är redan använd för något annat.",
                   "The Idempotency-Key has been used for something else."});
  }
  earlier.headers["idempotency-replayed"] = "true";
  return earlier;
}

void IdempotencyKey::keep(store::Transaction& transaction, const Response& response) const {
  transaction.send(
      "UPDATE http_idempotency SET status = $3, headers = $4, body = $5 "
      "WHERE user_id = $1 AND idempotency_key = $2",
      {user_, key_, response.status, headers_as_text(response), response.body});
}

}  // namespace mellanrum::http
