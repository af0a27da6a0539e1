// Small readings of text that both readers share. Internal to network/.
#pragma once
#include <string>
#include <string_view>
#include <tl/expected.hpp>

namespace mellanrum::network {

inline std::string_view trim(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

bool is_utf8(std::string_view text);

/// The text for a message: shortened, control characters replaced.
std::string in_quotes(std::string_view text);

enum class DecimalSign : char { point = '.', comma = ',' };

/// A finite number ≥ 0, or the reason why not.
tl::expected<double, std::string> read_weight(std::string_view text, DecimalSign sign);

/// Days since 1970-01-01 UTC from an ISO 8601 date or date and time, or a plain number of days.
tl::expected<double, std::string> read_time(std::string_view text, DecimalSign sign);

/// Empty when the name can stand for a node or a group, else the reason why not.
std::string problem_with_name(std::string_view what, std::string_view name);

}  // namespace mellanrum::network
