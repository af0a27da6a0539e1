// The open clients, their needs and the services under way, in order of arrival: arrays of small
// records, each holding what one rule reads together, so that a client is a few cache lines.
// Closed clients are squeezed out from time to time. Nothing outside keeps an index over a week.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "whatif/arrivals.hpp"
#include "whatif/large_pages.hpp"
#include "whatif/people.hpp"

namespace mellanrum::whatif {

enum class NeedState : std::uint8_t { unrequested, pending, stuck, refused, queued, active, done };
inline constexpr std::size_t need_states = 7;

inline constexpr std::int16_t never = -1000;       // a week before any week
inline constexpr std::uint8_t no_predecessor = 8;  // one more than any need of a client

struct Client {
  std::uint32_t identity = 0, first_need = 0;
  std::uint32_t holder = nobody, guide = nobody;  // a closed client has neither
  float district = 0;
  std::int16_t arrived = 0, touched = 0, plan_week = -1;
  std::int16_t coordinated = -1;  // the week, or -1
  std::uint8_t need_count = 0;
  bool closed : 1 = false, fell_broad : 1 = false, fell_strict : 1 = false;
  // One bit a need, kept in step with its state, so that a scan visits only what concerns it.
  std::uint8_t active = 0, undone = 0;

  bool settled() const { return active == undone; }  // every need active or done
  // What the need must wait for, if anything, is under way.
  bool allows(struct Need const& need) const;
};

struct Need {
  NeedState state = NeedState::unrequested;
  bool informed : 1 = false, wrong_door : 1 = false, door_known : 1 = false;
  bool resumes_queued : 1 = false;
  std::uint8_t attempts = 0;
  std::uint8_t predecessor = no_predecessor;  // an earlier need of the client
  std::uint16_t unit;
  std::int16_t news;
  std::int16_t contact_week = never, blocked_until = never;
  std::uint32_t contact_by = nobody;
  float prep = 0, key = 0;
};

struct Service {  // of a need; the server is nobody unless it is active
  std::uint32_t server = nobody;
  float work, progress = 0;  // weeks
};

static_assert(sizeof(Client) == 32 && sizeof(Need) == 24 && sizeof(Service) == 12);

inline bool Client::allows(Need const& need) const {
  return (active | ~unsigned{undone}) >> need.predecessor & 1;
}

struct Casebook {
  LargeArray<Client> clients;
  // --- One entry a need; those of a client lie together.
  LargeArray<Need> needs;
  LargeArray<Service> services;
  LargeArray<std::int16_t> wished;  // week in which it was first ready; never + 1 once heard of

  std::uint32_t client_count() const { return static_cast<std::uint32_t>(clients.size()); }
  std::span<Need> needs_of(Client const& client) {
    return {&needs[client.first_need], client.need_count};
  }

  void clear();
  void reserve(std::size_t expected_clients);
  std::uint32_t add(ArrivingClient const& client, int week);
  void squeeze();  // drops closed clients; order is kept
  std::size_t bytes() const;

 private:
  template <class Visit>
  void each_need_field(Visit visit) {
    visit(needs), visit(services), visit(wished);
  }
};

}  // namespace mellanrum::whatif
