// Edges and groups as CSV from a stranger: a zero byte stands between the two files. Either they
// are refused with a reason, or they are a network that holds together.
#include <sstream>

#include "network_holds.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::size_t border = bytes.find('\0');
  std::istringstream edges{std::string(bytes.substr(0, border))};
  std::istringstream groups;
  if (border != std::string_view::npos) groups.str(std::string(bytes.substr(border + 1)));
  mellanrum::network::require_holds(
      mellanrum::network::read_csv(edges, border == std::string_view::npos ? nullptr : &groups));
  return 0;
}
