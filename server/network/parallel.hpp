// Work in numbered blocks on a few threads, with the same result whatever their number: a block
// writes only what is its own, or its part is absorbed in the order of the blocks.
#pragma once
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace mellanrum::network {

/// Calls body(block) once for each block in 0 … count − 1, in no given order, on up to `threads`
/// threads (the caller's is one of them). Rethrows the first exception after all have stopped.
template <class Body>
void for_each_block(std::size_t count, unsigned threads, const Body& body) {
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::mutex failure_mutex;
  const auto work = [&] {
    try {
      for (std::size_t block = next++; block < count; block = next++) body(block);
    } catch (...) {
      const std::lock_guard lock(failure_mutex);
      if (!failure) failure = std::current_exception();
      next = count;
    }
  };
  {
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < threads && i < count; ++i) helpers.emplace_back(work);
    work();
  }
  if (failure) std::rethrow_exception(failure);
}

/// part = make(block) in parallel, then absorb(part) on the caller's thread in the order of the
/// blocks, so that sums of floating point numbers do not depend on the number of threads.
/// At most `threads` parts live at once.
template <class Make, class Absorb>
void absorb_in_order(std::size_t count, unsigned threads, const Make& make, const Absorb& absorb) {
  using Part = decltype(make(std::size_t{}));
  const std::size_t wave = threads > 0 ? threads : 1;
  for (std::size_t begin = 0; begin < count; begin += wave) {
    const std::size_t size = begin + wave < count ? wave : count - begin;
    std::vector<Part> parts(size);
    for_each_block(size, threads, [&](std::size_t i) { parts[i] = make(begin + i); });
    for (Part& part : parts) absorb(part);
  }
}

}  // namespace mellanrum::network
