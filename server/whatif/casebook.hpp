// The open clients and their needs as arrays, in order of arrival. A client's needs lie together;
// closed clients are squeezed out from time to time. Nothing outside keeps an index over a week.
#pragma once
#include <cstdint>
#include <vector>

#include "whatif/arrivals.hpp"
#include "whatif/people.hpp"

namespace mellanrum::whatif {

enum class NeedState : std::uint8_t { unrequested, pending, stuck, refused, queued, active, done };

// Bits of Casebook::flags for a need.
inline constexpr std::uint8_t informed = 1, wrong_door = 2, door_known = 4, resumes_queued = 8;
// Bits for a client.
inline constexpr std::uint8_t closed = 1, fell_broad = 2, fell_strict = 4;

inline constexpr std::int16_t never = -1000;  // a week before any week

struct Casebook {
  // --- One entry a client.
  std::vector<std::uint32_t> identity, first_need, holder, guide;
  std::vector<std::uint8_t> need_count, client_flags;
  // One bit a need, kept in step with `state`, so that a scan visits only what concerns it.
  std::vector<std::uint8_t> active_needs, undone_needs;
  std::vector<std::int16_t> touched, coordinated, plan_week;  // coordinated: -1 until it is
  std::vector<float> district;

  // --- One entry a need.
  std::vector<NeedState> state;
  std::vector<std::uint8_t> flags, attempts;
  std::vector<std::int8_t> predecessor;
  std::vector<std::uint16_t> unit;
  std::vector<std::uint32_t> server, contact_by;
  std::vector<float> work, progress, prep, key;
  std::vector<std::int16_t> news, contact_week, blocked_until, wished;  // wished: first ready week

  std::uint32_t clients() const { return static_cast<std::uint32_t>(identity.size()); }
  int arrival_week(std::uint32_t client) const {
    return static_cast<int>(identity[client] / clients_per_week_max);
  }
  bool is_settled(std::uint32_t client) const {  // every need active or done
    return active_needs[client] == undone_needs[client];
  }
  bool is_open(std::uint32_t client) const { return !(client_flags[client] & closed); }
  // May be asked for: what it must wait for is under way. `need` is an index within the client.
  bool is_ready(std::uint32_t client, std::uint32_t need) const {
    std::uint32_t const first = first_need[client];
    int const before = predecessor[first + need];
    return before < 0 || state[first + static_cast<std::uint32_t>(before)] >= NeedState::active;
  }

  void clear();
  void reserve(std::size_t clients);
  std::uint32_t add(ArrivingClient const& client, int week);
  void squeeze();  // drops closed clients; order is kept
  std::size_t bytes() const;

 private:
  template <class Self, class Visit>
  static void each_client_field(Self& self, Visit visit);
  template <class Self, class Visit>
  static void each_need_field(Self& self, Visit visit);
};

}  // namespace mellanrum::whatif
