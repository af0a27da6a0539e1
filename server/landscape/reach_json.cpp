#include "landscape/reach_json.hpp"

#include "landscape/records_json.hpp"
#include "settings/settings.hpp"
#include "store/id_list.hpp"

namespace mellanrum::landscape {

namespace {

Instant vouched_at(const PracticeView& view) {
  Instant newest = view.practice.updated_at;
  for (const auto& answer : view.confirmations) newest = std::max(newest, answer.answered_at);
  return newest;
}

}  // namespace

std::unordered_map<PersonId, Json> reach_json(store::Reader& reader,
                                              const std::vector<PersonId>& ids,
                                              const http::Context& context) {
  std::unordered_map<PersonId, Json> reach;
  const auto read_addresses = [&] {
    store::each_of(reader,
                   "SELECT id, phone, email, secure_message_address FROM landscape_persons "
                   "WHERE id IN ({ids}) AND (reach_until_day IS NULL OR reach_until_day >= $1)",
                   {context.today()}, ids, [&](const store::Row& row) {
                     Json json = Json::object();
                     set_optional(json, "phone", row.optional_string(1));
                     set_optional(json, "email", row.optional_string(2));
                     set_optional(json, "secure_message_address", row.optional_string(3));
                     if (!json.empty()) reach[row.id<PersonId>(0)] = std::move(json);
                   });
  };
  const Onlooker onlooker{context.caller.person, context.today(),
                          context.settings.practice_stale_days};
  std::vector<PracticeView> views;
  reader.together({
      read_addresses,
      [&] { views = view_practices(reader, reach_practices(reader, ids), onlooker); },
  });
  std::unordered_map<std::string, PracticeView> freshest;
  for (auto& view : views) {
    auto& best = freshest[view.practice.subject_id];
    if (best.practice.id.empty() || vouched_at(best) < vouched_at(view)) best = std::move(view);
  }
  for (const auto& [person, view] : freshest) {
    auto& json = reach[PersonId(person)];
    if (json.is_null()) json = Json::object();
    json["note"] = to_json(view);
  }
  return reach;
}

}  // namespace mellanrum::landscape
