// See randomness_lanes.hpp.
#include "whatif/randomness_lanes.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#pragma GCC diagnostic ignored "-Wpsabi"  // vectors pass between functions of this file only
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

struct Product {
  __m256i low, high;
};

// Eight products of 32 × 32 bits: the even lanes, the odd ones, and both put together again.
__attribute__((target("avx2"))) inline Product multiply(__m256i factor, __m256i x) {
  constexpr int odd_lanes = 0xAA;
  __m256i const even = _mm256_mul_epu32(factor, x);
  __m256i const odd = _mm256_mul_epu32(factor, _mm256_srli_epi64(x, 32));
  return {_mm256_blend_epi32(even, _mm256_slli_epi64(odd, 32), odd_lanes),
          _mm256_blend_epi32(_mm256_srli_epi64(even, 32), odd, odd_lanes)};
}

__attribute__((target("avx2"))) inline __m256i all(std::uint32_t value) {
  return _mm256_set1_epi32(static_cast<int>(value));
}

__attribute__((target("avx2"))) inline __m256i load(std::uint32_t const* from) {
  return _mm256_load_si256(reinterpret_cast<__m256i const*>(from));
}

__attribute__((target("avx2"))) inline void store(std::uint32_t* to, __m256i values) {
  _mm256_store_si256(reinterpret_cast<__m256i*>(to), values);
}

__attribute__((target("avx2"))) void draw_eight(Lanes const& lanes, std::size_t first,
                                                Shared const& s) {
  __m256i a = load(lanes.a + first), b = load(lanes.b + first);
  __m256i c = all(s.week), d = all(s.group);
  std::uint32_t key0 = s.key0, key1 = s.key1;
#pragma GCC unroll 10
  for (int round = 0; round < 10; ++round) {
    Product const even = multiply(all(0xD2511F53), a), odd = multiply(all(0xCD9E8D57), c);
    a = _mm256_xor_si256(_mm256_xor_si256(odd.high, b), all(key0));
    b = odd.low;
    c = _mm256_xor_si256(_mm256_xor_si256(even.high, d), all(key1));
    d = even.low;
    key0 += 0x9E3779B9;
    key1 += 0xBB67AE85;
  }
  store(lanes.words[0] + first, a);
  store(lanes.words[1] + first, b);
  store(lanes.words[2] + first, c);
  store(lanes.words[3] + first, d);
}

#endif

}  // namespace

void RandomLanes::draw(Randomness const& random, Purpose purpose, std::uint32_t week,
                       std::size_t size) {
  Lanes const lanes{a_.data(),
                    b_.data(),
                    {words_[0].data(), words_[1].data(), words_[2].data(), words_[3].data()}};
  Shared const shared{week, Randomness::group_of(purpose), random.key0(), random.key1()};
#if defined(__x86_64__)
  static bool const eight_at_a_time = __builtin_cpu_supports("avx2");
  if (eight_at_a_time) {
    // The lanes beyond `size` are left over from an earlier draw; nobody asks for theirs.
    static_assert(capacity % 8 == 0);
    for (std::size_t first = 0; first < size; first += 8) draw_eight(lanes, first, shared);
    return;
  }
#endif
  draw_plainly(lanes, size, shared);
}

}  // namespace mellanrum::whatif
