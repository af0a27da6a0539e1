#include "landscape/rules.hpp"

#include "base/identifiers.hpp"
#include "base/text.hpp"
#include "landscape/geo.hpp"

namespace mellanrum::landscape {

namespace {

using OptionalText = std::optional<std::string>;

/// Collects what is wrong, field by field.
class Check {
 public:
  Check& free_of_identifiers(std::string_view pointer, const OptionalText& text) {
    if (text) guard_against_identifiers(*text, pointer, problems_);
    return *this;
  }

  Check& telephone(const OptionalText& text) {
    if (text && find_personal_number_among_telephones(*text)) {
      refuse("/phone", personal_number_refusal());
    }
    return *this;
  }

  Check& municipality(const OptionalText& code) {
    if (code && !is_municipality_code(*code)) {
      refuse("/municipality_code",
             {"Det finns ingen kommun med den koden.", "There is no municipality with that code."});
    }
    return *this;
  }

  Check& refuse_if(bool is_wrong, std::string_view pointer, Text sentence) {
    if (is_wrong) refuse(pointer, std::move(sentence));
    return *this;
  }

  std::vector<FieldProblem> problems() { return std::move(problems_); }

 private:
  void refuse(std::string_view pointer, Text sentence) {
    problems_.push_back({std::string(pointer), std::move(sentence)});
  }

  std::vector<FieldProblem> problems_;
};

}  // namespace

std::vector<FieldProblem> problems_of(const Organisation& organisation) {
  const auto& number = organisation.organisation_number;
  const auto& county = organisation.county_code;
  return Check()
      .free_of_identifiers("/name", organisation.name)
      .free_of_identifiers("/short_name", organisation.short_name)
      .free_of_identifiers("/description", organisation.description)
      .free_of_identifiers("/email", organisation.email)
      .free_of_identifiers("/website", organisation.website)
      .refuse_if(number && !organisation_number(*number), "/organisation_number",
                 {"Det är inget organisationsnummer: tio siffror, den tredje minst 2.",
                  "That is no organisation number: ten digits, the third at least 2."})
      .municipality(organisation.municipality_code)
      .refuse_if(county && !is_county_code(*county), "/county_code",
                 {"Det finns inget län med den koden.", "There is no county with that code."})
      .problems();
}

std::vector<FieldProblem> problems_of(const Unit& unit) {
  return Check()
      .free_of_identifiers("/name", unit.name)
      .free_of_identifiers("/short_name", unit.short_name)
      .free_of_identifiers("/site", unit.site)
      .free_of_identifiers("/email", unit.email)
      .telephone(unit.phone)
      .municipality(unit.municipality_code)
      .problems();
}

std::vector<FieldProblem> problems_of(const Person& person) {
  return Check()
      .free_of_identifiers("/name", person.name)
      .free_of_identifiers("/email", person.email)
      .free_of_identifiers("/secure_message_address", person.secure_message_address)
      .telephone(person.phone)
      .problems();
}

std::vector<FieldProblem> problems_of(const Post& post) {
  return Check()
      .free_of_identifiers("/title", post.title)
      .free_of_identifiers("/mandate", post.mandate)
      .refuse_if(post.until_day && *post.until_day < post.from_day, "/until_day",
                 {"Den sista dagen kan inte komma före den första.",
                  "The last day cannot come before the first."})
      .problems();
}

std::vector<FieldProblem> problems_of(const Service& service) {
  const bool are_ages_crossed =
      service.minimum_age && service.maximum_age && *service.minimum_age > *service.maximum_age;
  return Check()
      .free_of_identifiers("/name", service.name)
      .free_of_identifiers("/description", service.description)
      .free_of_identifiers("/eligibility", service.eligibility)
      .free_of_identifiers("/access_route", service.access_route)
      .free_of_identifiers("/waiting_time", service.waiting_time)
      .free_of_identifiers("/capacity", service.capacity)
      .free_of_identifiers("/fees", service.fees)
      .free_of_identifiers("/email", service.email)
      .free_of_identifiers("/website", service.website)
      .telephone(service.phone)
      .refuse_if(are_ages_crossed, "/maximum_age",
                 {"Den högsta åldern är lägre än den lägsta.",
                  "The highest age is lower than the lowest."})
      .municipality(service.municipality_code)
      .problems();
}

std::vector<FieldProblem> problems_of(const Practice& practice) {
  return Check().free_of_identifiers("/text", practice.text).problems();
}

std::vector<FieldProblem> problems_of_comment(const std::string& comment) {
  return Check().free_of_identifiers("/comment", comment).problems();
}

std::vector<FieldProblem> problems_of_succession(const Post& post, const Post& before) {
  return Check()
      .refuse_if(before.unit != post.unit, "/succeeds_post_id",
                 {"Platsen som tas över finns på en annan enhet.",
                  "The seat that is taken over is at another unit."})
      .refuse_if(before.person == post.person, "/succeeds_post_id",
                 {"Ingen efterträder sig själv.", "Nobody succeeds herself."})
      .refuse_if(before.from_day >= post.from_day, "/from_day",
                 {"Efterträdaren kan inte börja före eller samma dag som den som hade platsen.",
                  "The successor cannot begin before or on the day that the holder did."})
      .problems();
}

bool is_email(std::string_view text) {
  const auto at = text.find('@');
  if (at == 0 || at == std::string_view::npos || at + 1 == text.size()) return false;
  return text.find('@', at + 1) == std::string_view::npos &&
         text.find_first_of(" \t\n\"(),:;<>?&[\\]%") == std::string_view::npos;
}

bool is_web_address(std::string_view text) {
  if (text.find_first_of(" \t\n\"<>\\") != std::string_view::npos) return false;
  const auto scheme = text.substr(0, text.find_first_of(":/?#"));
  const bool has_scheme = text.substr(scheme.size()).starts_with(':');
  if (!has_scheme) return !scheme.empty() && scheme.find('.') != std::string_view::npos;
  const auto rest = text.substr(scheme.size() + 1);
  const auto word = folded(scheme);
  return (word == "https" || word == "http") && rest.starts_with("//") && rest.size() > 2;
}

Day last_day_before(const Post& successor, const Post& before) {
  const Day day_before = successor.from_day - std::chrono::days(1);
  return before.until_day ? std::min(*before.until_day, day_before) : day_before;
}

Freshness freshness_of(Instant written_at, std::optional<Instant> confirmed_at,
                       std::optional<Instant> contradicted_at, Day today, int stale_days) {
  const Instant vouched_at = std::max(written_at, confirmed_at.value_or(written_at));
  const auto age = (today - day_in_sweden(vouched_at)).count();
  const bool is_contradicted = contradicted_at && *contradicted_at > vouched_at;
  return {vouched_at, static_cast<int>(age), age >= stale_days || is_contradicted};
}

bool may_change(const Practice& practice, const PersonId& caller) {
  const bool is_about_caller =
      practice.subject_kind == SubjectKind::person && practice.subject_id == caller.text();
  return practice.author == caller || is_about_caller;
}

}  // namespace mellanrum::landscape
