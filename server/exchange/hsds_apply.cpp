#include "exchange/hsds_apply.hpp"

#include "base/identifiers.hpp"

namespace mellanrum::exchange {

namespace {

using landscape::Organisation;
using landscape::Service;
using OptionalText = std::optional<std::string>;

constexpr std::size_t short_name_characters_max = 50;

struct ServiceColumn {
  std::string_view field;
  OptionalText Service::*column;
};
constexpr std::array service_columns = {
    ServiceColumn{"description", &Service::description},
    ServiceColumn{"url", &Service::website},
    ServiceColumn{"email", &Service::email},
    ServiceColumn{"application_process", &Service::access_route},
    ServiceColumn{"wait_time", &Service::waiting_time},
    ServiceColumn{"fees_description", &Service::fees},
    ServiceColumn{"eligibility_description", &Service::eligibility},
};

OptionalText non_empty(std::string value) {
  return value.empty() ? std::nullopt : std::optional(std::move(value));
}

std::optional<std::int64_t> age(const std::string& value) {
  return value.empty() ? std::nullopt : std::optional<std::int64_t>(std::stod(value));
}

tl::unexpected<std::vector<RowProblem>> refuse(std::string_view field, Text reason) {
  return tl::make_unexpected(std::vector<RowProblem>{{std::string(field), std::move(reason)}});
}

tl::unexpected<std::vector<RowProblem>> refuse_unknown(std::string_view field) {
  return refuse(field, {"Det som det hänvisas till finns inte eller har vägrats.",
                        "What this refers to is not there or was refused."});
}

std::vector<RowProblem> as_row_problems(const Problem& problem) {
  std::vector<RowProblem> problems;
  for (const auto& field : problem.fields) {
    problems.push_back({field.pointer.substr(1), field.sentence});
  }
  if (problems.empty()) problems.push_back({"", problem.sentence});
  return problems;
}

void merge(Hashes& kept, const Hashes& changes) {
  for (const auto& [name, hash] : changes) {
    if (hash.empty()) {
      kept.erase(name);
    } else {
      kept[name] = hash;
    }
  }
}

}  // namespace

Applied HsdsApply::apply(const HsdsRow& row) {
  if (auto problems = check_row(row); !problems.empty()) {
    return tl::make_unexpected(std::move(problems));
  }
  // Records are written as they come, and some are found wrong only then.
  struct RowIsRefused {};
  Applied applied = Outcome::unchanged;
  try {
    transaction_.nested([&] {
      applied = apply_checked(row);
      if (!applied) throw RowIsRefused{};
    });
  } catch (const RowIsRefused&) {
  } catch (const Problem& problem) {
    if (problem.kind != Problem::Kind::invalid) throw;
    return tl::make_unexpected(as_row_problems(problem));
  }
  return applied;
}

Applied HsdsApply::apply_checked(const HsdsRow& row) {
  const auto table = table_name(row.table);
  Work work{row, sources_.find(table, row.id), {}, {}};
  work.changes = changes_of(row, work.known ? work.known->hashes : Hashes{});
  const int disagreements = work.known ? disagreements_of(row, work.known->hashes) : 0;
  if (!work.known || !work.changes.empty()) {
    work.anchors = anchors_of(row);
    auto made = make(work);
    if (!made) return tl::make_unexpected(std::move(made.error()));
    made->hashes = work.known ? work.known->hashes : Hashes{};
    merge(made->hashes, work.changes);
    sources_.put(table, row.id, *made);
  }
  disagreements_ += disagreements;
  if (!work.known) return Outcome::added;
  return work.changes.empty() ? Outcome::unchanged : Outcome::changed;
}

std::vector<HsdsApply::Anchor> HsdsApply::anchors_of(const HsdsRow& row) {
  std::vector<Anchor> anchors;
  const auto look_up = [&](const HsdsLink& link, const std::string& id) {
    if (id.empty()) return;
    if (auto source = sources_.find(table_name(link.table), id)) {
      anchors.push_back({link, std::move(*source)});
    }
  };
  for (const auto& link : hsds_links()) {
    look_up(link, row.value(link.field));
    for (const auto& [name, id] : row.parents) {
      if (name == link.field) look_up(link, id);
    }
  }
  return anchors;
}

HsdsApply::Made HsdsApply::make(const Work& work) {
  switch (work.row.table) {
    case HsdsTable::organization:
      return make_organization(work);
    case HsdsTable::service:
      return make_service(work);
    case HsdsTable::location:
      return make_location(work);
    case HsdsTable::service_at_location:
      return make_service_at_location(work);
    case HsdsTable::contact:
      return make_contact(work);
    default:
      return make_dependant(work);
  }
}

HsdsApply::Made HsdsApply::make_organization(const Work& work) {
  const auto& row = work.row;
  Organisation organisation;
  if (work.known) {
    organisation =
        landscape::find_organisation(transaction_, OrganisationId(work.known->subject_id)).value();
  }
  const auto name = row.value("name");
  const auto alternate = row.value("alternate_name");
  const auto number = organisation_number(row.value("tax_id"));
  const bool is_short = alternate.size() <= short_name_characters_max;
  if (work.has_changed("name")) organisation.name = name;
  if (work.has_changed("description")) {
    organisation.description = non_empty(row.value("description"));
  }
  if (work.has_changed("email")) organisation.email = non_empty(row.value("email"));
  for (const auto* field : {"website", "url"}) {
    if (work.has_changed(field)) organisation.website = non_empty(row.value(field));
  }
  if (work.has_changed("alternate_name") && is_short) {
    organisation.short_name = non_empty(alternate);
  }
  if (work.has_changed("tax_id") && number) organisation.organisation_number = number;

  Source made{SourceKind::organisation, organisation.id.text(), {}};
  if (work.known) {
    landscape::change_organisation(transaction_, organisation, now_);
  } else {
    made.subject_id = landscape::add_organisation(transaction_, organisation, now_, random_).text();
  }
  keep_attributes(work, made.subject_id,
                  {"name", "description", "email", "website", "url",
                   is_short ? "alternate_name" : "", number ? "tax_id" : ""});
  return made;
}

HsdsApply::Made HsdsApply::make_service(const Work& work) {
  const auto& row = work.row;
  Service service;
  if (work.known) {
    service = landscape::find_service(transaction_, ServiceId(work.known->subject_id)).value();
  }
  const auto* organisation = work.anchor(HsdsTable::organization);
  const bool must_find = !work.known || work.has_changed("organization_id");
  const auto unit = organisation || !must_find ? std::nullopt : only_unit_of_location(work);
  if (organisation && service.organisation.text() != organisation->subject_id) {
    service.organisation = OrganisationId(organisation->subject_id);
    service.unit.reset();
  } else if (unit) {
    service.organisation = unit->organisation.id;
    service.unit = unit->id;
  } else if (!organisation && must_find) {
    return refuse_unknown("organization_id");
  }
  if (work.has_changed("name")) service.name = row.value("name");
  if (work.has_changed("status")) {
    const auto status = find_word<landscape::ServiceStatus>(row.value("status"));
    service.status = status.value_or(landscape::ServiceStatus::active);
  }
  for (const auto& [field, column] : service_columns) {
    if (work.has_changed(field)) service.*column = non_empty(row.value(field));
  }
  // HSDS 1.1 has only `fees`; in 3.0 it is the deprecated twin of `fees_description`.
  const bool has_old_fees = !row.field("fees_description");
  if (has_old_fees && work.has_changed("fees")) service.fees = non_empty(row.value("fees"));
  if (work.has_changed("minimum_age")) service.minimum_age = age(row.value("minimum_age"));
  if (work.has_changed("maximum_age")) service.maximum_age = age(row.value("maximum_age"));

  Source made{SourceKind::service, service.id.text(), {}};
  if (work.known) {
    landscape::change_service(transaction_, service, now_);
  } else {
    made.subject_id = landscape::add_service(transaction_, service, now_, random_).text();
  }
  keep_attributes(
      work, made.subject_id,
      {"organization_id", "name", "status", "description", "url", "email", "application_process",
       "wait_time", "fees_description", "eligibility_description", "minimum_age", "maximum_age",
       has_old_fees ? "fees" : ""});
  return made;
}

HsdsApply::Made HsdsApply::make_location(const Work& work) {
  Source made{
      SourceKind::location, work.known ? work.known->subject_id : make_uuid(now_, random_), {}};
  keep_attributes(work, made.subject_id, {});
  if (const auto* organisation = work.anchor(HsdsTable::organization)) {
    static_cast<void>(unit_at(work.row.id, made, OrganisationId(organisation->subject_id)));
  }
  if (work.known) refresh_units(work.row.id, made);
  return made;
}

HsdsApply::Made HsdsApply::make_service_at_location(const Work& work) {
  const auto* service_source = work.anchor(HsdsTable::service);
  const auto* location = work.anchor(HsdsTable::location);
  if (!service_source) return refuse_unknown("service_id");
  if (!location) return refuse_unknown("location_id");
  const auto location_id = location_of(work.row);
  auto service =
      landscape::find_service(transaction_, ServiceId(service_source->subject_id)).value();
  const auto unit = unit_at(location_id, *location, service.organisation);
  if (!service.unit) {
    service.unit = unit;
    landscape::change_service(transaction_, service, now_);
  }
  keep_attributes(work, service.id.text(), {"service_id"});
  return Source{SourceKind::service, service.id.text(), {}};
}

HsdsApply::Made HsdsApply::make_contact(const Work& work) {
  const auto& row = work.row;
  const auto name = row.value("name");
  const bool is_person = work.known ? work.known->kind == SourceKind::person : !name.empty();
  if (!is_person) return make_dependant(work);
  auto title = row.value("title");
  if (title.empty()) title = row.value("department");
  if (title.empty()) title = "Kontaktperson";

  Source made{SourceKind::person, work.known ? work.known->subject_id : "", {}};
  if (work.known) {
    auto person = landscape::find_person(transaction_, PersonId(made.subject_id)).value();
    if (work.has_changed("name") && !name.empty()) person.name = name;
    if (work.has_changed("email")) person.email = non_empty(row.value("email"));
    landscape::change_person(transaction_, person, now_);
    if (work.has_changed("title") || work.has_changed("department")) {
      const auto post_source = sources_.find("contact_posts", row.id).value();
      auto post = landscape::find_post(transaction_, PostId(post_source.subject_id)).value();
      post.title = title;
      landscape::change_post(transaction_, post);
    }
  } else {
    const auto unit = unit_of_contact(work);
    if (!unit) return make_dependant(work);
    const auto person = landscape::add_person(
        transaction_, {.name = name, .email = non_empty(row.value("email"))}, now_, random_);
    const auto post = landscape::add_post(
        transaction_,
        {.person = person, .unit = *unit, .title = title, .from_day = day_in_sweden(now_)}, now_,
        random_);
    sources_.put("contact_posts", row.id, {SourceKind::post, post.text(), {}});
    made.subject_id = person.text();
  }
  keep_attributes(work, made.subject_id,
                  {"name", "title", "email", "organization_id", "service_id", "location_id",
                   "service_at_location_id"});
  return made;
}

/// Keeps every changed field that no column has; an unresolved reference is such a field too.
void HsdsApply::keep_attributes(const Work& work, std::string_view subject_id,
                                std::initializer_list<std::string_view> mapped) {
  const auto table = table_name(work.row.table);
  for (const auto& [name, value] : work.row.fields) {
    if (!work.has_changed(name)) continue;
    const bool is_link =
        std::ranges::find(hsds_links(), name, &HsdsLink::field) != hsds_links().end();
    const bool is_resolved =
        is_link && std::ranges::any_of(work.anchors, [&](const Anchor& anchor) {
          return anchor.link.field == name;
        });
    const bool is_mapped = std::ranges::find(mapped, name) != mapped.end();
    if (is_link ? is_resolved : is_mapped) continue;
    sources_.set_attribute(subject_id, table, work.row.id, name, stored_value(name, value));
  }
}

}  // namespace mellanrum::exchange
