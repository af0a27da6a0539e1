// See tie_search.hpp.
#include "whatif/tie_search.hpp"

#include <bit>

#include "whatif/branchless.hpp"
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

FoundTie strongest_of_rows_plainly(TieRows const& ties, std::span<std::uint32_t const> rows,
                                   SlotRange wanted) {
  FoundTie best{};
  for (std::uint32_t row : rows) {
    std::size_t const begin = row * std::size_t{ties_max};
    for (std::uint32_t place = 0; place < ties.count[row]; ++place) {
      if (ties.partner[begin + place] - wanted.first >= wanted.count) continue;
      float const trust = ties.trust[begin + place];
      if (trust > best.trust || (trust == best.trust && row < best.row)) best = {row, place, trust};
    }
  }
  return best;
}

#if defined(__x86_64__)

namespace {

__attribute__((target("avx2"))) inline __m256i all(std::uint32_t value) {
  return _mm256_set1_epi32(static_cast<int>(value));
}

// Those of eight slots that are wanted. Only signed numbers can be compared, so both sides of
// slot - first < count are moved down by half their range.
__attribute__((target("avx2"))) inline __m256i wanted_among(__m256i slots, SlotRange wanted) {
  constexpr std::uint32_t half = 0x80000000;
  __m256i const nth = _mm256_sub_epi32(slots, all(wanted.first + half));
  return _mm256_cmpgt_epi32(all(wanted.count - half), nth);
}

__attribute__((target("avx2"))) inline __m256i load(std::uint32_t const* from) {
  return _mm256_loadu_si256(reinterpret_cast<__m256i const*>(from));
}

__attribute__((target("avx2"))) std::uint64_t places_by_eight(
    std::span<std::uint32_t const> partners, SlotRange wanted) {
  // The whole row always: how long it is cannot be foreseen.
  static_assert(ties_max % 8 == 0, "the last eight places must lie in the row");
  std::uint64_t places = 0;
#pragma GCC unroll 5
  for (std::size_t place = 0; place < ties_max; place += 8) {
    __m256i const within = wanted_among(load(partners.data() + place), wanted);
    auto const bits = static_cast<unsigned>(_mm256_movemask_ps(_mm256_castsi256_ps(within)));
    places |= std::uint64_t{bits} << place;
  }
  return places & ((std::uint64_t{1} << partners.size()) - 1);
}

// Each lane keeps the strongest it has seen and where, as row · 64 + place; then the lanes compare.
__attribute__((target("avx2"))) FoundTie strongest_by_eight(TieRows const& ties,
                                                            std::span<std::uint32_t const> rows,
                                                            SlotRange wanted) {
  constexpr std::uint32_t places_counted = 64;
  static_assert(ties_max <= places_counted);
  __m256i const lane = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
  __m256 most = _mm256_setzero_ps();
  __m256i where = _mm256_setzero_si256();
  for (std::uint32_t row : rows) {
    std::size_t const begin = row * std::size_t{ties_max};
    __m256i const length = all(ties.count[row]);
#pragma GCC unroll 5
    for (std::uint32_t first = 0; first < ties_max; first += 8) {
      __m256i const place = _mm256_add_epi32(lane, all(first));
      __m256i const counts =
          _mm256_and_si256(wanted_among(load(ties.partner + begin + first), wanted),
                           _mm256_cmpgt_epi32(length, place));
      __m256 const trust =
          _mm256_and_ps(_mm256_castsi256_ps(counts), _mm256_loadu_ps(ties.trust + begin + first));
      __m256i const here = _mm256_add_epi32(place, all(row * places_counted));
      where = _mm256_blendv_epi8(where, here,
                                 _mm256_castps_si256(_mm256_cmp_ps(trust, most, _CMP_GT_OQ)));
      most = _mm256_max_ps(most, trust);
    }
  }
  alignas(32) std::uint32_t trusts[8], places[8];
  _mm256_store_si256(reinterpret_cast<__m256i*>(trusts), _mm256_castps_si256(most));
  _mm256_store_si256(reinterpret_cast<__m256i*>(places), where);
  std::uint64_t best = 0;  // trust, then the lowest place; floats above 0 compare as their bits do
  for (std::size_t i = 0; i < 8; ++i) {
    std::uint64_t const one = std::uint64_t{trusts[i]} << 32 | ~places[i];
    best ^= (best ^ one) & all_bits_if(one > best);
  }
  std::uint32_t const found = ~static_cast<std::uint32_t>(best);
  return {found / places_counted, found % places_counted,
          std::bit_cast<float>(static_cast<std::uint32_t>(best >> 32))};
}

}  // namespace

FoundTie strongest_of_rows(TieRows const& ties, std::span<std::uint32_t const> rows,
                           SlotRange wanted) {
  static bool const eight_at_a_time = __builtin_cpu_supports("avx2");
  return eight_at_a_time ? strongest_by_eight(ties, rows, wanted)
                         : strongest_of_rows_plainly(ties, rows, wanted);
}

std::uint64_t places_leading_to(std::span<std::uint32_t const> partners, SlotRange wanted) {
  static bool const eight_at_a_time = __builtin_cpu_supports("avx2");
  return eight_at_a_time ? places_by_eight(partners, wanted)
                         : places_leading_to_plainly(partners, wanted);
}

#else

FoundTie strongest_of_rows(TieRows const& ties, std::span<std::uint32_t const> rows,
                           SlotRange wanted) {
  return strongest_of_rows_plainly(ties, rows, wanted);
}

std::uint64_t places_leading_to(std::span<std::uint32_t const> partners, SlotRange wanted) {
  return places_leading_to_plainly(partners, wanted);
}

#endif

}  // namespace mellanrum::whatif
