#include "http/paging.hpp"

#include <charconv>

#include "base/encoding.hpp"
#include "base/text.hpp"

// A cursor is base64url, without padding, of
//   cursor = { length ":" bytes }      one for each part of the key
//   length = decimal number of bytes
// It only says where to go on; what may be seen is asked anew for every page.

namespace mellanrum::http {

namespace {

std::optional<std::vector<std::string>> parts_of(std::string_view bytes) {
  std::vector<std::string> parts;
  while (!bytes.empty()) {
    std::size_t length = 0;
    const auto [end, error] = std::from_chars(bytes.data(), bytes.data() + bytes.size(), length);
    const auto digits = static_cast<std::size_t>(end - bytes.data());
    if (error != std::errc{} || digits >= bytes.size() || *end != ':') return std::nullopt;
    bytes.remove_prefix(digits + 1);
    if (length > bytes.size()) return std::nullopt;
    parts.emplace_back(bytes.substr(0, length));
    bytes.remove_prefix(length);
    if (!is_plain_text(parts.back())) return std::nullopt;  // the database would refuse it
  }
  return parts;
}

FieldProblem no_cursor_of_this_list() {
  return {"?cursor", {"Är ingen markör från den här listan.", "Is not a cursor from this list."}};
}

}  // namespace

Page page_of(const Request& request, std::size_t key_parts) {
  Page page;
  std::vector<FieldProblem> problems;
  if (const auto limit = request.query_value("limit")) {
    const auto [end, error] =
        std::from_chars(limit->data(), limit->data() + limit->size(), page.limit);
    if (error != std::errc{} || end != limit->data() + limit->size() || page.limit < 1 ||
        page.limit > page_size_max) {
      const std::string max = std::to_string(page_size_max);
      problems.push_back({"?limit",
                          {"Ska vara ett heltal från 1 till " + max + ".",
                           "Must be a whole number from 1 to " + max + "."}});
    }
  }
  if (const auto cursor = request.query_value("cursor"); cursor && !cursor->empty()) {
    const auto bytes = bytes_of_base64url(*cursor);
    auto parts = bytes ? parts_of(*bytes) : std::nullopt;
    if (parts && parts->size() == key_parts) {
      page.after = std::move(*parts);
    } else {
      problems.push_back(no_cursor_of_this_list());
    }
  }
  if (!problems.empty()) throw invalid(std::move(problems));
  return page;
}

void require_instant(const Page& page) {
  if (page.after.empty()) return;
  const auto& text = page.after.at(0);
  std::int64_t milliseconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), milliseconds);
  if (error == std::errc{} && end == text.data() + text.size()) return;
  throw invalid({no_cursor_of_this_list()});
}

std::string cursor_after(const std::vector<std::string>& key) {
  std::string bytes;
  for (const auto& part : key) bytes += std::to_string(part.size()) + ':' + part;
  return base64url_of(bytes);
}

}  // namespace mellanrum::http
