#include "store/postgres/row.hpp"

#include <bit>
#include <charconv>
#include <stdexcept>

namespace mellanrum::store::postgres {
namespace {

// From PostgreSQL's catalogue pg_type; fixed for ever.
enum TypeOid : Oid {
  bool_oid = 16,
  name_oid = 19,
  int8_oid = 20,
  int2_oid = 21,
  int4_oid = 23,
  text_oid = 25,
  float4_oid = 700,
  float8_oid = 701,
  bpchar_oid = 1042,
  varchar_oid = 1043,
  numeric_oid = 1700,
};

bool is_integer(Oid type) {
  return type == int8_oid || type == int4_oid || type == int2_oid;
}

template <class Number>
bool read_number(std::string_view text, Number& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

std::array<char, 8> in_network_order(std::uint64_t number) {
  std::array<char, 8> bytes{};
  for (std::size_t i = 0; i < 8; ++i) bytes[i] = static_cast<char>(number >> (8 * (7 - i)));
  return bytes;
}

}  // namespace

std::string_view PostgresRow::bytes(int column) const {
  if (column < 0 || column >= PQnfields(result_)) {
    throw std::logic_error("column " + std::to_string(column) + " of " +
                           std::to_string(PQnfields(result_)));
  }
  return {PQgetvalue(result_, row_, column),
          static_cast<std::size_t>(PQgetlength(result_, row_, column))};
}

std::logic_error PostgresRow::wrong(int column, const char* expected) const {
  return std::logic_error("column " + std::to_string(column) + " (" + PQfname(result_, column) +
                          ") is not " + expected + " but of type " +
                          std::to_string(PQftype(result_, column)) +
                          (is_null(column) ? ", NULL" : ""));
}

bool PostgresRow::is_null(int column) const {
  static_cast<void>(bytes(column));
  return PQgetisnull(result_, row_, column) != 0;
}

// sum(BIGINT) is NUMERIC in PostgreSQL and an integer in SQLite: a whole one is an integer here.
std::int64_t PostgresRow::integer(int column) const {
  std::int64_t number = 0;
  const std::string_view text = bytes(column);
  const Oid type = PQftype(result_, column);
  const bool is_whole = is_integer(type) || type == numeric_oid;
  if (!is_whole || !read_number(text, number)) throw wrong(column, "an integer");
  return number;
}

double PostgresRow::real(int column) const {
  double number = 0;
  const std::string_view text = bytes(column);
  const Oid type = PQftype(result_, column);
  const bool is_number =
      type == float8_oid || type == float4_oid || type == numeric_oid || is_integer(type);
  if (!is_number || !read_number(text, number)) throw wrong(column, "a real number");
  return number;
}

bool PostgresRow::boolean(int column) const {
  const std::string_view text = bytes(column);
  if (PQftype(result_, column) != bool_oid || text.empty()) throw wrong(column, "a truth value");
  return text == "t";
}

std::string_view PostgresRow::text(int column) const {
  const std::string_view text = bytes(column);
  const Oid type = PQftype(result_, column);
  const bool is_text =
      type == text_oid || type == varchar_oid || type == bpchar_oid || type == name_oid;
  if (!is_text || is_null(column)) throw wrong(column, "text");
  return text;
}

Parameters::Parameters(Values values)
    : numbers_(values.size()),
      types_(values.size(), 0),
      bytes_(values.size(), nullptr),
      lengths_(values.size(), 0),
      formats_(values.size(), 1) {  // 1 is binary: text goes as it is, with its length
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto put = [&](Oid type, const char* bytes, std::size_t length) {
      types_[i] = type;
      bytes_[i] = bytes;
      lengths_[i] = static_cast<int>(length);
    };
    const auto put_number = [&](Oid type, std::uint64_t number) {
      numbers_[i] = in_network_order(number);
      put(type, numbers_[i].data(), 8);
    };
    const auto put_text = [&](std::string_view text) {
      put(text_oid, text.data() == nullptr ? "" : text.data(), text.size());
    };
    const Value::Variant& value = values[i].get();
    if (const auto* integer = std::get_if<std::int64_t>(&value)) {
      put_number(int8_oid, static_cast<std::uint64_t>(*integer));
    } else if (const auto* real = std::get_if<double>(&value)) {
      put_number(float8_oid, std::bit_cast<std::uint64_t>(*real));
    } else if (const auto* boolean = std::get_if<bool>(&value)) {
      numbers_[i][0] = *boolean ? 1 : 0;
      put(bool_oid, numbers_[i].data(), 1);
    } else if (const auto* view = std::get_if<std::string_view>(&value)) {
      put_text(*view);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
      put_text(*text);
    }
  }
}

}  // namespace mellanrum::store::postgres
