// Several works on one connection, side by side on one thread. A work that asks is laid aside; when
// all have asked or ended, everything goes to PostgreSQL in one round trip, and each goes on with
// its answer. A work is a plain function that knows nothing of this: it runs on a stack of its own
// (Boost.Context), as a thread would, but only one ever runs (decision 17).
#pragma once

#include <exception>
#include <functional>
#include <memory>
#include <span>
#include <vector>

#include "store/postgres/connection.hpp"

namespace mellanrum::store::postgres {

class Strands {
 public:
  /// Puts all questions in one round trip.
  using Ask = std::function<std::vector<Result>(std::span<const Question>)>;
  using Work = std::function<void()>;

  explicit Strands(Ask ask);
  ~Strands();
  Strands(const Strands&) = delete;
  Strands& operator=(const Strands&) = delete;

  /// At once where nothing runs side by side, otherwise with what the others ask.
  [[nodiscard]] Result ask(std::string_view sql, Values values);
  /// Does all of it; throws what the first of them threw when all have ended. May be called from
  /// within one of them.
  void together(std::span<const Work> works);

 private:
  struct Strand;

  void begin(const Work& work, Strand* parent);
  /// Lays the strand that runs aside until somebody has made it ready.
  void lay_aside();
  void go_on(Strand& strand);
  void run_until_all_wait();
  void answer_all();

  Ask ask_;
  std::vector<std::unique_ptr<Strand>> strands_;
  Strand* running_ = nullptr;
};

}  // namespace mellanrum::store::postgres
