// What PostgreSQL knows about the sizes and values of tables.
#pragma once

#include "store/database.hpp"

namespace mellanrum::store {

/// To be called when much has been written at once. PostgreSQL chooses its ways by statistics, and
/// gathers them by itself only minutes later; until then Idag of a new region takes ten times as
/// long. SQLite chooses by the statements alone, so nothing is done there.
void refresh_statistics(Database& database);

}  // namespace mellanrum::store
