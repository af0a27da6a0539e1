#include "demo/users.hpp"

#include <set>

#include "demo/dice.hpp"

namespace mellanrum::demo {

namespace {

struct RoleUser {
  std::string_view role;
  std::string_view person;
  std::string_view organisation;
};

constexpr RoleUser role_users[] = {
    {"guide", "eva", "soc_vretby"},      {"professional", "karin", "soc_vretby"},
    {"coordinator", "rut", "forbundet"}, {"manager", "maria", "soc_vretby"},
    {"board", "bo", "forbundet"},        {"auditor", "per", "soc_vretby"},
    {"admin", "lena", "soc_vretby"},
};

/// Fields whose people write in Mellanrum themselves; the others are met without an account.
constexpr Field writing_fields[] = {Field::guidance,         Field::economy,    Field::family,
                                    Field::social_addiction, Field::disability, Field::psychiatry,
                                    Field::employment};

void add_membership(const Calendar& calendar, Rows& rows, Dice& dice, const UserId& user,
                    const OrganisationId& organisation, std::string_view role) {
  const Instant at = calendar.ago_at(dice.between(60, 100), 9 * 60);
  rows.add(Table::memberships, {dice.uuid(at), user, organisation, role, "active", at, 1, at, at});
}

class Users {
 public:
  Users(const Calendar& calendar, const DemoOptions& options, const Region& region, Rows& rows)
      : calendar_(calendar),
        options_(options),
        region_(region),
        rows_(rows),
        dice_(options.seed, "users") {}

  std::vector<SignIn> add() {
    std::vector<SignIn> sign_ins;
    for (const RoleUser& user : role_users) {
      const Person& person = region_.person(user.person);
      taken_.insert(person.id.text());
      const UserId id = add_user(calendar_, options_, rows_, dice_, person, user.role,
                                 region_.organisation(user.organisation).id, user.role);
      if (user.role == "admin") {
        add_membership(calendar_, rows_, dice_, id, region_.organisation("forbundet").id,
                       user.role);
        add_membership(calendar_, rows_, dice_, id, region_.organisation("region").id, user.role);
      }
      sign_ins.push_back({std::string(user.role), std::string(user.role), person.name});
    }
    for (const Field field : writing_fields) {
      for (const PersonIndex index : region_.people_of(field))
        add_colleague(region_.persons[index]);
    }
    return sign_ins;
  }

 private:
  void add_colleague(const Person& person) {
    if (taken_.contains(person.id.text())) return;
    const bool is_guide = region_.unit_of(person).field == Field::guidance;
    add_user(calendar_, options_, rows_, dice_, person, mail_name(person.name),
             region_.organisation_of(person).id, is_guide ? "guide" : "professional");
  }

  const Calendar& calendar_;
  const DemoOptions& options_;
  const Region& region_;
  Rows& rows_;
  Dice dice_;
  std::set<std::string> taken_;
};

}  // namespace

UserId add_user(const Calendar& calendar, const DemoOptions& options, Rows& rows, Dice& dice,
                const Person& person, std::string_view username, const OrganisationId& organisation,
                std::string_view role) {
  const Instant at = calendar.ago_at(dice.between(100, 540), 9 * 60);
  const auto id = dice.id<UserId>(at);
  // Seen until the afternoon before the last working day, so that the morning has something new.
  const Instant seen =
      calendar.at(calendar.working_day_ago(1), 16 * 60 + 15) - std::chrono::hours(24);
  rows.add(Table::users, {id, person.id, username, "sv", "active", organisation, 1, at});
  rows.add(Table::credentials, {id, id, "password", options.password_hash, at});
  rows.add(Table::seen, {id, seen});
  add_membership(calendar, rows, dice, id, organisation, role);
  return id;
}

std::vector<SignIn> add_users(const Calendar& calendar, const DemoOptions& options,
                              const Region& region, Rows& rows) {
  return Users(calendar, options, region, rows).add();
}

}  // namespace mellanrum::demo
