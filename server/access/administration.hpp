// What somebody who administers an organisation may do to the sign-ins and memberships of others,
// as rules that routes ask: never to herself, and never so that an organisation she leaves has
// nobody.
#pragma once

#include "access/users.hpp"
#include "http/context.hpp"

namespace mellanrum::access {

/// Throws Problem forbidden unless the caller administers `organisation`.
void require_admin_at(const http::Context& context, const OrganisationId& organisation);
/// Throws Problem forbidden if it is the caller herself: nobody raises her own rights.
void require_another(const http::Context& context, const UserId& user);
/// Throws Problem forbidden unless the sign-in was made for an organisation that she administers,
/// not_found if it is nothing that she may know of.
void require_home_admin(store::Reader& reader, const http::Context& context, const User& user);
/// Throws Problem conflict if the caller gives up her own role as the only administrator there.
void require_successor(store::Reader& reader, const http::Context& context,
                       const MembershipRecord& given_up);

/// After a membership or a sign-in has changed: ends her sessions if nothing is left that lets her
/// in, and has her streams looked at at once.
void settle_sessions(store::Transaction& transaction, http::Context& context, const User& user);

}  // namespace mellanrum::access
