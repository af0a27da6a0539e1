// What grants asks of memberships, which access/ keeps.
#include "grants/grants.hpp"

namespace mellanrum::grants {

std::vector<OrganisationId> organisations_of(store::Reader& reader, const PersonId& person,
                                             std::string_view permission) {
  Standing standing;
  reader.each(
      "SELECT m.organisation_id, m.role FROM access_memberships m "
      "JOIN access_users u ON u.id = m.user_id AND u.status = 'active' "
      "WHERE u.person_id = $1 AND m.status = 'active' ORDER BY m.created_at, m.id",
      {person}, [&](const store::Row& row) {
        standing.memberships.push_back({row.id<OrganisationId>(0), from_word<Role>(row.text(1))});
      });
  return standing.where(permission);
}

bool has_anybody(store::Reader& reader, const PersonId& person,
                 const std::vector<OrganisationId>& organisations) {
  constexpr auto any = [](const store::Row&) { return true; };
  if (reader.first("SELECT 1 FROM access_users WHERE person_id = $1 AND status = 'active'",
                   {person}, any)) {
    return true;
  }
  return std::ranges::any_of(organisations, [&](const OrganisationId& organisation) {
    return reader
        .first(
            "SELECT 1 FROM access_memberships m JOIN access_users u ON u.id = m.user_id AND "
            "u.status = 'active' WHERE m.organisation_id = $1 AND m.status = 'active' LIMIT 1",
            {organisation}, any)
        .has_value();
  });
}

std::string organisations_with(std::string_view permission) {
  std::string roles;
  for (const Role role : roles_with(permission)) {
    roles += (roles.empty() ? "'" : ", '") + std::string(to_word(role)) + "'";
  }
  if (roles.empty()) roles = "''";
  return "(SELECT held.organisation_id FROM access_memberships held WHERE held.user_id = $user "
         "AND held.status = 'active' AND held.role IN (" +
         roles + "))";
}

}  // namespace mellanrum::grants
