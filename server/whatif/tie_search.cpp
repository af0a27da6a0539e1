// See tie_search.hpp.
#include "whatif/tie_search.hpp"

#include <bit>

#include "whatif/parameters.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#pragma GCC diagnostic ignored "-Wpsabi"  // vectors pass between functions of this file only
#endif

namespace mellanrum::whatif {

std::uint64_t places_leading_to_plainly(std::span<std::uint32_t const> partners, SlotRange wanted) {
  std::uint64_t places = 0;
  for (std::size_t place = 0; place < partners.size(); ++place) {
    places |= std::uint64_t{partners[place] - wanted.first < wanted.count} << place;
  }
  return places;
}

std::uint32_t strongest_leading_to_plainly(std::span<std::uint32_t const> partners,
                                           float const* trusts, SlotRange wanted) {
  std::uint32_t best = no_place;
  for (std::uint32_t place = 0; place < partners.size(); ++place) {
    if (partners[place] - wanted.first >= wanted.count) continue;
    if (best == no_place || trusts[place] > trusts[best] ||
        (trusts[place] == trusts[best] && partners[place] < partners[best])) {
      best = place;
    }
  }
  return best;
}

#if defined(__x86_64__)

namespace {

// Of several places; most often there is one.
std::uint32_t lowest_slot(std::span<std::uint32_t const> partners, std::uint64_t places) {
  auto best = static_cast<std::uint32_t>(std::countr_zero(places));
  for (places &= places - 1; places != 0; places &= places - 1) {
    auto const place = static_cast<std::uint32_t>(std::countr_zero(places));
    if (partners[place] < partners[best]) best = place;
  }
  return best;
}

__attribute__((target("avx2"))) std::uint64_t places_by_eight(
    std::span<std::uint32_t const> partners, SlotRange wanted) {
  // The whole row always: how long it is cannot be foreseen.
  static_assert(ties_max % 8 == 0, "the last eight places must lie in the row");
  auto const all = [](std::uint32_t value) __attribute__((target("avx2"))) {
    return _mm256_set1_epi32(static_cast<int>(value));
  };
  __m256i const first = all(wanted.first), last = all(wanted.count - 1);
  std::uint64_t places = 0;
#pragma GCC unroll 5
  for (std::size_t place = 0; place < ties_max; place += 8) {
    auto const* row = reinterpret_cast<__m256i const*>(partners.data() + place);
    __m256i const nth = _mm256_sub_epi32(_mm256_loadu_si256(row), first);
    __m256i const within = _mm256_cmpeq_epi32(_mm256_min_epu32(nth, last), nth);
    auto const bits = static_cast<unsigned>(_mm256_movemask_ps(_mm256_castsi256_ps(within)));
    places |= std::uint64_t{bits} << place;
  }
  return places & ((std::uint64_t{1} << partners.size()) - 1);
}

__attribute__((target("avx2"))) std::uint32_t strongest_by_eight(
    std::span<std::uint32_t const> partners, float const* trusts, SlotRange wanted) {
  auto const all = [](std::uint32_t value) __attribute__((target("avx2"))) {
    return _mm256_set1_epi32(static_cast<int>(value));
  };
  __m256i const first = all(wanted.first), last = all(wanted.count - 1);
  __m256i const length = all(static_cast<std::uint32_t>(partners.size()));
  __m256i place_of_lane = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
  __m256 trust[ties_max / 8], most = _mm256_setzero_ps();
#pragma GCC unroll 5
  for (std::size_t i = 0; i < ties_max / 8; ++i) {
    auto const* row = reinterpret_cast<__m256i const*>(partners.data() + 8 * i);
    __m256i const nth = _mm256_sub_epi32(_mm256_loadu_si256(row), first);
    __m256i const within = _mm256_and_si256(_mm256_cmpeq_epi32(_mm256_min_epu32(nth, last), nth),
                                            _mm256_cmpgt_epi32(length, place_of_lane));
    trust[i] = _mm256_and_ps(_mm256_castsi256_ps(within), _mm256_loadu_ps(trusts + 8 * i));
    most = _mm256_max_ps(most, trust[i]);
    place_of_lane = _mm256_add_epi32(place_of_lane, all(8));
  }
  most = _mm256_max_ps(most, _mm256_permute2f128_ps(most, most, 1));
  most = _mm256_max_ps(most, _mm256_permute_ps(most, 0b01001110));
  most = _mm256_max_ps(most, _mm256_permute_ps(most, 0b10110001));
  if (_mm256_cvtss_f32(most) == 0) return no_place;
  std::uint64_t places = 0;
#pragma GCC unroll 5
  for (std::size_t i = 0; i < ties_max / 8; ++i) {
    auto const bits =
        static_cast<unsigned>(_mm256_movemask_ps(_mm256_cmp_ps(trust[i], most, _CMP_EQ_OQ)));
    places |= std::uint64_t{bits} << (8 * i);
  }
  return lowest_slot(partners, places);
}

}  // namespace

std::uint32_t strongest_leading_to(std::span<std::uint32_t const> partners, float const* trusts,
                                   SlotRange wanted) {
  static bool const eight_at_a_time = __builtin_cpu_supports("avx2");
  return eight_at_a_time ? strongest_by_eight(partners, trusts, wanted)
                         : strongest_leading_to_plainly(partners, trusts, wanted);
}

std::uint64_t places_leading_to(std::span<std::uint32_t const> partners, SlotRange wanted) {
  static bool const eight_at_a_time = __builtin_cpu_supports("avx2");
  return eight_at_a_time ? places_by_eight(partners, wanted)
                         : places_leading_to_plainly(partners, wanted);
}

#else

std::uint64_t places_leading_to(std::span<std::uint32_t const> partners, SlotRange wanted) {
  return places_leading_to_plainly(partners, wanted);
}

#endif

}  // namespace mellanrum::whatif
