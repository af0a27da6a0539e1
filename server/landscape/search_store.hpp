// Keeps the search rows in step with what is written. Internal to landscape/.
#pragma once

#include "landscape/landscape.hpp"

namespace mellanrum::landscape {

/// Writes the words by which a subject is found; called after every change of it.
void index_subject(store::Transaction& transaction, SubjectKind kind, std::string_view id);

// What is found through a name that has changed.
void index_parts_of_organisation(store::Transaction& transaction, const OrganisationId& id);
void index_parts_of_unit(store::Transaction& transaction, const UnitId& id);

}  // namespace mellanrum::landscape
