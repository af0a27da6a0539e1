// What is done to a PostgreSQL cluster from outside a database: making and dropping databases.
// Used by tests and benches; needs a role that may do so.
#pragma once

#include <string>

namespace mellanrum::store::postgres {

/// `url` with its database replaced by `name`.
[[nodiscard]] std::string with_database(const std::string& url, const std::string& name);

/// Makes `name` ([a-z0-9_]), as a copy of `from` where that is not empty. Nobody may be connected
/// to `from`.
void create_database(const std::string& cluster_url, const std::string& name,
                     const std::string& from = "");

/// Drops `name` and whoever is connected to it.
void drop_database(const std::string& cluster_url, const std::string& name);

}  // namespace mellanrum::store::postgres
