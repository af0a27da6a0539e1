// Which cases there are in the small and medium region, and whose they are.
#pragma once

#include "demo/story.hpp"

namespace mellanrum::demo {

/// The cases, those written by hand first, and the contacts without a case.
void add_cases(const Region& region, const Calendar& calendar, const DemoOptions& options,
               Rows& rows, Contacts& contacts);
/// The contacts without a case alone: what the knowledge tier holds of them.
void add_consults(const Region& region, const Calendar& calendar, const DemoOptions& options,
                  Rows& rows, Contacts& contacts);

}  // namespace mellanrum::demo
