// Whose ids an import speaks with. Publishers number from 1: without a source of their own one
// package would overwrite what another has said.
#pragma once

#include <string>
#include <tl/expected.hpp>

#include "exchange/hsds_import.hpp"
#include "exchange/hsds_source_files.hpp"

namespace mellanrum::exchange {

/// What was imported before sources had names (migration 11).
inline constexpr std::string_view earlier_imports = "earlier-imports";
inline constexpr std::size_t source_characters_max = 100;

/// The source by which the rows of a package are known: what the operator says, else what the
/// package says of itself. If neither does, or if it could be one that is known by another name,
/// the sentence says what to write.
[[nodiscard]] tl::expected<std::string, Text> choose_source(store::Reader& reader,
                                                            const ImportOptions& options,
                                                            const SourceFiles& files);

/// Gives the source `options.was`, if one is named, its new name.
void rename_source(store::Transaction& transaction, const ImportOptions& options,
                   const std::string& source);

}  // namespace mellanrum::exchange
