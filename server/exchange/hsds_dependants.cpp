// Rows that belong to a record, and the units that locations become.
#include "base/identifiers.hpp"
#include "exchange/hsds_apply.hpp"

namespace mellanrum::exchange {

namespace {

constexpr std::size_t phone_characters_max = 50;
constexpr std::size_t site_characters_max = 200;

/// `value` takes the column's place if that is empty or still says what this row said before.
bool may_replace(const std::optional<std::string>& column, std::string_view before) {
  return !column || (!before.empty() && *column == before);
}

/// The street and town of the place itself, else of any address.
std::string site_of(const std::vector<Sources::Address>& addresses) {
  const Sources::Address* best = nullptr;
  for (const auto& address : addresses) {
    if (address.street.empty() && address.city.empty()) continue;
    if (!best || (best->type != "physical" && address.type == "physical")) best = &address;
  }
  if (!best) return "";
  const bool has_both = !best->street.empty() && !best->city.empty();
  return best->street + (has_both ? ", " : "") + best->city;
}

}  // namespace

HsdsApply::Made HsdsApply::make_dependant(const Work& work) {
  if (work.anchors.empty() && !work.known) return make_loose(work);
  const Source subject = work.known ? *work.known : work.anchors.front().source;
  std::string_view told;
  switch (work.row.table) {
    case HsdsTable::phone:
      told = "number";
      break;
    case HsdsTable::eligibility:
      told = "eligibility";
      break;
    case HsdsTable::service_capacity:
      told = "available";
      break;
    case HsdsTable::organization_identifier:
      told = "identifier";
      break;
    default:
      break;
  }
  const auto before =
      told.empty() || !work.known
          ? std::string()
          : sources_.attribute(subject.subject_id, table_name(work.row.table), work.row.id, told);
  keep_attributes(work, subject.subject_id, {});
  for (const auto& anchor : work.anchors) promote(work, anchor.source, before);
  if (work.row.table == HsdsTable::address || work.row.table == HsdsTable::postal_address) {
    refresh_units(location_of(work.row), subject);
  }
  return Source{subject.kind, subject.subject_id, {}};
}

/// A row that belongs to no record that we know: kept for itself if HSDS lets it stand alone.
HsdsApply::Made HsdsApply::make_loose(const Work& work) {
  const auto& row = work.row;
  Source made{SourceKind::none, "", {}};
  // Attributes and metadata say in words what they are about.
  const auto about = row.table == HsdsTable::metadata ? std::pair("resource_type", "resource_id")
                                                      : std::pair("link_entity", "link_id");
  if (const auto table = table_of_member(row.value(about.first))) {
    if (const auto source = sources_.find(table_name(*table), row.value(about.second))) {
      made = {source->kind, source->subject_id, {}};
    }
  }
  if (made.subject_id.empty() && row.table == HsdsTable::service_taxonomy) {
    return tl::make_unexpected(Refused{{"service_id",
                                        {"Det som det hänvisas till finns inte eller har vägrats.",
                                         "What this refers to is not there or was refused."}}});
  }
  if (made.subject_id.empty() && !may_stand_alone(row.table)) {
    std::string field;
    for (const auto& link : hsds_links()) {
      if (field.empty() && !row.value(link.field).empty()) field = link.field;
    }
    return tl::make_unexpected(
        Refused{{field,
                 {"Raden hör inte till något som finns: det den hänvisar till saknas eller har "
                  "vägrats.",
                  "The row belongs to nothing that is there: what it refers to is missing or was "
                  "refused."}}});
  }
  if (made.subject_id.empty()) made.subject_id = make_uuid(now_, random_);
  keep_attributes(work, made.subject_id, {});
  return made;
}

void HsdsApply::promote(const Work& work, const Source& subject, std::string_view before) {
  const auto& row = work.row;
  switch (row.table) {
    case HsdsTable::phone:
      promote_phone(subject, row.value("number"), before);
      break;
    case HsdsTable::eligibility:
      promote_to_service(subject, row.value("eligibility"), &landscape::Service::eligibility,
                         before);
      break;
    case HsdsTable::service_capacity: {
      const auto most = row.value("maximum");
      promote_to_service(subject, row.value("available") + (most.empty() ? "" : "/" + most),
                         &landscape::Service::capacity, before);
      break;
    }
    case HsdsTable::organization_identifier:
      promote_identifier(work, subject);
      break;
    default:
      break;
  }
}

void HsdsApply::promote_phone(const Source& subject, const std::string& raw,
                              std::string_view raw_before) {
  const auto number = stored_value("number", raw);
  const auto before = stored_value("number", std::string(raw_before));
  if (number.empty() || number.size() > phone_characters_max || number == before) return;
  if (subject.kind == SourceKind::service) {
    promote_to_service(subject, number, &landscape::Service::phone, before);
  } else if (subject.kind == SourceKind::person) {
    auto person = landscape::find_person(transaction_, PersonId(subject.subject_id)).value();
    if (!may_replace(person.phone, before)) return;
    person.phone = number;
    landscape::change_person(transaction_, person, now_);
  }
}

void HsdsApply::promote_to_service(const Source& subject, const std::string& value,
                                   std::optional<std::string> landscape::Service::*column,
                                   std::string_view before) {
  if (subject.kind != SourceKind::service || value.empty()) return;
  auto service = landscape::find_service(transaction_, ServiceId(subject.subject_id)).value();
  if (!may_replace(service.*column, before) || service.*column == value) return;
  service.*column = value;
  landscape::change_service(transaction_, service, now_);
}

void HsdsApply::promote_identifier(const Work& work, const Source& subject) {
  const auto number = organisation_number(work.row.value("identifier"));
  if (!number || subject.kind != SourceKind::organisation) return;
  auto organisation =
      landscape::find_organisation(transaction_, OrganisationId(subject.subject_id)).value();
  if (organisation.organisation_number) return;
  organisation.organisation_number = number;
  landscape::change_organisation(transaction_, organisation, now_);
}

UnitId HsdsApply::unit_at(const std::string& location_id, const Source& location,
                          const OrganisationId& organisation) {
  if (const auto known = sources_.unit_of_location(location_id, organisation.text())) {
    return UnitId(known->subject_id);
  }
  auto name = sources_.any_attribute(location.subject_id, "locations", "name");
  if (name.empty()) {
    name = landscape::find_organisation(transaction_, organisation).value().name;
  }
  const auto site = site_of(sources_.addresses(location.subject_id));
  const auto phone =
      stored_value("number", sources_.any_attribute(location.subject_id, "phones", "number"));
  landscape::Unit unit{.organisation = {.id = organisation}, .name = name};
  if (!site.empty() && site.size() <= site_characters_max) unit.site = site;
  if (!phone.empty() && phone.size() <= phone_characters_max) unit.phone = phone;
  const auto id = landscape::add_unit(transaction_, unit, now_, random_);
  sources_.put_unit_of_location(location_id, organisation.text(), id.text());
  return id;
}

UnitId HsdsApply::main_unit(const OrganisationId& organisation) {
  const auto& key = organisation.text();
  if (const auto known = sources_.find("organisation_units", key)) {
    return UnitId(known->subject_id);
  }
  const auto name = landscape::find_organisation(transaction_, organisation).value().name;
  const auto id = landscape::add_unit(
      transaction_, {.organisation = {.id = organisation}, .name = name}, now_, random_);
  sources_.put("organisation_units", key, {SourceKind::unit, id.text(), {}});
  return id;
}

std::string HsdsApply::location_of(const HsdsRow& row) {
  auto location_id = row.value("location_id");
  for (const auto& [name, id] : row.parents) {
    if (location_id.empty() && name == "location_id") location_id = id;
  }
  return location_id;
}

/// Whose the place is, where it is one organisation's: a service there is a service of hers.
std::optional<landscape::Unit> HsdsApply::only_unit_of_location(const Work& work) {
  if (!work.anchor(HsdsTable::location)) return std::nullopt;
  const auto units = sources_.units_of_location(location_of(work.row));
  if (units.size() != 1) return std::nullopt;
  return landscape::find_unit(transaction_, UnitId(units.front()));
}

/// Where a contact works: at the location, else where the service is, else at the organisation.
std::optional<UnitId> HsdsApply::unit_of_contact(const Work& work) {
  std::optional<OrganisationId> organisation;
  if (const auto* found = work.anchor(HsdsTable::organization)) {
    organisation = OrganisationId(found->subject_id);
  }
  const auto* service_source = work.anchor(HsdsTable::service);
  if (!service_source) service_source = work.anchor(HsdsTable::service_at_location);
  std::optional<landscape::Service> service;
  if (service_source) {
    service = landscape::find_service(transaction_, ServiceId(service_source->subject_id));
    if (service && !organisation) organisation = service->organisation;
  }
  if (const auto* location = work.anchor(HsdsTable::location)) {
    const auto location_id = location_of(work.row);
    if (organisation) return unit_at(location_id, *location, *organisation);
    const auto units = sources_.units_of_location(location_id);
    if (!units.empty()) return UnitId(units.front());
  }
  if (service && service->unit) return service->unit;
  if (organisation) return main_unit(*organisation);
  return std::nullopt;
}

/// The name and site of a location have changed: so do those of its units.
void HsdsApply::refresh_units(const std::string& location_id, const Source& location) {
  const auto name = sources_.any_attribute(location.subject_id, "locations", "name");
  const auto site = site_of(sources_.addresses(location.subject_id));
  for (const auto& id : sources_.units_of_location(location_id)) {
    auto unit = landscape::find_unit(transaction_, UnitId(id)).value();
    const bool has_name = name.empty() || unit.name == name;
    const bool has_site = site.empty() || site.size() > site_characters_max || unit.site == site;
    if (has_name && has_site) continue;
    if (!has_name) unit.name = name;
    if (!has_site) unit.site = site;
    landscape::change_unit(transaction_, unit, now_);
  }
}

}  // namespace mellanrum::exchange
