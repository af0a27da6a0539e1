#include "store/statistics.hpp"

namespace mellanrum::store {

void refresh_statistics(Database& database) {
  if (database.dialect() == Dialect::sqlite) return;
  database.write([](Transaction& transaction) { transaction.execute_script("ANALYZE"); });
}

}  // namespace mellanrum::store
