// GraphML from a stranger: refused with a reason, or a network that holds together.
#include <sstream>

#include "network_holds.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::istringstream stream{std::string(reinterpret_cast<const char*>(data), size)};
  mellanrum::network::require_holds(mellanrum::network::read_graphml(stream, nullptr));
  return 0;
}
