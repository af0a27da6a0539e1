// What a handler has at hand: the caller, the clock, randomness, the database, events, and what the
// förbund chose, which http/ carries without knowing what is in it.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/id.hpp"
#include "base/problem.hpp"
#include "base/random.hpp"
#include "store/database.hpp"

namespace mellanrum {
struct Settings;
namespace grants {
struct Standing;
}
}  // namespace mellanrum

namespace mellanrum::http {

/// Who calls. Empty `user` where the route lets anybody in.
struct Caller {
  UserId user;
  PersonId person;
  std::string session_hash;  ///< SHA-256 of the session id, hexadecimal
  /// Who she is where, which grants/ knows; nothing for nobody.
  std::shared_ptr<const grants::Standing> standing = nullptr;
};

/// Something that changed, told to open pages after the commit. Ids only: a page fetches what it
/// may see.
struct Event {
  std::string topic;  ///< the capability's noun: `promise`, `matter`, `case` …
  std::string id;
  std::optional<std::string> case_id = {};    ///< only those who may see the case are told
  std::optional<std::string> person_id = {};  ///< only this person is told
};

/// Of an event that says that a session of `person_id` has ended, or that what she may has changed.
inline constexpr std::string_view session_topic = "session";

struct Context {
  store::Database& database;
  const Clock& clock;
  Random& random;
  const Settings& settings;
  Caller caller;
  std::vector<Event> events;  ///< stored in the same transaction, sent after its commit

  [[nodiscard]] Instant now() const { return clock.now(); }
  [[nodiscard]] Day today() const { return day_in_sweden(clock.now()); }
  void tell(Event event) { events.push_back(std::move(event)); }
};

}  // namespace mellanrum::http
