// What promises/ offers, who hears of matters and promises, and where they belong.
#include "promises/promises.hpp"
#include "promises/promises_routes.hpp"

namespace mellanrum::promises {

namespace {

Sight sight_of(const http::Listener& listener) {
  return grants::sight_of(listener.caller, listener.settings, listener.day);
}

bool may_hear_of_matter(store::Reader& reader, const http::Listener& listener,
                        const http::Event& event) {
  return may_see_matter(reader, sight_of(listener), MatterId(event.id));
}

bool may_hear_of_promise(store::Reader& reader, const http::Listener& listener,
                         const http::Event& event) {
  return may_see_promise(reader, sight_of(listener), PromiseId(event.id));
}

}  // namespace

http::Routes routes() {
  return http::joined({matter_routes(), promise_routes()});
}

http::Topics topics() {
  return {{"matter", may_hear_of_matter}, {"promise", may_hear_of_promise}};
}

http::Collections collections() {
  return {
      {"matters", [](store::Reader& reader,
                     const std::string& id) { return place_of_matter(reader, MatterId(id)); }},
      {"promises", [](store::Reader& reader,
                      const std::string& id) { return place_of_promise(reader, PromiseId(id)); }},
      {"dependencies", [](store::Reader& reader, const std::string& id) {
         const auto found = find_dependency(reader, DependencyId(id));
         auto place = found ? place_of_matter(reader, found->on) : std::nullopt;
         if (place) place->id = id;
         return place;
       }}};
}

}  // namespace mellanrum::promises
