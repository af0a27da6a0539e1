// Cursors: a stranger's is refused or gives parts that a database takes; ours gives back its key.
#include <cstdint>
#include <string_view>

#include "base/text.hpp"
#include "http/paging.hpp"
#include "require.hpp"

using namespace mellanrum;
using namespace mellanrum::http;

namespace {

void check_stranger(std::string_view text) {
  for (const std::size_t parts : {1U, 2U, 3U}) {
    Request request;
    request.query = {{"limit", std::string(text.substr(0, 3))}, {"cursor", std::string(text)}};
    try {
      const Page page = page_of(request, parts);
      MELLANRUM_REQUIRE(page.limit >= 1 && page.limit <= page_size_max);
      MELLANRUM_REQUIRE(page.after.empty() || page.after.size() == parts);
      for (const auto& part : page.after) MELLANRUM_REQUIRE(is_plain_text(part));
    } catch (const Problem& problem) {
      MELLANRUM_REQUIRE(problem.kind == Problem::Kind::invalid);
    }
  }
}

void check_ours(std::string_view text) {
  if (!is_plain_text(text)) return;
  const auto half = text.size() / 2;
  if (!is_plain_text(text.substr(0, half))) return;
  const std::vector<std::string> key = {std::string(text.substr(0, half)),
                                        std::string(text.substr(half))};
  Request request;
  request.query = {{"cursor", cursor_after(key)}};
  MELLANRUM_REQUIRE(page_of(request, 2).after == key);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check_stranger(text);
  check_ours(text);
  return 0;
}
