// Brings a schema up to date. What was applied stands in schema_migrations with a hash of its text,
// so that a database of another history is refused instead of failing later in strange ways.
#include <sodium.h>

#include <algorithm>
#include <map>
#include <stdexcept>

#include "base/problem.hpp"
#include "store/migrations.hpp"

namespace mellanrum::store {
namespace {

struct Applied {
  std::string name;
  std::string text_hash;
};

std::string hash_of(std::string_view text) {
  std::array<unsigned char, 16> hash{};
  crypto_generichash(hash.data(), hash.size(),
                     // NOLINTNEXTLINE: libsodium takes bytes as unsigned char.
                     reinterpret_cast<const unsigned char*>(text.data()), text.size(), nullptr, 0);
  std::string hexadecimal(2 * hash.size() + 1, '\0');
  sodium_bin2hex(hexadecimal.data(), hexadecimal.size(), hash.data(), hash.size());
  hexadecimal.pop_back();
  return hexadecimal;
}

void make_version_table(Database& database) {
  const auto make = [](Transaction& transaction) {
    transaction.execute(
        "CREATE TABLE IF NOT EXISTS schema_migrations ("
        " version BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, text_hash TEXT NOT NULL)",
        {});
  };
  try {
    database.write(make);
  } catch (const ConstraintViolation&) {
    database.write(make);  // another process made it at the same moment, and it is there now
  }
}

std::map<int, Applied> read_applied(Reader& reader) {
  std::map<int, Applied> applied;
  reader.each("SELECT version, name, text_hash FROM schema_migrations", {}, [&](const Row& row) {
    applied[static_cast<int>(row.integer(0))] = {row.string(1), row.string(2)};
  });
  return applied;
}

void refuse_strangers(const std::map<int, Applied>& applied, std::span<const Migration> migrations,
                      Dialect dialect) {
  for (const auto& [version, row] : applied) {
    const auto known = std::ranges::find(migrations, version, &Migration::version);
    if (known == migrations.end()) {
      throw std::runtime_error("the database was written by a newer mellanrum (it has " + row.name +
                               "): upgrade the program");
    }
    if (row.text_hash != hash_of(known->text(dialect))) {
      throw std::runtime_error("the database was made by another version of migration " + row.name +
                               ": a migration that has been applied is never edited");
    }
  }
}

/// False if it was there already, perhaps because another process was faster.
bool apply(Database& database, const Migration& migration) {
  try {
    return database.write_value([&](Transaction& transaction) {
      if (read_applied(transaction).contains(migration.version)) return false;
      const std::string_view text = migration.text(database.dialect());
      // First the row: its key lets one process through and the others wait here, as long as the
      // migration takes; so it is a script, which no limit ends. Names are of [a-z0-9_].
      transaction.execute_script(
          "INSERT INTO schema_migrations (version, name, text_hash) VALUES (" +
          std::to_string(migration.version) + ", '" + std::string(migration.name) + "', '" +
          hash_of(text) + "')");
      transaction.execute_script(text);
      return true;
    });
  } catch (const ConstraintViolation&) {
    const auto is_applied = [&](Reader& reader) {
      return read_applied(reader).contains(migration.version);
    };
    if (database.read_value(is_applied)) return false;
    throw;
  } catch (const Problem&) {
    throw;
  } catch (const std::exception& error) {
    throw std::runtime_error("migration " + std::string(migration.name) + ": " + error.what());
  }
}

}  // namespace

std::vector<std::string> migrate(Database& database, std::span<const Migration> migrations) {
  make_version_table(database);
  refuse_strangers(database.read_value(read_applied), migrations, database.dialect());
  std::vector<std::string> names;
  for (const Migration& migration : migrations) {
    if (apply(database, migration)) names.emplace_back(migration.name);
  }
  return names;
}

std::vector<std::string> migrate(Database& database) {
  return migrate(database, embedded_migrations());
}

}  // namespace mellanrum::store
