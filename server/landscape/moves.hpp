// Somebody changes jobs: a post ends, a new one may begin, a successor may be named, and each note
// of the old post gets an answer. One act, kept with what stood before so that it can be taken
// back. Knows nothing of promises: whose they are after it is asked where cases are.
#pragma once

#include <array>

#include "base/problem.hpp"
#include "landscape/landscape.hpp"

namespace mellanrum::landscape {

/// Her numbers and addresses after the last day.
enum class ReachAfter { unknown, same, ends };
inline constexpr std::array<std::string_view, 3> reach_after_words = {"unknown", "same", "ends"};
constexpr const auto& words_of(ReachAfter) {
  return reach_after_words;
}

/// A note about her: it is about the unit from now on, or has an objection beside it. One that
/// follows her is left as it is.
enum class NoteOutcome { stays, untrue };
inline constexpr std::array<std::string_view, 2> note_outcome_words = {"stays", "untrue"};
constexpr const auto& words_of(NoteOutcome) {
  return note_outcome_words;
}

using MoveId = Id<struct MoveRow>;

struct NewMove {
  Post before;  ///< the post that ends, with the version that was read
  Day last_day{};
  std::optional<Post> next{};  ///< its person is set
  std::optional<PersonId> successor{};
  std::optional<Day> successor_from{};  ///< the day after the last one, when not said
  ReachAfter reach = ReachAfter::unknown;
  /// Numbers from the new post, where it is there already; only with `ends`.
  std::optional<std::string> phone{};
  std::optional<std::string> email{};
  struct Note {
    Practice practice;
    NoteOutcome outcome{};
  };
  std::vector<Note> notes{};
};

/// All that is wrong with it; pointers are the contract's fields.
[[nodiscard]] std::vector<FieldProblem> problems_of(const NewMove& move, Day today);

[[nodiscard]] Day first_day_of_successor(const NewMove& move);

MoveId make_move(store::Transaction& transaction, const NewMove& move, const PersonId& by,
                 Instant now, Random& random);

/// For how long a move can be taken back.
inline constexpr std::chrono::days move_undone_within{30};

struct Move {
  MoveId id{};
  PersonId person{};
  PostId post{};
  Day last_day{};
  ReachAfter reach{};
  PersonId by{};
  Instant at{};
  bool reach_has_changed = false;  ///< a number or an address, since then
};

/// The latest that was not taken back.
[[nodiscard]] std::optional<Move> last_move_of(store::Reader& reader, const PersonId& person);
[[nodiscard]] std::optional<Move> find_move(store::Reader& reader, const MoveId& id);

/// Answers later what was not known about her numbers. Problem conflict when it is known.
void answer_reach_of(store::Transaction& transaction, const Move& move, ReachAfter reach,
                     Instant now);

/// All that it did is as it was. Problem conflict when something of it was changed since, or it is
/// too old.
void undo_move(store::Transaction& transaction, const Move& move, const PersonId& by, Instant now,
               Random& random);

/// Posts of a unit that ended in the last half year without a successor, of those who are not there
/// any more; the latest first.
[[nodiscard]] std::vector<PostId> seats_left(store::Reader& reader, const UnitId& unit, Day on);

}  // namespace mellanrum::landscape
