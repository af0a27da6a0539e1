// What the SQL of promises shares between its files.
#pragma once

#include "promises/promises.hpp"

namespace mellanrum::promises {

/// `SELECT … FROM promises_promises p JOIN promises_matters m …`, to be followed by WHERE. More
/// columns than a Promise needs come after `promise_columns`.
[[nodiscard]] const std::string& select_promise();
[[nodiscard]] Promise promise_of(const store::Row& row);
/// `SELECT … FROM promises_matters m LEFT JOIN cases_cases …`, to be followed by WHERE.
[[nodiscard]] const std::string& select_matter();
[[nodiscard]] Matter matter_of(const store::Row& row);

/// The organisations where the caller manages, and those where she works otherwise.
struct Workplaces {
  std::vector<OrganisationId> managed;
  std::vector<OrganisationId> others;
};
[[nodiscard]] Workplaces workplaces_of(const http::Caller& caller);

struct Event {
  MatterId matter;
  std::optional<PromiseId> promise;
  std::optional<CaseId> in_case;
  std::string_view verb;
  std::optional<std::string> reason;
};
void add_history(store::Transaction& transaction, const Act& act, const Event& event);
[[nodiscard]] Event about(const Promise& promise, std::string_view verb,
                          const std::optional<std::string>& reason = {});
[[nodiscard]] Event about(const Matter& matter, std::string_view verb,
                          const std::optional<std::string>& reason = {});

/// To be called before something happens in a matter: remembers that it moves at that instant, and
/// that it had stalled until now if it had.
void move(store::Transaction& transaction, const Act& act, const MatterId& id, Instant at);

}  // namespace mellanrum::promises
