#include "exchange/hsds_tables.hpp"

#include <algorithm>
#include <array>

namespace mellanrum::exchange {

namespace {

using enum HsdsTable;

struct TableNames {
  HsdsTable table;
  std::string_view plural;
  std::string_view singular;
  std::string_view other;  ///< of HSDS 1.1, or as a member in JSON
};

constexpr std::array names = {
    TableNames{organization, "organizations", "organization", ""},
    TableNames{program, "programs", "program", ""},
    TableNames{location, "locations", "location", ""},
    TableNames{address, "addresses", "address", "physical_addresses"},
    TableNames{postal_address, "postal_addresses", "postal_address", ""},
    TableNames{service, "services", "service", ""},
    TableNames{service_at_location, "service_at_location", "service_at_locations",
               "services_at_location"},
    TableNames{contact, "contacts", "contact", ""},
    TableNames{phone, "phones", "phone", ""},
    TableNames{schedule, "schedules", "schedule", "regular_schedules"},
    TableNames{holiday_schedule, "holiday_schedules", "holiday_schedule", ""},
    TableNames{service_area, "service_areas", "service_area", ""},
    TableNames{service_capacity, "service_capacities", "service_capacity", "capacities"},
    TableNames{cost_option, "cost_options", "cost_option", ""},
    TableNames{eligibility, "eligibility", "eligibilities", ""},
    TableNames{required_document, "required_documents", "required_document", ""},
    TableNames{payment, "payments_accepted", "payment_accepted", ""},
    TableNames{funding, "funding", "fundings", ""},
    TableNames{language, "languages", "language", ""},
    TableNames{accessibility, "accessibility", "accessibilities", "accessibility_for_disabilities"},
    TableNames{organization_identifier, "organization_identifiers", "organization_identifier", ""},
    TableNames{url, "urls", "url", "additional_urls"},
    TableNames{url, "additional_websites", "", ""},
    TableNames{unit, "units", "unit", ""},
    TableNames{taxonomy, "taxonomies", "taxonomy", "taxonomy_detail"},
    TableNames{taxonomy_term, "taxonomy_terms", "taxonomy_term", ""},
    TableNames{service_taxonomy, "services_taxonomy", "service_taxonomy", ""},
    TableNames{attribute, "attributes", "attribute", ""},
    TableNames{metadata, "metadata", "", ""},
    TableNames{meta_table_description, "meta_table_descriptions", "meta_table_description", ""},
};

constexpr std::array links = {
    HsdsLink{"contact_id", contact},
    HsdsLink{"phone_id", phone},
    HsdsLink{"service_at_location_id", service_at_location},
    HsdsLink{"service_id", service},
    HsdsLink{"location_id", location},
    HsdsLink{"organization_id", organization},
};

std::optional<HsdsTable> find_name(std::string_view name) {
  if (name.empty()) return std::nullopt;
  const auto* const found = std::ranges::find_if(names, [&](const TableNames& table) {
    return name == table.plural || name == table.singular || name == table.other;
  });
  return found == names.end() ? std::nullopt : std::optional(found->table);
}

}  // namespace

std::span<const HsdsLink> hsds_links() {
  return links;
}

bool may_stand_alone(HsdsTable table) {
  switch (table) {
    case organization:
    case location:
    case unit:
    case taxonomy:
    case taxonomy_term:
    case attribute:
    case metadata:
    case meta_table_description:
      return true;
    default:
      return false;
  }
}

bool is_heading(std::string_view column) {
  constexpr std::array<std::string_view, 4> headings = {"name", "alternate_name", "title",
                                                        "department"};
  return std::ranges::find(headings, column) != headings.end();
}

std::string in_one_line(std::string_view text) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  std::string line;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i).starts_with(byte_order_mark)) {
      i += byte_order_mark.size() - 1;
    } else if (text[i] != '\n' && text[i] != '\r' && text[i] != '\t') {
      line += text[i];
    } else if (!line.empty() && line.back() != ' ') {
      line += ' ';
    }
  }
  return line;
}

std::string_view table_name(HsdsTable table) {
  return std::ranges::find(names, table, &TableNames::table)->plural;
}

std::optional<HsdsTable> table_of_file(std::string_view stem) {
  return find_name(stem);
}

std::optional<HsdsTable> table_of_member(std::string_view name) {
  return find_name(name);
}

}  // namespace mellanrum::exchange
