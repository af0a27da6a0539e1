// Copies of a SQLite database: one taken beside the writer while people work, one put back. A copy
// is one plain file without a log beside it, checked before it gets its name.
#pragma once

#include <functional>
#include <string>

#include "store/upkeep.hpp"

namespace mellanrum::store::sqlite {

/// Copies the database at `path` to `file` with SQLite's online backup, as it is at one instant.
/// Throws std::runtime_error: `file` exists, cannot be written, was stopped, or the copy is not
/// whole. Then there is no `file`.
void copy_database(const std::string& path, const std::string& file, const CopyWatch& watch);

/// Throws std::runtime_error with what is wrong first, unless every page, index and foreign key of
/// the database file is sound.
void check_whole(const std::string& path);

}  // namespace mellanrum::store::sqlite
