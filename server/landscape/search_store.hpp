// Keeps the search rows in step with what is written. Internal to landscape/.
#pragma once

#include "landscape/landscape.hpp"

namespace mellanrum::landscape {

/// Writes the words by which a subject is found; called after every change of it.
void index_subject(store::Transaction& transaction, SubjectKind kind, std::string_view id);

/// The same of a decision.
void index_decision(store::Transaction& transaction, std::string_view id);

/// The same for a unit or an organisation, and for all that is found through its words, when those
/// have changed in any way: people and services are found at its site and under its names.
void index_with_parts(store::Transaction& transaction, SubjectKind kind, const std::string& id);

}  // namespace mellanrum::landscape
