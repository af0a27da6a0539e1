// The answer of a POST kept under its Idempotency-Key: a client that did not hear the answer asks
// again and gets the same one, with nothing done twice.
#pragma once

#include <optional>
#include <string>

#include "http/context.hpp"
#include "http/message.hpp"
#include "store/database.hpp"

namespace mellanrum::http {

class IdempotencyKey {
 public:
  /// Nothing without the header, for other methods than POST, or for a caller who is not signed in
  /// (strangers would share keys). Throws malformed unless 1–128 visible ASCII characters.
  [[nodiscard]] static std::optional<IdempotencyKey> of(const Request& request,
                                                        const Caller& caller);

  /// Takes the key for this transaction, or returns the answer that was given before. A second
  /// request with the key at the same time waits for the first, then finds its answer. Throws
  /// conflict if the earlier request was another one.
  [[nodiscard]] std::optional<Response> reserve(store::Transaction& transaction, Instant now) const;

  /// Keeps the answer of the transaction that reserved the key.
  void keep(store::Transaction& transaction, const Response& response) const;

 private:
  UserId user_;
  std::string key_;
  std::string request_hash_;
};

}  // namespace mellanrum::http
