// Events in the table http_events and on the channel between processes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "http/context.hpp"
#include "store/database.hpp"

namespace mellanrum::http {

inline constexpr std::string_view event_channel = "http_events";

/// Events are kept this long for a page that comes back after losing its connection.
inline constexpr std::chrono::hours events_kept{1};

/// An Event as stored, with the id that `Last-Event-ID` names.
struct StoredEvent {
  std::string id;
  Event event;
};

/// Stores the events and tells every process of them after the commit.
void store_events(store::Transaction& transaction, const std::vector<Event>& events, Instant now,
                  Random& random);

/// What `store_events` told; nothing if it cannot be read.
[[nodiscard]] std::optional<StoredEvent> event_from_notification(std::string_view payload);

/// What came after `last_id`, oldest first: an event's id, or the one that a stream began with.
/// What came shortly before it too, since transactions do not commit in the order of their ids
/// (hearing twice does no harm). Nothing if events of its time are not kept any more, if it is none
/// of ours, or if there are more than `count_max`: the page must fetch anew.
[[nodiscard]] std::optional<std::vector<StoredEvent>> events_after(store::Reader& reader,
                                                                   std::string_view last_id,
                                                                   Instant now, int count_max);

void prune_events(store::Transaction& transaction, Instant now);

}  // namespace mellanrum::http
