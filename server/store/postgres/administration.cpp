#include "store/postgres/administration.hpp"

#include <algorithm>

#include "store/postgres/connection.hpp"

namespace mellanrum::store::postgres {
namespace {

const std::string& checked_name(const std::string& name) {
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  };
  if (name.empty() || !std::all_of(name.begin(), name.end(), is_plain)) {
    throw std::logic_error("a database is named with [a-z0-9_], not '" + name + "'");
  }
  return name;
}

void run_once(const std::string& url, const std::string& sql) {
  Limits limits;  // copying or dropping a database takes the time that it needs
  limits.statement_time_max = limits.lock_wait_max = {};
  Connection(url, limits).run_script(sql);
}

}  // namespace

// scheme://user@host:port/NAME?options
std::string with_database(const std::string& url, const std::string& name) {
  const std::size_t scheme_end = url.find("://");
  if (scheme_end == std::string::npos) {
    throw std::runtime_error("expected postgresql://… instead of " + url);
  }
  const std::size_t options = std::min(url.find('?'), url.size());
  const std::size_t path = std::min(url.find('/', scheme_end + 3), options);
  return url.substr(0, path) + "/" + checked_name(name) + url.substr(options);
}

void create_database(const std::string& cluster_url, const std::string& name,
                     const std::string& from) {
  const std::string& source = from.empty() ? "template0" : checked_name(from);
  run_once(cluster_url, "CREATE DATABASE " + checked_name(name) + " TEMPLATE " + source +
                            " ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'");
}

void drop_database(const std::string& cluster_url, const std::string& name) {
  run_once(cluster_url, "DROP DATABASE IF EXISTS " + checked_name(name) + " WITH (FORCE)");
}

}  // namespace mellanrum::store::postgres
