// The state of a run in plain values, for tests that look inside and for comparing two engines.
#pragma once
#include <cstdint>
#include <vector>

namespace mellanrum::whatif {

struct Snapshot {
  struct Tie {
    std::uint32_t partner;
    float trust;
    bool is_private;
    auto operator<=>(Tie const&) const = default;
  };
  struct Person {
    bool present;
    float engagement, experience, load, formal_load, informal_smooth, valve;
    int held, active;
    std::vector<Tie> ties;  // by partner
    bool operator==(Person const&) const = default;
  };
  struct Need {
    int unit, state;      // NeedState
    std::int64_t server;  // -1 when not active
    float work, progress, prep, key;
    int attempts, news;
    bool informed, wrong_door;
    bool operator==(Need const&) const = default;
  };
  struct Client {
    std::uint32_t identity;
    std::int64_t holder, guide;  // -1 for nobody
    int touched, coordinated;
    std::vector<Need> needs;
    bool operator==(Client const&) const = default;
  };
  std::vector<Person> people;
  std::vector<Client> clients;  // the open ones, by identity
  bool operator==(Snapshot const&) const = default;
};

}  // namespace mellanrum::whatif
