#include "bare.hpp"

#include <algorithm>
#include <functional>
#include <mutex>
#include <thread>

#include "app/gate.hpp"
#include "app/routes.hpp"
#include "http/server.hpp"
#include "settings/settings.hpp"
#include "store/postgres/round_trips.hpp"
#include "support/http_client.hpp"

namespace mellanrum::bench {
namespace {

using store::Reader;
using store::Row;
using store::Transaction;
using store::Value;
using store::Values;

/// A parameter that owns its text.
using Kept = std::variant<std::monostate, std::int64_t, double, bool, std::string>;

Kept kept(const Value& value) {
  return std::visit(
      [](const auto& held) -> Kept {
        if constexpr (std::is_same_v<std::decay_t<decltype(held)>, std::string_view>) {
          return std::string(held);
        } else {
          return held;
        }
      },
      value.get());
}

Value viewed(const Kept& value) {
  return std::visit(
      [](const auto& held) -> Value {
        if constexpr (std::is_same_v<std::decay_t<decltype(held)>, std::monostate>) {
          return nullptr;
        } else {
          return held;
        }
      },
      value);
}

struct Statement {
  std::string sql;
  std::vector<Kept> values;
};

/// What ran in one read or write.
struct Unit {
  bool is_write = false;
  std::vector<Statement> statements;
};

class Notebook {
 public:
  void add(Unit unit) {
    const std::lock_guard lock(mutex_);
    units_.push_back(std::move(unit));
  }
  std::vector<Unit> take() {
    const std::lock_guard lock(mutex_);
    return std::exchange(units_, {});
  }

 private:
  std::mutex mutex_;
  std::vector<Unit> units_;
};

void write_down(Unit& unit, std::string_view sql, Values values) {
  Statement statement{std::string(sql), {}};
  for (const Value& value : values) statement.values.push_back(kept(value));
  unit.statements.push_back(std::move(statement));
}

class RecordingReader final : public Reader {
 public:
  RecordingReader(Reader& inner, Unit& unit) : inner_(inner), unit_(unit) {}
  void each(std::string_view sql, Values values, const store::RowVisitor& visit) override {
    write_down(unit_, sql, values);
    inner_.each(sql, values, visit);
  }
  void together(std::span<const std::function<void()>> works) override { inner_.together(works); }

 private:
  Reader& inner_;
  Unit& unit_;
};

class RecordingTransaction final : public Transaction {
 public:
  RecordingTransaction(Transaction& inner, Unit& unit) : inner_(inner), unit_(unit) {}
  void each(std::string_view sql, Values values, const store::RowVisitor& visit) override {
    write_down(unit_, sql, values);
    inner_.each(sql, values, visit);
  }
  std::int64_t execute(std::string_view sql, Values values) override {
    write_down(unit_, sql, values);
    return inner_.execute(sql, values);
  }
  void send(std::string_view sql, Values values) override {
    write_down(unit_, sql, values);
    inner_.send(sql, values);
  }
  void together(std::span<const std::function<void()>> works) override { inner_.together(works); }
  void nested(const std::function<void()>& work) override { inner_.nested(work); }
  void execute_script(std::string_view sql) override { inner_.execute_script(sql); }
  void after_commit(std::function<void()> told) override { inner_.after_commit(std::move(told)); }
  void notify(std::string_view channel, std::string_view payload) override {
    inner_.notify(channel, payload);
  }

 private:
  Transaction& inner_;
  Unit& unit_;
};

class RecordingDatabase final : public store::Database {
 public:
  RecordingDatabase(store::Database& inner, Notebook& notebook)
      : inner_(inner), notebook_(notebook) {}
  void read(const std::function<void(Reader&)>& work) override {
    Unit unit;
    inner_.read([&](Reader& reader) {
      RecordingReader recording(reader, unit);
      work(recording);
    });
    notebook_.add(std::move(unit));
  }
  void write(const std::function<void(Transaction&)>& work) override {
    Unit unit;
    inner_.write([&](Transaction& transaction) {
      unit = {.is_write = true, .statements = {}};
      RecordingTransaction recording(transaction, unit);
      work(recording);
    });
    notebook_.add(std::move(unit));
  }
  std::unique_ptr<store::Subscription> listen(std::string channel,
                                              store::Listener listener) override {
    return inner_.listen(std::move(channel), std::move(listener));
  }
  store::Dialect dialect() const override { return inner_.dialect(); }

 private:
  store::Database& inner_;
  Notebook& notebook_;
};

std::vector<Value> viewed(const std::vector<Kept>& kept_values) {
  std::vector<Value> values;
  for (const Kept& value : kept_values) values.push_back(viewed(value));
  return values;
}

void replay_reads(store::Database& database, const std::vector<Unit>& units) {
  for (const Unit& unit : units) {
    if (unit.is_write) continue;
    database.read([&](Reader& reader) {
      for (const Statement& statement : unit.statements) {
        reader.each(statement.sql, Values(viewed(statement.values)), [](const Row&) {});
      }
    });
  }
}

/// The columns that an INSERT names; a row of its values is as long.
std::size_t columns_of(std::string_view sql) {
  const std::string_view named = sql.substr(0, sql.find(')'));
  return 1 + static_cast<std::size_t>(std::count(named.begin(), named.end(), ','));
}

/// What a GET writes is its audit, an entry for each case that it showed: again each time, each
/// under an id of its own.
void replay_writes(store::Database& database, const std::vector<Unit>& units) {
  static const SystemClock clock;
  static SystemRandom random;
  for (const Unit& unit : units) {
    if (!unit.is_write) continue;
    database.write([&](Transaction& transaction) {
      for (const Statement& statement : unit.statements) {
        std::vector<Value> values = viewed(statement.values);
        const std::size_t columns = columns_of(statement.sql);
        std::vector<std::string> ids(values.size() / columns);
        for (std::size_t row = 0; row < ids.size(); ++row) {
          ids[row] = make_uuid(clock.now(), random);
          values[row * columns] = ids[row];
        }
        transaction.send(statement.sql, Values(values));
      }
    });
  }
}

/// How often a second `replay` runs the answers, one after the other, in turn.
double rate_of(const std::vector<std::vector<Unit>>& answers, std::chrono::milliseconds duration,
               const std::function<void(const std::vector<Unit>&)>& replay) {
  for (const auto& units : answers) replay(units);  // prepared and warm
  const auto begin = std::chrono::steady_clock::now();
  std::chrono::duration<double> spent{};
  std::size_t runs = 0;
  for (; spent < duration; ++runs) {
    replay(answers[runs % answers.size()]);
    spent = std::chrono::steady_clock::now() - begin;
  }
  return static_cast<double>(runs) / spent.count();
}

Bare measure(store::Database& database, const std::string& target,
             const std::vector<std::vector<Unit>>& answers, std::chrono::milliseconds duration) {
  Bare bare;
  bare.target = target;
  std::size_t reads = 0;
  bool is_audited = false;
  for (const auto& units : answers) {
    for (const Unit& unit : units) {
      is_audited = is_audited || unit.is_write;
      if (!unit.is_write) reads += unit.statements.size();
    }
  }
  bare.statements = static_cast<int>(reads / answers.size());
  bare.rate = rate_of(answers, duration, [&](const auto& units) { replay_reads(database, units); });
  if (is_audited) {
    bare.rate_with_audit = rate_of(answers, duration, [&](const auto& units) {
      replay_reads(database, units);
      replay_writes(database, units);
    });
  }
  return bare;
}

}  // namespace

std::unique_ptr<store::Database> Place::open() const {
  return dialect == store::Dialect::sqlite ? store::open_sqlite(where)
                                           : store::open_postgres(where);
}

std::vector<Bare> run_bare(const Place& place, const std::string& username,
                           const std::string& password,
                           const std::vector<std::vector<std::string>>& groups,
                           std::chrono::milliseconds duration) {
  const auto database = place.open();
  Notebook notebook;
  std::vector<std::vector<std::vector<Unit>>> recorded;
  std::vector<double> round_trips;
  {
    RecordingDatabase recording(*database, notebook);
    const SystemClock clock;
    SystemRandom random;
    const Settings settings;
    app::Gate gate(settings, clock);
    http::Server server({.database = recording,
                         .clock = clock,
                         .random = random,
                         .settings = settings,
                         .gate = gate,
                         .routes = app::all_routes(settings),
                         .files = {},
                         .address = "127.0.0.1",
                         .port = 0,
                         .limits = {}});
    support::HttpClient client(server.start());
    client.sign_in(username, password);
    for (const auto& targets : groups) {
      recorded.emplace_back();
      const auto ask = [&](const std::string& target) {
        const support::Answer answer = client.get(target);
        if (answer.status != 200) throw std::runtime_error(target + ": " + answer.body);
      };
      ask(targets.front());  // opens connections
      const auto before = store::postgres::round_trips();
      for (const std::string& target : targets) {
        static_cast<void>(notebook.take());
        ask(target);
        recorded.back().push_back(notebook.take());
      }
      round_trips.push_back(static_cast<double>(store::postgres::round_trips() - before) /
                            static_cast<double>(targets.size()));
    }
    server.stop();
  }
  std::vector<Bare> results;
  for (std::size_t group = 0; group < groups.size(); ++group) {
    results.push_back(measure(*database, groups[group].front(), recorded[group], duration));
    results.back().round_trips = round_trips[group];
  }
  return results;
}

}  // namespace mellanrum::bench
