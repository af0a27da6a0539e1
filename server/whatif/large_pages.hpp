// Memory for arrays as long as the municipality is large, in pages of two megabytes where the
// system has them: with ordinary ones, looking up addresses costs a tenth of a large run.
#pragma once
#include <cstddef>
#include <new>
#include <vector>

#if defined(__linux__)
#include <sys/mman.h>
#endif

namespace mellanrum::whatif {

template <class T>
struct LargePages {
  using value_type = T;
  LargePages() = default;
  template <class Other>
  LargePages(LargePages<Other> const&) {}

  T* allocate(std::size_t count) {
    std::size_t const bytes = count * sizeof(T);
    void* const memory = ::operator new(bytes, alignment_of(bytes));
#if defined(__linux__)
    // Only a wish: without such pages everything works as well, and slower.
    if (bytes >= page) madvise(memory, bytes, MADV_HUGEPAGE);
#endif
    return static_cast<T*>(memory);
  }
  void deallocate(T* memory, std::size_t count) {
    ::operator delete(memory, alignment_of(count * sizeof(T)));
  }
  friend bool operator==(LargePages, LargePages) {
    return true;
  }

 private:
  static constexpr std::size_t page = std::size_t{2} << 20;
  static constexpr std::align_val_t alignment_of(std::size_t bytes) {
    return std::align_val_t{bytes >= page ? page : alignof(std::max_align_t)};
  }
};

template <class T>
using LargeArray = std::vector<T, LargePages<T>>;

}  // namespace mellanrum::whatif
