// See fading.hpp.
#include "whatif/fading.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace mellanrum::whatif {

FadedRow fade_row_plainly(FadingRow const& row, float within, float across, float floor) {
  FadedRow faded;
  for (std::uint32_t place = 0; place < row.count; ++place) {
    bool const same = row.within >> place & 1;
    float const factor = row.handled >> place & 1 ? 1.0F : same ? within : across;
    float const trust = row.trust[place] *= factor;
    if (trust < floor) {
      faded.any_below_floor = true;
    } else {
      (same ? faded.within : faded.across) += trust;
    }
  }
  return faded;
}

#if defined(__x86_64__)

namespace {

// All bits of lane i are bit i of `bits`.
__attribute__((target("avx2"))) __m256 lanes(std::uint64_t bits) {
  __m256i const which = _mm256_setr_epi32(1, 2, 4, 8, 16, 32, 64, 128);
  __m256i const all = _mm256_set1_epi32(static_cast<int>(bits & 0xff));
  return _mm256_castsi256_ps(_mm256_cmpeq_epi32(_mm256_and_si256(all, which), which));
}

__attribute__((target("avx2"))) __m256d add_as_double(__m256d sum, __m256 values) {
  sum = _mm256_add_pd(sum, _mm256_cvtps_pd(_mm256_castps256_ps128(values)));
  return _mm256_add_pd(sum, _mm256_cvtps_pd(_mm256_extractf128_ps(values, 1)));
}

__attribute__((target("avx2"))) double total_of(__m256d sum) {
  alignas(32) double parts[4];
  _mm256_store_pd(parts, sum);
  return parts[0] + parts[1] + parts[2] + parts[3];
}

__attribute__((target("avx2"))) FadedRow fade_row_eight(FadingRow const& row, float within,
                                                        float across, float floor) {
  static_assert(ties_max % 8 == 0, "the last eight places must lie in the row");
  __m256 const by_within = _mm256_set1_ps(within), by_across = _mm256_set1_ps(across);
  __m256 const one = _mm256_set1_ps(1), least = _mm256_set1_ps(floor);
  std::uint64_t const used_places = (std::uint64_t{1} << row.count) - 1;
  __m256d sum_within = _mm256_setzero_pd(), sum_all = _mm256_setzero_pd();
  int below = 0;
  for (std::uint32_t place = 0; place < row.count; place += 8) {
    __m256 const valid = lanes(used_places >> place), same = lanes(row.within >> place);
    __m256 factor = _mm256_blendv_ps(by_across, by_within, same);
    factor = _mm256_blendv_ps(factor, one, lanes(row.handled >> place));
    __m256 const trust = _mm256_mul_ps(_mm256_loadu_ps(row.trust + place), factor);
    _mm256_storeu_ps(row.trust + place, trust);
    __m256 const too_low = _mm256_cmp_ps(trust, least, _CMP_LT_OQ);
    below |= _mm256_movemask_ps(_mm256_and_ps(too_low, valid));
    __m256 const kept = _mm256_and_ps(_mm256_andnot_ps(too_low, valid), trust);
    sum_all = add_as_double(sum_all, kept);
    sum_within = add_as_double(sum_within, _mm256_and_ps(kept, same));
  }
  double const all = total_of(sum_all), within_sum = total_of(sum_within);
  return {within_sum, all - within_sum, below != 0};
}

}  // namespace

FadedRow fade_row(FadingRow const& row, float within, float across, float floor) {
  static bool const eight_at_a_time = __builtin_cpu_supports("avx2");
  return eight_at_a_time ? fade_row_eight(row, within, across, floor)
                         : fade_row_plainly(row, within, across, floor);
}

#else

FadedRow fade_row(FadingRow const& row, float within, float across, float floor) {
  return fade_row_plainly(row, within, across, floor);
}

#endif

}  // namespace mellanrum::whatif
