// How values go to PostgreSQL and come back: parameters in its binary format, answers as text.
#pragma once

#include <libpq-fe.h>

#include <array>
#include <cstddef>
#include <vector>

#include "store/database.hpp"

namespace mellanrum::store::postgres {

/// A row of a result that outlives it.
class PostgresRow final : public Row {
 public:
  PostgresRow(const PGresult* result, int row) : result_(result), row_(row) {}

  bool is_null(int column) const override;
  std::int64_t integer(int column) const override;
  double real(int column) const override;
  bool boolean(int column) const override;
  std::string_view text(int column) const override;

 private:
  [[nodiscard]] std::string_view bytes(int column) const;
  [[nodiscard]] std::logic_error wrong(int column, const char* expected) const;

  const PGresult* result_;
  int row_;
};

/// The parameters of one call, as libpq wants them. Views the values: they must outlive it.
class Parameters {
 public:
  explicit Parameters(Values values);
  Parameters(const Parameters&) = delete;
  Parameters& operator=(const Parameters&) = delete;

  /// 0 for NULL, whose type the statement decides.
  [[nodiscard]] const std::vector<Oid>& types() const { return types_; }
  [[nodiscard]] const char* const* bytes() const { return bytes_.data(); }
  [[nodiscard]] const int* lengths() const { return lengths_.data(); }
  [[nodiscard]] const int* formats() const { return formats_.data(); }
  [[nodiscard]] int count() const { return static_cast<int>(types_.size()); }

 private:
  std::vector<std::array<char, 8>> numbers_;  ///< in network byte order
  std::vector<Oid> types_;
  std::vector<const char*> bytes_;
  std::vector<int> lengths_;
  std::vector<int> formats_;
};

}  // namespace mellanrum::store::postgres
