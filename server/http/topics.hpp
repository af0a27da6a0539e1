// What a capability registers beside its routes: the topics that open pages are told of, with who
// may hear each, and the collections that paths name records of. What nobody has registered nobody
// hears.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/context.hpp"
#include "http/message.hpp"
#include "store/database.hpp"

namespace mellanrum::http {

/// Who listens, and when.
struct Listener {
  const Caller& caller;
  const Settings& settings;
  Day day{};
};

/// Of an event that is for one person alone, only she is asked about.
using MayHear = bool (*)(store::Reader&, const Listener&, const Event&);
struct Topic {
  std::string_view name;  ///< as in Event
  MayHear may_hear;
};
using Topics = std::vector<Topic>;

/// For what every user may know.
inline bool everybody_hears(store::Reader& /*reader*/, const Listener& /*listener*/,
                            const Event& /*event*/) {
  return true;
}

/// `/api/<name>/{id}…`: the record of that id with its case, or nothing if there is none.
struct Collection {
  std::string_view name;
  std::optional<Subject> (*find)(store::Reader&, const std::string& id);
};
using Collections = std::vector<Collection>;

}  // namespace mellanrum::http
