#include "landscape/moves_json.hpp"

#include "landscape/landscape_store.hpp"

namespace mellanrum::landscape {

Json to_json(store::Reader& reader, const Move& move, const http::Context& context) {
  const auto today = context.today();
  const auto post = find_post_view(reader, move.post, today).value();
  Json json{{"id", move.id.text()},
            {"post_id", move.post.text()},
            {"unit", to_json(post.unit)},
            {"last_day", to_text(move.last_day)},
            {"reach", to_word(move.reach)},
            {"by", to_json(person_references(reader, {move.by}, today).at(move.by))},
            {"at", to_text(move.at)}};
  json["asks_reach"] =
      move.reach == ReachAfter::unknown && move.last_day < today && !move.reach_has_changed;
  json["may_undo"] = context.now() - move.at <= move_undone_within;
  return json;
}

}  // namespace mellanrum::landscape
