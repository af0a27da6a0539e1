#include "app/user.hpp"

#include <istream>
#include <ostream>

#include "access/credentials.hpp"
#include "access/password.hpp"
#include "access/password_rules.hpp"
#include "access/usernames.hpp"
#include "access/users.hpp"
#include "app/place.hpp"
#include "audit/audit.hpp"
#include "base/composed.hpp"
#include "base/identifiers.hpp"
#include "base/text.hpp"
#include "grants/roles.hpp"
#include "landscape/landscape.hpp"

namespace mellanrum::app {

namespace {

constexpr std::size_t name_characters_max = 200;

struct UserOptions {
  Place place;
  std::string username;
  std::string name;
  std::string organisation;
  std::string sector = "municipality";
  std::string role = "admin";
  std::string language = "sv";
};

/// The organisation of that name, however its capitals and accents are written; several that are
/// written so are asked about.
OrganisationId find_or_add_organisation(store::Transaction& transaction, const UserOptions& options,
                                        Instant now, Random& random) {
  std::vector<std::pair<OrganisationId, std::string>> alike;
  transaction.each("SELECT id, name FROM landscape_organisations WHERE ended_day IS NULL", {},
                   [&](const store::Row& row) {
                     if (folded(row.text(1)) == folded(options.organisation)) {
                       alike.emplace_back(row.id<OrganisationId>(0), row.string(1));
                     }
                   });
  if (alike.size() > 1) {
    std::erase_if(alike, [&](const auto& one) { return one.second != options.organisation; });
    if (alike.size() != 1) {
      throw std::runtime_error("there are several organisations of that name: merge them first");
    }
  }
  if (!alike.empty()) return alike.front().first;
  landscape::Organisation made;
  made.name = options.organisation;
  made.sector = from_word<landscape::Sector>(options.sector);
  return landscape::add_organisation(transaction, made, now, random);
}

/// One line of text that shows something, as the interface would take it.
std::string line_of(const std::string& what, std::string_view text) {
  const bool is_line = is_plain_text(text) && shows_something(text) &&
                       text.find_first_of("\n\r\t") == std::string_view::npos &&
                       character_count(text) <= name_characters_max;
  if (!is_line) {
    throw std::runtime_error(what + " must be one line of 1 to " +
                             std::to_string(name_characters_max) + " characters");
  }
  if (find_personal_number(text)) throw std::runtime_error(what + " must hold no personal number");
  return composed(trimmed(text));
}

/// Reads the password from standard input, so that it stands in no process list and no history.
std::string read_password(const UserOptions& options, Terminal& terminal) {
  terminal.error << "Password (at least " << access::password_characters_min
                 << " characters): " << std::flush;
  std::string typed;
  if (terminal.await_input) terminal.await_input();
  std::getline(terminal.in, typed);
  if (!is_plain_text(typed)) throw std::runtime_error("the password must be plain text");
  auto password = access::normalised_password(trimmed(typed));
  const std::array own_words = {options.username, options.name, options.organisation};
  if (const auto problem = access::problem_of_password(password, own_words)) {
    throw std::runtime_error("the password: " + problem->english);
  }
  return password;
}

/// What she gets; throws std::runtime_error in words where the username cannot be.
access::User user_of(store::Transaction& transaction, const UserOptions& options,
                     const OrganisationId& organisation, Instant now, Random& random) {
  const auto username = access::normalised_username(options.username);
  if (const auto problem = access::problem_of_new_username(transaction, username)) {
    throw std::runtime_error("the username: " + problem->english);
  }
  landscape::Person person;
  person.name = options.name;
  return {.id = UserId::make(now, random),
          .person = landscape::add_person(transaction, person, now, random),
          .username = username,
          .language = options.language,
          .status = "active",
          .home = organisation,
          .version = 1};
}

int add_user(UserOptions options, Terminal& terminal) {
  const auto database = options.place.open(terminal);
  const auto clock = options.place.clock();
  SystemRandom random;
  options.name = line_of("the name", options.name);
  options.organisation = line_of("the organisation", options.organisation);
  const std::string hash = access::hash_password(read_password(options, terminal));
  const Instant now = clock->now();
  database->write([&](store::Transaction& transaction) {
    const auto organisation = find_or_add_organisation(transaction, options, now, random);
    const auto user = user_of(transaction, options, organisation, now, random);
    access::add_user(transaction, user, now);
    access::set_password(transaction, user.id, hash, now, random);
    access::add_membership(transaction,
                           {.id = access::MembershipId::make(now, random),
                            .user = user.id,
                            .organisation = organisation,
                            .role = options.role,
                            .status = "active",
                            .version = 1},
                           now);
    audit::append(transaction,
                  {.at = now,
                   .user = {},
                   .person = {},
                   .verb = "user.added",
                   .operation_id = "user add",
                   .subject_id = user.id.text(),
                   .case_id = {},
                   .remote_address = "command line"},
                  random);
  });
  terminal.error << options.username << " may sign in as " << options.role << " at "
                 << options.organisation << ".\n";
  return 0;
}

}  // namespace

void add_user_command(CLI::App& program, Terminal& terminal, int& exit_code) {
  auto* group = program.add_subcommand("user", "Keep users from the command line");
  group->require_subcommand(1);
  const auto options = std::make_shared<UserOptions>();
  auto* add = group->add_subcommand(
      "add", "Add a person with a sign-in; the password is read from standard input");
  options->place.add_options(*add);
  add->add_option("--username", options->username, "What she signs in with")->required();
  add->add_option("--name", options->name, "Her name")->required();
  add->add_option("--organisation", options->organisation,
                  "Name of her organisation; added where missing")
      ->required();
  add->add_option("--sector", options->sector, "Sector of an organisation that is added")
      ->check(CLI::IsMember(std::vector<std::string>(landscape::sector_words.begin(),
                                                     landscape::sector_words.end())));
  add->add_option("--role", options->role, "Her role there")
      ->check(CLI::IsMember(
          std::vector<std::string>(grants::role_words.begin(), grants::role_words.end())));
  add->add_option("--language", options->language, "Language of her interface")
      ->check(CLI::IsMember({"sv", "en"}));
  add->callback([options, &terminal, &exit_code] { exit_code = add_user(*options, terminal); });
}

}  // namespace mellanrum::app
