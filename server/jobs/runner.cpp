#include "jobs/runner.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include "base/log.hpp"
#include "base/problem.hpp"
#include "jobs/claims.hpp"

namespace mellanrum::jobs {

Work::Work(store::Database& database, const Clock& clock, Random& random, std::string process,
           const std::atomic<bool>& is_stopping, Job job)
    : database_(database),
      clock_(clock),
      random_(random),
      process_(std::move(process)),
      is_stopping_(is_stopping),
      job_(std::move(job)) {}

void Work::save(const Step& step, const std::function<void(store::Transaction&)>& write) {
  if (is_stopping_) throw GivenUp();
  const Instant now = clock_.now();
  Job further = job_;
  further.done = step.done;
  further.total = step.total;
  further.cursor = step.cursor;
  auto holding = Holding::held;
  database_.write([&](store::Transaction& transaction) {
    holding = keep(transaction, job_.id, process_, now);
    if (holding != Holding::held) return;
    write(transaction);
    save_progress(transaction, further, now, random_);
  });
  if (holding == Holding::cancelled) throw Cancelled();
  if (holding == Holding::lost) throw GivenUp();
  job_ = further;
}

Runner::Runner(store::Database& database, const Clock& clock, Random& random, Kinds kinds,
               RunnerLimits limits)
    : database_(database),
      clock_(clock),
      random_(random),
      kinds_(std::move(kinds)),
      limits_(limits),
      process_(make_uuid(clock.now(), random)) {
  for (const auto& [name, kind] : kinds_) names_.push_back(name);
  subscription_ = database_.listen(std::string(channel), [this](std::optional<std::string_view>) {
    const std::lock_guard lock(mutex_);
    has_news_ = true;
    woken_.notify_one();
  });
  for (int i = 0; i < limits_.threads; ++i) threads_.emplace_back([this] { run(); });
}

Runner::~Runner() {
  subscription_.reset();
  {
    const std::lock_guard lock(mutex_);
    is_stopping_ = true;
  }
  woken_.notify_all();
  for (auto& thread : threads_) thread.join();
}

void Runner::run() {
  // On Linux a priority is a thread's own.
  ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), limits_.nice);
  while (!is_stopping_) {
    try {
      if (do_one()) continue;
    } catch (const std::exception& error) {
      log::warn("jobs: {}", error.what());
    }
    wait();
  }
}

void Runner::wait() {
  std::unique_lock lock(mutex_);
  woken_.wait_for(lock, limits_.look_again, [&] { return has_news_ || is_stopping_; });
  has_news_ = false;
}

bool Runner::do_one() {
  const auto job = database_.write_value([&](store::Transaction& transaction) {
    return claim(transaction, names_, process_, clock_.now(), random_);
  });
  if (!job) return false;
  Work work(database_, clock_, random_, process_, is_stopping_, *job);
  const State state = do_kind(work);
  database_.write([&](store::Transaction& transaction) {
    const bool is_ours = keep(transaction, job->id, process_, clock_.now()) != Holding::lost;
    if (is_ours) let_go(transaction, work.job(), state, clock_.now(), random_);
  });
  return state != State::waiting;
}

State Runner::do_kind(Work& work) const {
  try {
    kinds_.at(work.job().kind)(work);
    return State::done;
  } catch (const Work::Cancelled&) {
    return State::cancelled;
  } catch (const Work::GivenUp&) {
    return State::waiting;
  } catch (const Problem& problem) {
    log::warn("job {} {}: {}", work.job().kind, work.job().id.text(), problem.sentence.english);
    return problem.kind == Problem::Kind::unavailable ? State::waiting : State::failed;
  } catch (const std::exception& error) {
    log::error("job {} {}: {}", work.job().kind, work.job().id.text(), error.what());
    return State::failed;
  }
}

}  // namespace mellanrum::jobs
