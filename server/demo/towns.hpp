// The large region: town after town around Vretbygden, each with eight guides, forty cases a guide,
// and its own people to ask. For measuring; the stories are told more briefly than in Vretbygden.
#pragma once

#include "demo/contacts.hpp"
#include "demo/region.hpp"

namespace mellanrum::demo {

/// Adds towns until there are `cases` cases, and writes them as it goes, so that memory stays
/// small. `region` grows by their organisations and people. Tells `progress` the cases there are.
void add_towns(Region& region, const Calendar& calendar, const DemoOptions& options,
               std::size_t cases, Rows& rows, store::Database& database, const Progress& progress);

}  // namespace mellanrum::demo
