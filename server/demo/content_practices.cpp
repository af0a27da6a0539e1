// How it is in practice.
#include "demo/content.hpp"

namespace mellanrum::demo {

std::span<const PracticeText> practice_texts() {
  return {};
}

}  // namespace mellanrum::demo
