// Counter-based random numbers (Philox4x32-10, Salmon et al., SC 2011): every draw is a pure
// function of seed, purpose, two entities and week. No state, so any order and any thread agree.
#pragma once
#include <array>
#include <cmath>
#include <cstdint>

namespace mellanrum::whatif {

// One name for each kind of draw. Four purposes share a Philox block (the four words of its
// output), so a step that needs several draws pays for one. New purposes go last: the numbers are
// part of what makes a seed repeatable.
enum class Purpose : std::uint32_t {
  arrival_count = 0,
  arrival_angle,
  home_domain = 4,
  district,
  need_count,
  plan_meeting,
  plan_meeting_delay = 8,
  need_domain = 12,
  need_specialised,
  need_specialised_unit,
  need_split,
  predecessor = 16,
  predecessor_choice,
  service_work,
  unit_culture = 20,
  engagement = 24,
  experience,
  novice,
  tie_count = 28,
  tie_radius,
  tie_angle,
  first_tie_pick = 32,  // a whole block: branch, group, unit, person
  tie_trust = 36,
  private_tie_count = 40,
  private_tie_person = 44,
  leaving = 48,
  moving,
  vacancy,
  handover = 52,
  lost_thread = 56,
  former_colleague = 60,
  onboarding_pick = 64,  // a whole block
  guide_tie_person = 68,
  guide_tie_trust,
  holder_reassignment = 72,
  leave_to_guide,
  plan_participant = 76,
  stuck = 80,
  pending,
  refusal,
  intake,
  request = 84,
  wrong_door,
  rediscovery,
  reapplication,
  duplicate_assessment = 88,
  site_encounter = 92,
  site_person,
  outside_count,
  outside_person = 96,
  outside_accept,
  arena_participation = 100,
  arena_pick = 104,  // a whole block
  coordinator_unit = 108,
  coordinator_person,
  informal_budget = 112,
  lateral = 116,  // a whole block: one word for each of four needs
  contact_success = 120,
  contact_broker,
  contact_face,
  contact_person,
  contact_talked = 124,
  contact_chaos,
  contact_negotiation,
  contact_introduction,
  shock_rank = 128,
};

using RandomBlock = std::array<std::uint32_t, 4>;

// The multipliers of a round, and what the keys grow by from round to round.
inline constexpr std::uint32_t philox_even = 0xD2511F53, philox_odd = 0xCD9E8D57;
inline constexpr std::uint32_t philox_key0 = 0x9E3779B9, philox_key1 = 0xBB67AE85;

// Ten rounds of Philox on one counter. Known answers: randomness_test.cpp.
inline RandomBlock philox(RandomBlock counter, std::uint32_t key0, std::uint32_t key1) {
  auto [a, b, c, d] = counter;
#pragma GCC unroll 10
  for (int round = 0; round < 10; ++round) {
    std::uint64_t const even = std::uint64_t{philox_even} * a;
    std::uint64_t const odd = std::uint64_t{philox_odd} * c;
    a = static_cast<std::uint32_t>(odd >> 32) ^ b ^ key0;
    b = static_cast<std::uint32_t>(odd);
    c = static_cast<std::uint32_t>(even >> 32) ^ d ^ key1;
    d = static_cast<std::uint32_t>(even);
    key0 += philox_key0;
    key1 += philox_key1;
  }
  return {a, b, c, d};
}

// The middle of the word's cell: in (0,1), never 0 and never 1, so a logarithm is always finite.
inline double unit_interval(std::uint32_t word) {
  return (word + 0.5) * 0x1p-32;
}

// A uniform index below `count` (count > 0).
inline std::uint32_t index_below(std::uint32_t word, std::uint32_t count) {
  return static_cast<std::uint32_t>(unit_interval(word) * count);
}

class Randomness {
 public:
  explicit Randomness(std::uint64_t seed)
      : key0_(static_cast<std::uint32_t>(seed)), key1_(static_cast<std::uint32_t>(seed >> 32)) {}

  RandomBlock block(Purpose purpose, std::uint32_t a, std::uint32_t b, std::uint32_t week) const {
    return philox({a, b, week, group_of(purpose)}, key0_, key1_);
  }
  double uniform(Purpose purpose, std::uint32_t a, std::uint32_t b, std::uint32_t week) const {
    return unit_interval(block(purpose, a, b, week)[word_of(purpose)]);
  }
  static constexpr std::uint32_t group_of(Purpose purpose) {
    return static_cast<std::uint32_t>(purpose) / 4;
  }
  static constexpr std::size_t word_of(Purpose purpose) {
    return static_cast<std::uint32_t>(purpose) % 4;
  }
  std::uint32_t key0() const { return key0_; }
  std::uint32_t key1() const { return key1_; }

 private:
  std::uint32_t key0_, key1_;
};

// The named purpose's number in a block already drawn.
inline double uniform_of(RandomBlock const& block, Purpose purpose) {
  return unit_interval(block[Randomness::word_of(purpose)]);
}

inline double exponential(double uniform, double mean) {
  return -mean * std::log(uniform);
}

// Box–Muller: two uniforms to one standard normal.
inline double standard_normal(double radius, double angle) {
  return std::sqrt(-2.0 * std::log(radius)) * std::cos(6.283185307179586 * angle);
}

// Poisson by inversion of one uniform; meant for means up to about 20.
inline int poisson(double uniform, double mean) {
  double term = std::exp(-mean);
  double sum = term;
  int count = 0;
  while (uniform > sum && count < 1000) {
    ++count;
    term *= mean / count;
    sum += term;
  }
  return count;
}

}  // namespace mellanrum::whatif
