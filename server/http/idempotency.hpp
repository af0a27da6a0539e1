// A POST is done once for each Idempotency-Key: a client that did not hear the answer asks again,
// and hears the same one while it is kept, or that it is done. Afterwards a key is remembered as
// long as a device may keep an unsent act; one that is older is refused rather than done twice.
#pragma once

#include <optional>
#include <string>

#include "http/context.hpp"
#include "http/message.hpp"
#include "http/server.hpp"
#include "store/database.hpp"

namespace mellanrum::http {

class IdempotencyKey {
 public:
  /// Nothing without the header or for other methods than POST. Throws malformed unless 1–128
  /// visible ASCII characters. Reads the whole body, so before a transaction.
  [[nodiscard]] static std::optional<IdempotencyKey> of(const Request& request);

  struct Earlier {
    Response response;      ///< with what the act was about, for the audit
    bool is_whole = false;  ///< false when the answer is not kept any more
  };

  /// Takes the key for this transaction, or returns what was answered before. A second request
  /// with the key at the same time waits for the first, then finds its answer. Throws conflict if
  /// the earlier request was another one, or if the key is older than what is remembered.
  [[nodiscard]] std::optional<Earlier> reserve(store::Transaction& transaction, const UserId& user,
                                               Instant now, const ServerLimits& limits) const;

  /// Keeps the answer of the transaction that reserved the key.
  void keep(store::Transaction& transaction, const UserId& user, const Response& response) const;

 private:
  std::string key_;
  std::string request_hash_;
};

/// Forgets answers, and later that there was a key.
void prune_idempotency(store::Transaction& transaction, Instant now, const ServerLimits& limits);

}  // namespace mellanrum::http
