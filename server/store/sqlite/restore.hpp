// Puts a copy back in place of a SQLite database that no server has open.
#pragma once

#include <string>

namespace mellanrum::store {

/// Checks `file`, and makes it the database of `directory`; what lay there, its log too, is moved
/// to a folder `replaced-…` beside it. Returns that folder, empty where nothing lay. Throws
/// DatabaseInUse, or std::runtime_error when `file` is not whole: then nothing has changed.
std::string restore_sqlite(const std::string& file, const std::string& directory);

}  // namespace mellanrum::store
