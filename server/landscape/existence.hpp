// Whether what a form refers to exists: a problem at `pointer` for each that does not. An id that
// is empty or missing is not asked for.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/problem.hpp"
#include "store/database.hpp"

namespace mellanrum::landscape {

void expect_person(store::Reader& reader, const std::optional<PersonId>& id,
                   std::string_view pointer, std::vector<FieldProblem>& problems);
void expect_unit(store::Reader& reader, const std::optional<UnitId>& id, std::string_view pointer,
                 std::vector<FieldProblem>& problems);
void expect_organisation(store::Reader& reader, const std::optional<OrganisationId>& id,
                         std::string_view pointer, std::vector<FieldProblem>& problems);
void expect_service(store::Reader& reader, const std::optional<ServiceId>& id,
                    std::string_view pointer, std::vector<FieldProblem>& problems);

/// Adds what it finds wrong.
using Expectation = std::function<void(std::vector<FieldProblem>& problems)>;

/// Asks for all of it at the same time; the problems come in the order of the expectations.
void expect_all(store::Reader& reader, std::vector<FieldProblem>& problems,
                const std::vector<Expectation>& expectations);

}  // namespace mellanrum::landscape
