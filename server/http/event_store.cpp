#include "http/event_store.hpp"

#include <nlohmann/json.hpp>

namespace mellanrum::http {

namespace {

/// Longer than a transaction lasts.
constexpr std::chrono::seconds overlap{10};

std::string notification_of(const StoredEvent& stored) {
  nlohmann::json payload = {
      {"id", stored.id}, {"topic", stored.event.topic}, {"subject", stored.event.id}};
  if (stored.event.case_id) payload["case"] = *stored.event.case_id;
  if (stored.event.person_id) payload["person"] = *stored.event.person_id;
  return payload.dump();
}

std::optional<std::string> optional_member(const nlohmann::json& payload, const char* name) {
  const auto found = payload.find(name);
  return found == payload.end() ? std::nullopt : std::optional(found->get<std::string>());
}

}  // namespace

void store_events(store::Transaction& transaction, const std::vector<Event>& events, Instant now,
                  Random& random) {
  for (const Event& event : events) {
    const StoredEvent stored{make_uuid(now, random), event};
    transaction.send(
        "INSERT INTO http_events (id, topic, subject_id, case_id, person_id, told_at) "
        "VALUES ($1, $2, $3, $4, $5, $6)",
        {stored.id, event.topic, event.id, event.case_id, event.person_id, now});
    transaction.notify(event_channel, notification_of(stored));
  }
}

std::optional<StoredEvent> event_from_notification(std::string_view payload) {
  try {
    const auto json = nlohmann::json::parse(payload);
    return StoredEvent{json.at("id").get<std::string>(),
                       {json.at("topic").get<std::string>(), json.at("subject").get<std::string>(),
                        optional_member(json, "case"), optional_member(json, "person")}};
  } catch (const nlohmann::json::exception&) {
    return std::nullopt;  // another version of the program, while servers are replaced one by one
  }
}

std::optional<std::vector<StoredEvent>> events_after(store::Reader& reader,
                                                     std::string_view last_id, Instant now,
                                                     int count_max) {
  const auto last_told = instant_of_uuid(last_id);
  if (!last_told || *last_told > now + overlap) return std::nullopt;
  const Instant from = *last_told - overlap;
  if (from < now - events_kept) return std::nullopt;
  auto events = reader.all(
      "SELECT id, topic, subject_id, case_id, person_id FROM http_events "
      "WHERE told_at >= $1 AND id <> $2 ORDER BY id LIMIT $3",
      {from, last_id, count_max + 1}, [](const store::Row& row) {
        return StoredEvent{
            row.string(0),
            {row.string(1), row.string(2), row.optional_string(3), row.optional_string(4)}};
      });
  if (events.size() > static_cast<std::size_t>(count_max)) return std::nullopt;
  return events;
}

void prune_events(store::Transaction& transaction, Instant now) {
  transaction.execute("DELETE FROM http_events WHERE told_at < $1", {now - events_kept});
}

}  // namespace mellanrum::http
