// How days, counts and reminders are said, in Swedish and English. Pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/clock.hpp"
#include "base/problem.hpp"

namespace mellanrum::promises {

[[nodiscard]] Text operator+(const Text& a, const Text& b);

/// `30 oktober`; with the year when it is not that of `today`.
[[nodiscard]] Text day_in_words(Day day, Day today);
/// `1 dag`, `25 dagar`.
[[nodiscard]] Text days_in_words(int count);
/// `1 arbetsdag`, `17 arbetsdagar`.
[[nodiscard]] Text working_days_in_words(int count);

struct NudgeFacts {
  std::string recipient;  ///< full name; empty where a unit promised and nobody is named
  std::string sender;     ///< full name
  Day made{};             ///< when the promise was made
  int nudges = 0;         ///< how many reminders have been sent
};

/// Ready words of a reminder. They name no client and not what was promised, since that text may.
[[nodiscard]] Text suggested_nudge(const NudgeFacts& facts, Day today);

/// Why `text` may not be sent as a reminder, if it names the client: the code name, also in the
/// genitive, the reference of the case, or a personal number. A word of the code name that is also
/// part of the name of the sender or the receiver does not count: `Hej Anna` is said to Anna.
[[nodiscard]] std::optional<Text> nudge_refusal(std::string_view text, std::string_view code_name,
                                                std::string_view reference,
                                                const std::vector<std::string>& known_names);

}  // namespace mellanrum::promises
