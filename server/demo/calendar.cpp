#include "demo/calendar.hpp"

#include <fmt/format.h>

namespace mellanrum::demo {

std::string_view month_name(Day day) {
  constexpr std::string_view names[] = {"januari",   "februari", "mars",     "april",
                                        "maj",       "juni",     "juli",     "augusti",
                                        "september", "oktober",  "november", "december"};
  return names[static_cast<unsigned>(std::chrono::year_month_day(day).month()) - 1];
}

std::string day_and_month(Day day) {
  return fmt::format("{} {}", static_cast<unsigned>(std::chrono::year_month_day(day).day()),
                     month_name(day));
}

}  // namespace mellanrum::demo
