#include "access/password_fields.hpp"

#include "access/password_rules.hpp"
#include "access/users.hpp"
#include "landscape/landscape.hpp"
#include "settings/settings.hpp"

namespace mellanrum::access {

std::string hash_chosen(http::Context& outside, const UserId& user, std::string_view pointer,
                        const std::string& chosen) {
  const auto own_words = outside.database.read_value([&](store::Reader& reader) {
    const auto who = access::user(reader, user).value();
    const auto persons = landscape::person_references(reader, {who.person}, outside.today());
    return std::vector{who.username, persons.at(who.person).name, outside.settings.federation_name};
  });
  const std::string normalised = normalised_password(chosen);
  if (auto problem = problem_of_password(normalised, own_words)) {
    throw invalid({{std::string(pointer), std::move(*problem)}});
  }
  return hash_password(normalised);
}

}  // namespace mellanrum::access
