#include <stdexcept>

#include "store/database.hpp"
#include "store/postgres/administration.hpp"

namespace mellanrum::store {
std::unique_ptr<Database> open_postgres(const std::string&, Limits) {
  throw std::runtime_error("the PostgreSQL driver is not built in yet");
}
namespace postgres {
std::string with_database(const std::string& url, const std::string&) {
  return url;
}
void create_database(const std::string&, const std::string&, const std::string&) {}
void drop_database(const std::string&, const std::string&) {}
}  // namespace postgres
}  // namespace mellanrum::store
