#include "demo/rows.hpp"

#include <algorithm>
#include <stdexcept>

namespace mellanrum::demo {

namespace {

constexpr std::array<Shape, table_count> shapes{{
    {"landscape_organisations",
     "id, name, short_name, sector, description, email, website, sort_key, version, created_at, "
     "updated_at"},
    {"landscape_units",
     "id, organisation_id, name, short_name, site, phone, email, quiet_days, sort_key, ended_day, "
     "version, created_at, updated_at"},
    {"landscape_persons",
     "id, name, phone, email, secure_message_address, sort_key, version, created_at, updated_at"},
    {"landscape_posts",
     "id, person_id, unit_id, title, mandate, from_day, until_day, succeeds_post_id, version"},
    {"landscape_services",
     "id, organisation_id, unit_id, name, description, status, eligibility, minimum_age, "
     "maximum_age, access_route, waiting_time, capacity, fees, phone, email, "
     "decided_by_person_id, sort_key, version, created_at, updated_at"},
    {"landscape_decisions",
     "id, organisation_id, unit_id, name, decider, law, access_route, description, minimum_age, "
     "maximum_age, sort_key, version, created_at, updated_at"},
    {"landscape_practices",
     "id, subject_kind, subject_id, kind, text, author_person_id, version, created_at, "
     "updated_at"},
    {"landscape_practice_answers", "practice_id, person_id, verdict, comment, answered_at"},
    {"landscape_uses", "user_person_id, subject_kind, subject_id, uses, last_used_at"},
    {"access_users",
     "id, person_id, username, language, status, home_organisation_id, version, "
     "created_at"},
    {"access_credentials", "id, user_id, kind, secret, created_at"},
    {"today_seen", "user_id, seen_until"},
    {"access_memberships",
     "id, user_id, organisation_id, role, status, accepted_at, version, created_at, updated_at"},
    {"cases_cases",
     "id, reference, code_name, controller_id, responsible_person_id, about, own_words, "
     "opened_day, closed_day, close_reason, sort_key, search_key, version, created_at, updated_at"},
    {"cases_team",
     "id, case_id, person_id, unit_id, role, mandate, from_day, until_day, added_by_person_id, "
     "added_at, version, organisation_id"},
    {"cases_activities",
     "id, case_id, name, service_id, unit_id, state, from_day, until_day, note, version, "
     "created_at"},
    {"promises_matters",
     "id, case_id, organisation_id, title, holder_person_id, waits_until, opened_by_person_id, "
     "opened_at, moved_at, resumed_at, closed_at, close_reason, version"},
    {"promises_dependencies", "id, on_matter_id, matter_id, activity_id"},
    {"promises_promises",
     "id, matter_id, by_person_id, by_unit_id, to_person_id, to_unit_id, what, due_day, "
     "quiet_days, made_at, last_heard_at, last_nudged_at, nudges, state, snoozed_until, reason, "
     "ended_at, replaces_promise_id, version, organisation_id"},
    {"promises_history", "id, matter_id, promise_id, case_id, at, verb, by_person_id, reason"},
    {"promises_words", "promise_id, source_id, kind, at"},
    {"encounters_encounters",
     "id, at, how, expression, motive, case_id, organisation_id, minutes, text, label, "
     "is_decision, nudged_promise_id, author_person_id, version, created_at"},
    {"encounters_participants", "encounter_id, position, person_id, unit_id, heard"},
    {"encounters_factors", "encounter_id, factor"},
    {"encounters_promises", "encounter_id, promise_id"},
}};

std::size_t column_count(const Shape& shape) {
  return static_cast<std::size_t>(std::ranges::count(shape.columns, ',')) + 1;
}

/// PostgreSQL: many rows share one trip over the wire. SQLite: there is no wire, and a statement
/// of several rows keeps a journal of its own to be undone alone; at its end that journal is
/// walked through from the start of the transaction, which in a long one takes all the time.
constexpr std::size_t parameters_max_postgres = 1000;
constexpr std::size_t parameters_max_sqlite = 1;

std::string insert_of(const Shape& shape, std::size_t rows) {
  std::string sql = "INSERT INTO ";
  sql.append(shape.name).append(" (").append(shape.columns).append(") VALUES ");
  std::size_t parameter = 1;
  for (std::size_t row = 0; row < rows; ++row) {
    sql += row == 0 ? "(" : ", (";
    for (std::size_t column = 0; column < column_count(shape); ++column) {
      sql += (column == 0 ? "$" : ", $") + std::to_string(parameter++);
    }
    sql += ')';
  }
  return sql;
}

}  // namespace

const Shape& shape_of(Table table) {
  return shapes[static_cast<std::size_t>(table)];
}

void Rows::add(Table table, std::initializer_list<store::Value> values) {
  Waiting& waiting = at(table);
  if (values.size() != column_count(shape_of(table))) {
    throw std::logic_error("a row has another number of values than its table has columns");
  }
  ++waiting.added;
  for (const store::Value& value : values) {
    const auto& held = value.get();
    Cell cell;
    if (const auto* number = std::get_if<std::int64_t>(&held)) {
      cell = {*number, 0, Kind::integer};
    } else if (const auto* truth = std::get_if<bool>(&held)) {
      cell = {*truth ? 1 : 0, 0, Kind::boolean};
    } else if (!std::holds_alternative<std::monostate>(held)) {
      const auto* viewed = std::get_if<std::string_view>(&held);
      const std::string_view text = viewed != nullptr ? *viewed : std::get<std::string>(held);
      cell = {static_cast<std::int64_t>(waiting.text.size()),
              static_cast<std::uint32_t>(text.size()), Kind::text};
      waiting.text += text;
    }
    waiting.cells.push_back(cell);
  }
}

store::Value Rows::value(const Waiting& waiting, const Cell& cell) {
  switch (cell.kind) {
    case Kind::integer:
      return {cell.number};
    case Kind::boolean:
      return {cell.number != 0};
    case Kind::text:
      return {std::string_view(waiting.text)
                  .substr(static_cast<std::size_t>(cell.number), cell.length)};
    case Kind::null:
      break;
  }
  return {nullptr};
}

void Rows::write_table(store::Transaction& transaction, Table table, const Waiting& waiting,
                       std::size_t parameters_max) {
  const Shape& shape = shape_of(table);
  const std::size_t columns = column_count(shape);
  const std::size_t rows_at_once = std::max<std::size_t>(1, parameters_max / columns);
  const std::string many = insert_of(shape, rows_at_once);
  const std::string one = insert_of(shape, 1);
  std::vector<store::Value> values;
  for (std::size_t next = 0; next < waiting.cells.size();) {
    const bool is_full = waiting.cells.size() - next >= rows_at_once * columns;
    const std::size_t taken = is_full ? rows_at_once * columns : columns;
    values.clear();
    for (std::size_t i = 0; i < taken; ++i)
      values.push_back(value(waiting, waiting.cells[next + i]));
    transaction.execute(is_full ? many : one, store::Values(values));
    next += taken;
  }
}

void Rows::write(store::Database& database) {
  const std::size_t parameters_max = database.dialect() == store::Dialect::sqlite
                                         ? parameters_max_sqlite
                                         : parameters_max_postgres;
  database.write([&](store::Transaction& transaction) {
    for (std::size_t i = 0; i < table_count; ++i) {
      write_table(transaction, static_cast<Table>(i), tables_[i], parameters_max);
    }
  });
  for (Waiting& waiting : tables_) {
    waiting.cells.clear();
    waiting.text.clear();
  }
}

std::size_t Rows::waiting() const {
  std::size_t rows = 0;
  for (std::size_t i = 0; i < table_count; ++i) {
    rows += tables_[i].cells.size() / column_count(shapes[i]);
  }
  return rows;
}

}  // namespace mellanrum::demo
