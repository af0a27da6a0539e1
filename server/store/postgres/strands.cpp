#include "store/postgres/strands.hpp"

#include <cxxabi.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

#include <boost/context/fiber.hpp>
#include <boost/context/protected_fixedsize_stack.hpp>

namespace mellanrum::store::postgres {
namespace {

namespace context = boost::context;

/// A read takes some kilobytes; what is not touched costs no memory. A page that may not be touched
/// lies below.
constexpr std::size_t stack_bytes = 256 * 1024;
constexpr std::size_t stacks_kept_max = 16;

/// AddressSanitizer knows one stack of a thread; under it works are done in turn.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool has_strands = false;
#else
constexpr bool has_strands = true;
#endif

/// The stacks of a thread are used again: making one takes longer than a round trip's work.
class Stacks {
 public:
  Stacks() = default;
  ~Stacks() {
    for (auto& stack : free_) maker_.deallocate(stack);
  }
  Stacks(const Stacks&) = delete;
  Stacks& operator=(const Stacks&) = delete;

  context::stack_context take() {
    if (free_.empty()) return maker_.allocate();
    const auto stack = free_.back();
    free_.pop_back();
    return stack;
  }
  void give_back(context::stack_context& stack) {
    if (free_.size() < stacks_kept_max) {
      free_.push_back(stack);
    } else {
      maker_.deallocate(stack);
    }
  }

 private:
  context::protected_fixedsize_stack maker_{stack_bytes};
  std::vector<context::stack_context> free_;
};

/// What Boost.Context calls a stack allocator.
struct OfThread {
  static Stacks& stacks() {
    static thread_local Stacks of_thread;
    return of_thread;
  }
  context::stack_context allocate() { return stacks().take(); }
  void deallocate(context::stack_context& stack) { stacks().give_back(stack); }
};

/// The exceptions that a strand is handling are its own, as its stack is.
class HandledExceptions {
 public:
  /// Puts those of the other side in place of the present ones.
  void exchange() {
    std::array<unsigned char, size> now{};
    std::memcpy(now.data(), abi::__cxa_get_globals(), size);
    std::memcpy(abi::__cxa_get_globals(), kept_.data(), size);
    kept_ = now;
  }

 private:
  static constexpr std::size_t size =
      sizeof(void*) + sizeof(unsigned int);  // Itanium C++ ABI 2.2.2
  std::array<unsigned char, size> kept_{};
};

}  // namespace

struct Strands::Strand {
  context::fiber own;     ///< where it goes on; empty while it runs and when it has ended
  context::fiber caller;  ///< where whoever lets it run goes on
  HandledExceptions exceptions;
  Strand* parent = nullptr;  ///< waits for it, where it was begun within another
  int children = 0;
  std::optional<Question> question;
  Result answer;
  std::exception_ptr failure;  ///< of its question, then what it threw
  bool is_ready = true;
  bool has_ended = false;
};

Strands::Strands(Ask ask) : ask_(std::move(ask)) {}

Strands::~Strands() = default;

Result Strands::ask(std::string_view sql, Values values) {
  const Question question{sql, values};
  if (running_ == nullptr) return std::move(ask_({&question, 1}).front());
  Strand& own = *running_;
  own.question = question;
  lay_aside();
  if (own.failure) std::rethrow_exception(std::exchange(own.failure, nullptr));
  return std::move(own.answer);
}

void Strands::together(std::span<const Work> works) {
  if (works.size() < 2 || !has_strands) {
    for (const Work& work : works) work();
    return;
  }
  const std::size_t first = strands_.size();
  Strand* const parent = running_;
  for (const Work& work : works) begin(work, parent);
  if (parent == nullptr) {
    run_until_all_wait();
    while (std::any_of(strands_.begin(), strands_.end(),
                       [](const auto& strand) { return strand->question.has_value(); })) {
      answer_all();
      run_until_all_wait();
    }
  } else {
    lay_aside();
  }
  std::exception_ptr failure;
  for (std::size_t i = first; i < first + works.size() && !failure; ++i) {
    failure = strands_[i]->failure;
  }
  if (parent == nullptr) strands_.clear();
  if (failure) std::rethrow_exception(failure);
}

void Strands::begin(const Work& work, Strand* parent) {
  auto strand = std::make_unique<Strand>();
  Strand& own = *strand;
  own.parent = parent;
  if (parent != nullptr) {
    ++parent->children;
    parent->is_ready = false;
  }
  own.own = context::fiber(std::allocator_arg, OfThread(), [&own, &work](context::fiber&& caller) {
    own.caller = std::move(caller);
    try {
      work();
    } catch (...) {
      own.failure = std::current_exception();
    }
    own.has_ended = true;
    return std::move(own.caller);
  });
  strands_.push_back(std::move(strand));
}

void Strands::lay_aside() {
  Strand& own = *running_;
  own.is_ready = false;
  own.caller = std::move(own.caller).resume();
}

void Strands::go_on(Strand& strand) {
  running_ = &strand;
  strand.exceptions.exchange();
  strand.own = std::move(strand.own).resume();
  strand.exceptions.exchange();
  running_ = nullptr;
  if (!strand.has_ended || strand.parent == nullptr) return;
  if (--strand.parent->children == 0) strand.parent->is_ready = true;
}

void Strands::run_until_all_wait() {
  for (bool has_run = true; has_run;) {
    has_run = false;
    for (std::size_t i = 0; i < strands_.size(); ++i) {  // grows while they run
      Strand& strand = *strands_[i];
      if (!strand.is_ready || strand.has_ended) continue;
      has_run = true;
      go_on(strand);
    }
  }
}

void Strands::answer_all() {
  std::vector<Question> questions;
  std::vector<Strand*> asking;
  for (const auto& strand : strands_) {
    if (!strand->question) continue;
    questions.push_back(*std::exchange(strand->question, std::nullopt));
    asking.push_back(strand.get());
    strand->is_ready = true;
  }
  try {
    auto answers = ask_(questions);
    for (std::size_t i = 0; i < asking.size(); ++i) asking[i]->answer = std::move(answers[i]);
  } catch (...) {
    for (Strand* strand : asking) strand->failure = std::current_exception();
  }
}

}  // namespace mellanrum::store::postgres
