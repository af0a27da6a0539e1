// What the units of Vretbygden offer, as it is meant.
#include "demo/content.hpp"

namespace mellanrum::demo {

std::span<const ServiceText> service_texts() {
  return {};
}

}  // namespace mellanrum::demo
