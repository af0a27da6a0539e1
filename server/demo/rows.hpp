// Rows on their way into the database: gathered in memory, written table by table, parents first.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.hpp"

namespace mellanrum::demo {

/// In the order in which foreign keys allow them to be written.
enum class Table {
  organisations,
  units,
  persons,
  posts,
  services,
  decisions,
  practices,
  practice_answers,
  uses,
  users,
  credentials,
  seen,
  memberships,
  cases,
  team,
  activities,
  matters,
  dependencies,
  promises,
  promise_history,
  promise_words,
  encounters,
  participants,
  factors,
  encounter_promises,
};
inline constexpr std::size_t table_count = 25;

/// How a table is called in the database, and the columns that a row gives, in their order.
struct Shape {
  std::string_view name;
  std::string_view columns;
};
[[nodiscard]] const Shape& shape_of(Table table);

class Rows {
 public:
  /// Takes one row, a value for each column that rows.cpp names for the table. Texts are copied.
  void add(Table table, std::initializer_list<store::Value> values);

  /// Writes all that was added in one transaction and forgets it.
  void write(store::Database& database);

  /// Rows added and not yet written.
  [[nodiscard]] std::size_t waiting() const;
  /// Rows of `table` added since the beginning.
  [[nodiscard]] std::size_t added(Table table) const { return at(table).added; }

 private:
  enum class Kind : std::uint8_t { null, integer, boolean, text };
  struct Cell {
    std::int64_t number = 0;  ///< or where its text begins
    std::uint32_t length = 0;
    Kind kind = Kind::null;
  };
  struct Waiting {
    std::vector<Cell> cells;
    std::string text;
    std::size_t added = 0;
  };
  [[nodiscard]] static store::Value value(const Waiting& waiting, const Cell& cell);
  static void write_table(store::Transaction& transaction, Table table, const Waiting& waiting,
                          std::size_t parameters_max);
  [[nodiscard]] Waiting& at(Table table) { return tables_[static_cast<std::size_t>(table)]; }
  [[nodiscard]] const Waiting& at(Table table) const {
    return tables_[static_cast<std::size_t>(table)];
  }

  std::array<Waiting, table_count> tables_;
};

}  // namespace mellanrum::demo
