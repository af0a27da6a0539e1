// Grants, start here: who somebody is where (Standing), what that lets her do (permissions.hpp),
// and with what eyes she looks at rows (Sight). What stands above asks here and has no list of
// roles of its own. Knows organisations and persons by their ids only.
//
// A rule for rows is SQL over a Sight's named parameters, `$person $user $day $cases`, used alike
// for the single question and for lists; it composes `organisations_with`.
#pragma once

#include <string>
#include <vector>

#include "grants/permissions.hpp"
#include "http/context.hpp"
#include "store/database.hpp"

namespace mellanrum::grants {

/// A role within one organisation.
struct Membership {
  OrganisationId organisation;
  Role role{};

  bool operator==(const Membership&) const = default;
};

/// Who somebody is where: her active memberships, the oldest first. http::Caller carries it without
/// knowing what is in it.
struct Standing {
  std::vector<Membership> memberships;

  [[nodiscard]] bool has(Role role) const;
  [[nodiscard]] bool has_at(Role role, const OrganisationId& organisation) const;
  [[nodiscard]] bool may(std::string_view permission) const;
  [[nodiscard]] bool may_at(std::string_view permission, const OrganisationId& organisation) const;
  /// Where a role of hers holds the permission, each once, the oldest first.
  [[nodiscard]] std::vector<OrganisationId> where(std::string_view permission) const;
};

/// Empty for a caller who is nobody.
[[nodiscard]] const Standing& standing_of(const http::Caller& caller);
[[nodiscard]] std::shared_ptr<const Standing> shared(Standing standing);

/// Who looks, on which day, and by which settings: what every question about rows needs.
struct Sight {
  PersonId person;
  UserId user;
  Day day{};
  bool cases_enabled = true;    ///< `[cases] enabled`; without it nobody sees any case
  int quiet_days_default = 10;  ///< working days, for what has no quiet time of its own
  Standing standing{};

  /// `$person`, `$user`, `$day` and `$cases`.
  [[nodiscard]] store::NamedValues values() const;
  /// A statement with these and some of its own. What it looks at must outlive it.
  [[nodiscard]] store::Statement asks(std::string_view sql,
                                      std::initializer_list<store::Named> more = {}) const;
};

[[nodiscard]] Sight sight_of(const http::Context& context);
/// For an event or a job that has a caller but no request.
[[nodiscard]] Sight sight_of(const http::Caller& caller, const Settings& settings, Day day);

/// Who does something, and when.
struct Act {
  Sight sight;
  Instant now;
  Random& random;

  [[nodiscard]] const PersonId& by() const { return sight.person; }
  [[nodiscard]] Day today() const { return sight.day; }
};

[[nodiscard]] Act act_of(http::Context& context);

/// Where an active membership of the person gives her the permission, the oldest first; nowhere
/// when she may not sign in.
[[nodiscard]] std::vector<OrganisationId> organisations_of(store::Reader& reader,
                                                           const PersonId& person,
                                                           std::string_view permission);

/// Whether the person may sign in herself, or anybody with an active membership belongs to one of
/// the organisations.
[[nodiscard]] bool has_anybody(store::Reader& reader, const PersonId& person,
                               const std::vector<OrganisationId>& organisations);

/// SQL for the ids of the organisations where an active membership of the user gives her the
/// permission. Asks for `$user` alone and depends on no row, so that it runs once a statement.
[[nodiscard]] std::string organisations_with(std::string_view permission);

}  // namespace mellanrum::grants
