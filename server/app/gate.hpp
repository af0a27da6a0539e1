// The gate of the whole program: access says who comes in, audit keeps what was done, and the case
// tier says who hears of what. The only place where they meet.
#pragma once

#include "access/gate.hpp"
#include "http/server.hpp"

namespace mellanrum::app {

class Gate final : public http::Gate {
 public:
  Gate(const http::Settings& settings, const Clock& clock) : access_(settings), clock_(clock) {}

  [[nodiscard]] http::Caller admit(const http::Request& request, const http::Route& route,
                                   store::Reader& reader, Instant now) override;
  void record(const http::Request& request, const http::Route& route,
              const http::Response& response, const http::Context& context,
              store::Transaction& transaction) override;
  [[nodiscard]] bool may_hear(const http::Caller& caller, const http::Event& event,
                              store::Reader& reader) override;
  [[nodiscard]] bool is_still_signed_in(const http::Caller& caller, store::Reader& reader,
                                        Instant now) override;

  /// Writes which sessions were used lately.
  void flush(store::Database& database) { access_.flush(database); }

 private:
  access::Gate access_;
  const Clock& clock_;
};

}  // namespace mellanrum::app
