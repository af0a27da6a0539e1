// Whether records that others refer to exist.
#include "landscape/existence.hpp"

namespace mellanrum::landscape {

namespace {

template <class AnyId>
void expect(store::Reader& reader, std::string_view sql, const std::optional<AnyId>& id,
            std::string_view pointer, const Text& sentence, std::vector<FieldProblem>& problems) {
  if (!id || id->empty() || reader.exists(sql, {*id})) return;
  problems.push_back({std::string(pointer), sentence});
}

}  // namespace

void expect_person(store::Reader& reader, const std::optional<PersonId>& id,
                   std::string_view pointer, std::vector<FieldProblem>& problems) {
  expect(reader, "SELECT 1 FROM landscape_persons WHERE id = $1", id, pointer,
         {"Personen finns inte.", "There is no such person."}, problems);
}

void expect_unit(store::Reader& reader, const std::optional<UnitId>& id, std::string_view pointer,
                 std::vector<FieldProblem>& problems) {
  expect(reader, "SELECT 1 FROM landscape_units WHERE id = $1", id, pointer,
         {"Enheten finns inte.", "There is no such unit."}, problems);
}

void expect_organisation(store::Reader& reader, const std::optional<OrganisationId>& id,
                         std::string_view pointer, std::vector<FieldProblem>& problems) {
  expect(reader, "SELECT 1 FROM landscape_organisations WHERE id = $1", id, pointer,
         {"Organisationen finns inte.", "There is no such organisation."}, problems);
}

void expect_service(store::Reader& reader, const std::optional<ServiceId>& id,
                    std::string_view pointer, std::vector<FieldProblem>& problems) {
  expect(reader, "SELECT 1 FROM landscape_services WHERE id = $1", id, pointer,
         {"Insatsen finns inte.", "There is no such service."}, problems);
}

void expect_all(store::Reader& reader, std::vector<FieldProblem>& problems,
                const std::vector<Expectation>& expectations) {
  std::vector<std::vector<FieldProblem>> found(expectations.size());
  std::vector<std::function<void()>> works;
  for (std::size_t i = 0; i < expectations.size(); ++i) {
    works.emplace_back([&, i] { expectations[i](found[i]); });
  }
  reader.together(works);
  for (auto& some : found) {
    problems.insert(problems.end(), std::make_move_iterator(some.begin()),
                    std::make_move_iterator(some.end()));
  }
}

}  // namespace mellanrum::landscape
