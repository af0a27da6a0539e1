// See randomness_lanes.hpp.
#include "whatif/randomness_lanes.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#pragma GCC diagnostic ignored "-Wpsabi"  // vectors pass between functions of this file only
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"  // GCC 12 says so of its own header (105593)
#endif

namespace mellanrum::whatif {

namespace {

struct Lanes {  // one entry a block
  std::uint32_t const *a, *b;
  std::array<std::uint32_t*, 4> words;
};

struct Shared {  // by all blocks of one draw
  std::uint32_t week, group, key0, key1;
};

void draw_plainly(Lanes const& lanes, std::size_t count, Shared const& s) {
  for (std::size_t i = 0; i < count; ++i) {
    auto const block = philox({lanes.a[i], lanes.b[i], s.week, s.group}, s.key0, s.key1);
    for (std::size_t word = 0; word < 4; ++word) lanes.words[word][i] = block[word];
  }
}

#if defined(__x86_64__)

// Each block has 64 bits a lane, of which the lower 32 count: so a product's lower half is where it
// is wanted, and its upper half a shift away.

__attribute__((target("avx2"))) void draw_by_four(Lanes const& lanes, std::size_t count,
                                                  Shared const& s) {
  auto const all = [](std::uint32_t value) __attribute__((target("avx2"))) {
    return _mm256_set1_epi64x(value);
  };
  auto const load = [](std::uint32_t const* from) __attribute__((target("avx2"))) {
    return _mm256_cvtepu32_epi64(_mm_load_si128(reinterpret_cast<__m128i const*>(from)));
  };
  auto const store = [](std::uint32_t * to, __m256i value) __attribute__((target("avx2"))) {
    __m256i const lower =
        _mm256_permutevar8x32_epi32(value, _mm256_setr_epi32(0, 2, 4, 6, 0, 0, 0, 0));
    _mm_store_si128(reinterpret_cast<__m128i*>(to), _mm256_castsi256_si128(lower));
  };
  for (std::size_t first = 0; first < count; first += 4) {
    __m256i a = load(lanes.a + first), b = load(lanes.b + first);
    __m256i c = all(s.week), d = all(s.group);
    __m256i key0 = all(s.key0), key1 = all(s.key1);
#pragma GCC unroll 10
    for (int round = 0; round < 10; ++round) {
      __m256i const even = _mm256_mul_epu32(all(philox_even), a);
      __m256i const odd = _mm256_mul_epu32(all(philox_odd), c);
      a = _mm256_xor_si256(_mm256_xor_si256(_mm256_srli_epi64(odd, 32), b), key0);
      c = _mm256_xor_si256(_mm256_xor_si256(_mm256_srli_epi64(even, 32), d), key1);
      b = odd;
      d = even;
      key0 = _mm256_add_epi64(key0, all(philox_key0));
      key1 = _mm256_add_epi64(key1, all(philox_key1));
    }
    store(lanes.words[0] + first, a);
    store(lanes.words[1] + first, b);
    store(lanes.words[2] + first, c);
    store(lanes.words[3] + first, d);
  }
}

__attribute__((target("avx512f"))) void draw_by_eight(Lanes const& lanes, std::size_t count,
                                                      Shared const& s) {
  auto const all = [](std::uint32_t value) __attribute__((target("avx512f"))) {
    return _mm512_set1_epi64(value);
  };
  auto const load = [](std::uint32_t const* from) __attribute__((target("avx512f"))) {
    return _mm512_cvtepu32_epi64(_mm256_load_si256(reinterpret_cast<__m256i const*>(from)));
  };
  auto const store = [](std::uint32_t * to, __m512i value) __attribute__((target("avx512f"))) {
    _mm256_store_si256(reinterpret_cast<__m256i*>(to), _mm512_cvtepi64_epi32(value));
  };
  for (std::size_t first = 0; first < count; first += 8) {
    __m512i a = load(lanes.a + first), b = load(lanes.b + first);
    __m512i c = all(s.week), d = all(s.group);
    __m512i key0 = all(s.key0), key1 = all(s.key1);
#pragma GCC unroll 10
    for (int round = 0; round < 10; ++round) {
      constexpr int xor_of_three = 0x96;
      __m512i const even = _mm512_mul_epu32(all(philox_even), a);
      __m512i const odd = _mm512_mul_epu32(all(philox_odd), c);
      a = _mm512_ternarylogic_epi64(_mm512_srli_epi64(odd, 32), b, key0, xor_of_three);
      c = _mm512_ternarylogic_epi64(_mm512_srli_epi64(even, 32), d, key1, xor_of_three);
      b = odd;
      d = even;
      key0 = _mm512_add_epi64(key0, all(philox_key0));
      key1 = _mm512_add_epi64(key1, all(philox_key1));
    }
    store(lanes.words[0] + first, a);
    store(lanes.words[1] + first, b);
    store(lanes.words[2] + first, c);
    store(lanes.words[3] + first, d);
  }
}

#endif

}  // namespace

LaneWidth widest_lanes() {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx512f")) return LaneWidth::eight;
  if (__builtin_cpu_supports("avx2")) return LaneWidth::four;
#endif
  return LaneWidth::one;
}

void RandomLanes::draw(Randomness const& random, Purpose purpose, std::uint32_t week,
                       std::size_t size) {
  Lanes const lanes{a_.data(),
                    b_.data(),
                    {words_[0].data(), words_[1].data(), words_[2].data(), words_[3].data()}};
  Shared const shared{week, Randomness::group_of(purpose), random.key0(), random.key1()};
#if defined(__x86_64__)
  // The lanes beyond `size` are left over from an earlier draw; nobody asks for theirs.
  static_assert(capacity % 8 == 0);
  if (width_ == LaneWidth::eight) return draw_by_eight(lanes, size, shared);
  if (width_ == LaneWidth::four) return draw_by_four(lanes, size, shared);
#endif
  draw_plainly(lanes, size, shared);
}

}  // namespace mellanrum::whatif
