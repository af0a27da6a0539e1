// The needs of some hundred clients sorted by state, so that each state is one loop. Small enough
// to stay in the cache, and the same size whatever the municipality's.
#pragma once
#include <array>
#include <span>

#include "whatif/casebook.hpp"

namespace mellanrum::whatif {

struct NeedOfClient {
  std::uint32_t client, need;  // indices in the casebook
};

class Bundle {
 public:
  static constexpr std::uint32_t clients = 256;

  void clear() { length_ = {}; }
  void add(NeedState state, NeedOfClient const& one) {
    auto const s = static_cast<std::size_t>(state);
    needs_[s][length_[s]++] = one;
  }
  std::span<NeedOfClient const> in(NeedState state) const {
    auto const s = static_cast<std::size_t>(state);
    return {needs_[s].data(), length_[s]};
  }

 private:
  std::array<std::array<NeedOfClient, std::size_t{clients} * needs_max>, need_states> needs_;
  std::array<std::uint32_t, need_states> length_{};
};

}  // namespace mellanrum::whatif
