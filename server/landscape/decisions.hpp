// Whose decision it is: the kinds of decisions that an organisation, or one of its units, makes.
// Knowledge tier: no clients. Internal to landscape/.
#pragma once

#include "landscape/landscape_store.hpp"

namespace mellanrum::landscape {

using DecisionId = Id<struct Decision>;

struct Decision {
  DecisionId id{};
  OrganisationId organisation{};
  std::optional<UnitId> unit{};
  std::string name{};                         ///< of what, as `Arbetsträning`
  std::optional<std::string> decider{};       ///< who there, and how far her mandate goes
  std::optional<std::string> law{};           ///< by which it is decided
  std::optional<std::string> access_route{};  ///< how one asks for it
  std::optional<std::string> description{};
  std::optional<std::int64_t> minimum_age{};
  std::optional<std::int64_t> maximum_age{};
  std::int64_t version = 0;
};

/// All that is wrong with it, in itself and beside the organisation and the unit that it names.
[[nodiscard]] std::vector<FieldProblem> problems_of(store::Reader& reader,
                                                    const Decision& decision);

DecisionId add_decision(store::Transaction& transaction, const Decision& decision, Instant now,
                        Random& random);
[[nodiscard]] std::optional<Decision> find_decision(store::Reader& reader, const DecisionId& id);
void change_decision(store::Transaction& transaction, const Decision& decision, Instant now);
void remove_decision(store::Transaction& transaction, const Decision& decision, Instant now);

struct DecisionFilter {
  std::optional<OrganisationId> organisation{};
  std::optional<UnitId> unit{};
};
/// In Swedish order.
[[nodiscard]] std::vector<Decision> list_decisions(store::Reader& reader,
                                                   const DecisionFilter& filter, const Part& part);
/// Those that do not exist are missing.
[[nodiscard]] std::unordered_map<std::string, Decision> decisions_of(
    store::Reader& reader, const std::vector<DecisionId>& ids);

}  // namespace mellanrum::landscape
