// The gate of the whole program: access says who comes in, audit keeps what was done and what was
// refused, and each capability says who hears of what. The only place where they meet.
#pragma once

#include "access/gate.hpp"
#include "http/server.hpp"
#include "http/topics.hpp"

namespace mellanrum::app {

class Gate final : public http::Gate {
 public:
  Gate(const Settings& settings, const Clock& clock);

  [[nodiscard]] http::Caller admit(const http::Request& request, const http::Route& route,
                                   store::Reader& reader, Instant now) override;
  void record(const http::Request& request, const http::Route& route,
              const http::Response& response, const http::Context& context,
              store::Transaction& transaction) override;
  void record_refusal(const http::Request& request, const http::Route& route,
                      const Problem& problem, const http::Context& context,
                      store::Transaction& transaction) override;
  /// Deny by default: of a topic that nobody has registered nobody hears.
  [[nodiscard]] bool may_hear(const http::Caller& caller, const http::Event& event,
                              store::Reader& reader) override;
  [[nodiscard]] bool may_see_again(const http::Caller& caller, const http::Response& kept,
                                   store::Reader& reader) override;
  [[nodiscard]] bool is_still_signed_in(const http::Caller& caller, store::Reader& reader,
                                        Instant now) override;

  /// Writes which sessions were used lately.
  void flush(store::Database& database) { access_.flush(database); }

 private:
  access::Gate access_;
  const Settings& settings_;
  const Clock& clock_;
  const http::Topics topics_;
  const http::Collections collections_;
};

}  // namespace mellanrum::app
