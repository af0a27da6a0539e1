// Everything between the wire and a handler, without anything of the wire: finds the route, asks
// the gate, runs the handler in its snapshot or transaction, keeps the answer under its
// Idempotency-Key, records the act, stores events, and maps problems. Safe from any thread.
#pragma once

#include "http/idempotency.hpp"
#include "http/router.hpp"
#include "http/server.hpp"

namespace mellanrum::http {

class Dispatcher {
 public:
  explicit Dispatcher(ServerParts parts);

  /// Never throws: whatever goes wrong becomes an answer.
  [[nodiscard]] Response dispatch(Request request) const {
    return answer(std::move(request)).response;
  }

  struct Answer {
    Response response;
    std::optional<Caller> listener;  ///< who listens, where a stream of events follows
    Compression compression = Compression::never;
  };
  [[nodiscard]] Answer answer(Request request) const;

  /// What keeps a thread that answers it: a snapshot, the one writer, or a password to hash. Each
  /// has threads of its own.
  enum class Work { reading, writing, preparing };
  [[nodiscard]] Work work_of(const Request& request) const;

  /// A problem that arose before there was a Request, with the headers that every answer has.
  [[nodiscard]] Response refuse(int status, Language language) const;

  /// Forgets kept answers and told events that are too old.
  void prune() const;

 private:
  [[nodiscard]] Answer route(Request& request) const;
  [[nodiscard]] Answer run(const Request& request, const Route& route) const;
  void record(const Request& request, const Route& route, const Response& response,
              const Context& context, store::Transaction& transaction) const;
  void record_refusal(const Request& request, const Route& route, const Problem& problem) const;
  [[nodiscard]] Response run(const Request& request, const Route& route,
                             ReadingHandler handler) const;
  [[nodiscard]] Response run(const Request& request, const Route& route, const Write& write) const;
  [[nodiscard]] Answer run(const Request& request, const Route& route, BareHandler handler) const;
  [[nodiscard]] Context make_context() const;
  /// What a key that was used before is answered; recorded, and shown as far as it may be.
  [[nodiscard]] Response repeat(const Request& request, const Route& route,
                                IdempotencyKey::Earlier earlier, Context& context,
                                store::Transaction& transaction) const;
  void admit(const Request& request, const Route& route, store::Reader& reader,
             Context& context) const;
  [[nodiscard]] Response failed(const Request& request, const std::exception& error) const;

  ServerParts parts_;
  Router router_;
};

}  // namespace mellanrum::http
