// PostgreSQL behind the two verbs: a read is REPEATABLE READ READ ONLY, a write SERIALIZABLE and
// run again when it met another one.
#include <random>
#include <thread>

#include "base/log.hpp"
#include "store/busy.hpp"
#include "store/nesting.hpp"
#include "store/postgres/announcing.hpp"
#include "store/postgres/listening.hpp"
#include "store/postgres/pool.hpp"
#include "store/postgres/strands.hpp"
#include "store/upkeep.hpp"

namespace mellanrum::store {
namespace postgres {
namespace {

constexpr std::string_view begin_reading = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
constexpr std::string_view begin_writing = "BEGIN ISOLATION LEVEL SERIALIZABLE";

class SnapshotReader final : public Reader {
 public:
  explicit SnapshotReader(Pool& pool) : connection_(pool) { connection_->send(begin_reading); }

  using Reader::together;
  void each(std::string_view sql, Values values, const RowVisitor& visit) override {
    visit_rows(strands_.ask(sql, values), visit);
  }
  void together(std::span<const std::function<void()>> works) override { strands_.together(works); }

  void end() { connection_->end_reading(); }

 private:
  /// As long as nothing has been answered, another connection will do as well.
  std::vector<Result> ask(std::span<const Question> questions) {
    for (;;) {
      try {
        auto answers = connection_->ask(questions);
        is_begun_ = true;
        return answers;
      } catch (const ConnectionLost&) {
        if (is_begun_ || connection_.is_new()) throw;
      }
      connection_.replace();
      connection_->send(begin_reading);
    }
  }

  Pool::Lease connection_;
  bool is_begun_ = false;
  Strands strands_{[this](std::span<const Question> questions) { return ask(questions); }};
};

class PostgresTransaction final : public Transaction {
 public:
  explicit PostgresTransaction(Connection& connection) : connection_(connection) {
    connection_.send(begin_writing);
  }

  using Reader::together;
  using Transaction::send;
  void each(std::string_view sql, Values values, const RowVisitor& visit) override {
    visit_rows(ask(sql, values), visit);
  }
  std::int64_t execute(std::string_view sql, Values values) override {
    return rows_touched(ask(sql, values));
  }
  void send(std::string_view sql, Values values) override {
    guarded([&] { connection_.send(sql, values); });
  }
  void together(std::span<const std::function<void()>> works) override { strands_.together(works); }
  void execute_script(std::string_view sql) override {
    guarded([&] {
      connection_.run_script("SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0");
      connection_.run_script(std::string(sql));
    });
  }
  void nested(const std::function<void()>& work) override {
    const std::size_t told_before = told_.size();
    const std::size_t notified_before = notified_.size();
    execute("SAVEPOINT nested", Values());
    try {
      work();
      execute("RELEASE nested", Values());
    } catch (...) {
      told_.resize(told_before);
      notified_.resize(notified_before);
      if (!must_repeat_) {
        failed_ = false;
        guarded([&] { connection_.run_script("ROLLBACK TO nested; RELEASE nested"); });
      }
      throw;
    }
  }
  void after_commit(std::function<void()> told) override { told_.push_back(std::move(told)); }
  void notify(std::string_view channel, std::string_view payload) override {
    check_notification(channel, payload);
    notified_.push_back({std::string(channel), std::string(payload)});
  }
  [[nodiscard]] Notifications take_notifications() { return std::move(notified_); }

  [[nodiscard]] bool has_failed() const { return failed_; }
  /// A conflict or a lost connection ends the whole attempt, whatever the work made of it.
  [[nodiscard]] bool must_repeat() const { return must_repeat_; }

  void tell() {
    for (const auto& told : told_) {
      try {
        told();
      } catch (const std::exception& error) {
        log::error("after a commit: {}", error.what());
      }
    }
  }

 private:
  [[nodiscard]] Result ask(std::string_view sql, Values values) {
    Result result;
    guarded([&] { result = strands_.ask(sql, values); });
    return result;
  }

  template <class Work>
  void guarded(Work work) {
    if (failed_) throw std::logic_error("the transaction has failed; it can only end");
    try {
      work();
    } catch (const SerializationConflict&) {
      failed_ = must_repeat_ = true;
      throw;
    } catch (const ConnectionLost&) {
      failed_ = must_repeat_ = true;
      throw;
    } catch (...) {
      failed_ = true;
      throw;
    }
  }

  Connection& connection_;
  std::vector<std::function<void()>> told_;
  Notifications notified_;
  bool failed_ = false;
  bool must_repeat_ = false;
  Strands strands_{
      [this](std::span<const Question> questions) { return connection_.ask(questions); }};
};

class PostgresDatabase final : public Database, public Upkeep {
 public:
  PostgresDatabase(const std::string& url, const Limits& limits)
      : limits_(limits),
        readers_(url, limits.reading_connections, limits),
        writers_(url, limits.writing_connections, limits),
        announcing_(url, limits),
        listening_(url, limits) {
    check_collation();
  }

  void read(const std::function<void(Reader&)>& work) override {
    const NestingGuard guard(this);
    try {
      SnapshotReader reader(readers_);
      work(reader);
      reader.end();
    } catch (const ConnectionLost& lost) {
      log::error("postgres: {}", lost.what());
      throw out_of_reach();
    }
  }

  void write(const std::function<void(Transaction&)>& work) override {
    const NestingGuard guard(this);
    for (int attempt = 1; attempt <= limits_.write_attempts_max; ++attempt) {
      if (write_once(work)) return;
      pause(attempt);
    }
    log::warn("postgres: gave up a write after {} attempts", limits_.write_attempts_max);
    throw busy();
  }

  std::unique_ptr<Subscription> listen(std::string channel, Listener listener) override {
    return listening_.listen(std::move(channel), std::move(listener));
  }

  Dialect dialect() const override { return Dialect::postgres; }

  Condition condition() override {
    try {
      const auto is_read_only = read_value([](Reader& reader) {
        return reader.exists(
            "SELECT 1 WHERE pg_is_in_recovery() OR "
            "current_setting('default_transaction_read_only') = 'on'",
            {});
      });
      return is_read_only ? Condition::read_only : Condition::well;
    } catch (const Problem&) {
      return Condition::out_of_reach;
    }
  }

  void copy_to(const std::string&, const CopyWatch&) override {
    throw std::runtime_error("PostgreSQL is copied with pg_dump, or with what its cluster uses");
  }

 private:
  /// False if it met another transaction, or lost its connection before the commit: run it again.
  bool write_once(const std::function<void(Transaction&)>& work) {
    Pool::Lease connection(writers_);
    // All of a write may go along with its commit, and then nobody knew whether it had arrived.
    while (!connection.is_new() && !connection->is_quiet()) connection.replace();
    PostgresTransaction transaction(*connection);
    try {
      work(transaction);
    } catch (const OnlyReadable& refused) {
      log::error("postgres: {}", refused.what());
      throw takes_no_writes();
    } catch (...) {
      if (transaction.must_repeat()) return false;
      throw;
    }
    if (transaction.must_repeat()) return false;
    if (transaction.has_failed()) throw std::logic_error("a failed statement was passed over");
    if (!commit(*connection)) return false;
    transaction.tell();
    announcing_.tell(transaction.take_notifications());
    return true;
  }

  /// With what was sent and has not been answered.
  static bool commit(Connection& connection) {
    try {
      connection.run("COMMIT", {}, {});
      return true;
    } catch (const SerializationConflict&) {
      return false;
    } catch (const OnlyReadable& refused) {
      log::error("postgres: {}", refused.what());
      throw takes_no_writes();
    } catch (const ConnectionLost& lost) {
      log::error("postgres: during a commit: {}", lost.what());
      throw unsure_whether_saved();
    }
  }

  /// Transactions that have met wait for random times, or they would meet again.
  static void pause(int attempt) {
    static thread_local std::minstd_rand random(static_cast<std::minstd_rand::result_type>(
        std::hash<std::thread::id>{}(std::this_thread::get_id())));
    const int most = 200 << std::min(attempt, 8);  // microseconds; at most 51 ms
    std::this_thread::sleep_for(
        std::chrono::microseconds(std::uniform_int_distribution<int>(0, most)(random)));
  }

  void check_collation() {
    const auto collation = [](Reader& reader) {
      return reader.first("SELECT datcollate FROM pg_database WHERE datname = current_database()",
                          {}, [](const Row& row) { return row.string(0); });
    };
    const std::string name = read_value(collation).value_or("");
    if (name != "C" && name != "POSIX" && name != "C.UTF-8" && name != "C.utf8") {
      log::warn(
          "postgres: the database sorts by {}; make it with LOCALE 'C.UTF-8' TEMPLATE template0, "
          "so that Swedish names come in the right order",
          name);
    }
  }

  Limits limits_;
  Pool readers_;
  Pool writers_;
  Announcing announcing_;
  Listening listening_;
};

}  // namespace
}  // namespace postgres

std::unique_ptr<Database> open_postgres(const std::string& url, Limits limits) {
  return std::make_unique<postgres::PostgresDatabase>(url, limits);
}

}  // namespace mellanrum::store
