// Changes of job.
#include "landscape/landscape_routes.hpp"
#include "landscape/moves.hpp"
#include "landscape/moves_json.hpp"
#include "landscape/reach.hpp"
#include "landscape/record_routes.hpp"

namespace mellanrum::landscape {

namespace {

using http::Context;
using http::Form;
using http::Request;
using http::Response;

constexpr std::size_t notes_max = 100;
constexpr std::string_view reach_answers[] = {"same", "ends"};

Post read_next(Form& form, const PersonId& person) {
  Post next;
  next.person = person;
  next.unit = form.id<UnitId>("unit_id");
  next.title = form.text("title", {.characters_max = 200, .lines = http::Lines::one});
  next.mandate = form.optional_text("mandate", {.characters_max = 500});
  next.from_day = form.day("from_day");
  return next;
}

/// Notes about her alone. What somebody else wrote is moved by its writer or by her; that it does
/// not hold any more may be said by everybody.
std::vector<NewMove::Note> read_notes(Form& form, store::Reader& reader, const Post& before,
                                      const PersonId& caller) {
  std::vector<NewMove::Note> notes;
  form.each("notes", notes_max, [&](Form& nested) {
    const auto id = nested.id<PracticeId>("practice_id");
    const auto outcome = find_word<NoteOutcome>(nested.word("outcome", note_outcome_words))
                             .value_or(NoteOutcome::stays);
    const auto practice = find_practice(reader, id);
    if (!practice || practice->subject_id != before.person.text()) {
      nested.refuse("practice_id", {"Anteckningen finns inte.", "There is no such note."});
    } else if (outcome == NoteOutcome::stays && !may_change(*practice, caller)) {
      nested.refuse("outcome", {"Bara den som skrev, eller den det handlar om, kan flytta den.",
                                "Only its writer, or the person it is about, can move it."});
    } else {
      notes.push_back({*practice, outcome});
    }
  });
  return notes;
}

void refuse_foreign_successor(Form& form, store::Reader& reader, const Context& context,
                              const NewMove& move) {
  if (!move.successor) return;
  if (may_change_person(reader, context.caller, *move.successor, context.today())) return;
  form.refuse("successor_person_id",
              {"Den nya, eller någon där hen arbetar, skriver själv in sin tjänst.",
               "Their posts are written by the successor, or by somebody where they work."});
}

NewMove read_move(const Request& request, store::Reader& reader, const Context& context) {
  Form form(request);
  NewMove move;
  const auto post = form.id<PostId>("post_id");
  const auto version = form.integer("post_version", {.min = 1});
  move.last_day = form.day("last_day");
  const auto before = find_post(reader, post);
  if (before) {
    move.before = *before;
    move.before.version = version;
  } else {
    form.refuse("post_id", {"Tjänsten finns inte.", "There is no such post."});
  }
  form.nested("next", [&](Form& nested) { move.next = read_next(nested, move.before.person); });
  move.successor = form.optional_id<PersonId>("successor_person_id");
  move.successor_from = form.optional_day("successor_from_day");
  move.reach =
      find_word<ReachAfter>(form.word("reach", reach_after_words)).value_or(ReachAfter::unknown);
  read_phone(form, move.phone);
  read_email(form, move.email);
  move.notes = read_notes(form, reader, move.before, context.caller.person);
  if (before) {
    form.refuse_all(problems_of(move, context.today()));
    refuse_foreign_successor(form, reader, context, move);
  }
  form.finish();
  return move;
}

void tell_of(store::Reader& reader, Context& context, const Move& move) {
  context.tell({"person", move.person.text()});
  for (const auto& view : posts_of_person(reader, move.person, context.today())) {
    context.tell({"unit", view.unit.id.text()});
    if (view.succeeded_by) context.tell({"person", view.succeeded_by->id.text()});
  }
}

Response make(const Request& request, store::Transaction& transaction, Context& context) {
  const auto asked = read_move(request, transaction, context);
  require_keeper(transaction, context, asked.before.person);
  const auto id =
      make_move(transaction, asked, context.caller.person, context.now(), context.random);
  const auto move = find_move(transaction, id).value();
  tell_of(transaction, context, move);
  return Response::json(to_json(transaction, move, context).dump())
      .about(id.text())
      .created_at("/api/persons/" + move.person.text());
}

/// Whoever made it, and whoever keeps the record now.
Move changeable(const Request& request, store::Reader& reader, const Context& context) {
  const auto move = found(find_move(reader, request.id<MoveId>()));
  if (move.by != context.caller.person) require_keeper(reader, context, move.person);
  return move;
}

Response undo(const Request& request, store::Transaction& transaction, Context& context) {
  const auto move = changeable(request, transaction, context);
  // Those who are told are found by what it made.
  tell_of(transaction, context, move);
  undo_move(transaction, move, context.caller.person, context.now(), context.random);
  return Response::no_content().about(move.id.text());
}

Response answer_reach(const Request& request, store::Transaction& transaction, Context& context) {
  const auto move = changeable(request, transaction, context);
  require_keeper(transaction, context, move.person);
  Form form(request);
  const auto word = form.word("reach", reach_answers);
  form.finish();
  answer_reach_of(transaction, move, from_word<ReachAfter>(word), context.now());
  tell_of(transaction, context, move);
  return Response::no_content().about(move.id.text());
}

}  // namespace

http::Routes move_routes() {
  using http::AuditVerb;
  using http::Method;
  return {
      {Method::post, "/api/moves", "makeMove", writing, AuditVerb("move.made"), make},
      {Method::post, "/api/moves/{id}/undo", "undoMove", writing, AuditVerb("move.undone"), undo},
      {Method::post, "/api/moves/{id}/reach", "answerReachOfMove", writing,
       AuditVerb("move.reach_answered"), answer_reach},
  };
}

}  // namespace mellanrum::landscape
