// Names of outcomes and series, in both languages.
#include "whatif/outcomes.hpp"

namespace mellanrum::whatif {

namespace {

using enum Outcome;
using enum Good;

constexpr OutcomeRow rows[] = {
    {weeks_mean, "weeks_mean", "weeks", lower, "Veckor till samordnad hjälp",
     "Weeks to coordinated help"},
    {weeks_median, "weeks_median", "weeks", lower, "Veckor till samordnad hjälp, median",
     "Weeks to coordinated help, median"},
    {weeks_p90, "weeks_p90", "weeks", lower, "Veckor till samordnad hjälp, 90:e percentilen",
     "Weeks to coordinated help, 90th percentile"},
    {coordinated_share, "coordinated_share", "share", higher, "Samordnade inom 78 veckor",
     "Coordinated within 78 weeks"},
    {chairs_broad, "chairs_broad", "share", lower, "Mellan stolarna", "Between the chairs"},
    {chairs_strict, "chairs_strict", "share", lower, "Mellan stolarna, helt utan insats",
     "Between the chairs, with no service at all"},
    {stuck_weeks, "stuck_weeks", "weeks", lower, "Stopp-veckor per klient",
     "Stuck weeks per client"},
    {queue_weeks, "queue_weeks", "weeks", lower, "Köveckor per klient", "Queue weeks per client"},
    {load_mean, "load_mean", "share", lower, "Belastning", "Load"},
    {overload_share, "overload_share", "share", lower, "Överbelastade personveckor",
     "Overloaded person-weeks"},
    {load_gini, "load_gini", "Gini", lower, "Snedbelastning", "Skew of load"},
    {informal_gini, "informal_gini", "Gini", neither, "Skevhet i informellt arbete",
     "Skew of informal work"},
    {informal_share, "informal_share", "share", neither, "Informell andel av tiden",
     "Informal share of minutes"},
    {duplicate_events, "duplicate_events", "per client", lower, "Dubbelarbete, händelser",
     "Duplicate work, events"},
    {duplicate_hours, "duplicate_hours", "hours per client", lower, "Dubbelarbete, timmar",
     "Duplicate work, hours"},
    {gap_network, "gap_network", "weeks", lower, "Olika utfall efter handläggarens nätverk",
     "Unequal outcome by the holder's network"},
    {gap_engagement, "gap_engagement", "weeks", lower,
     "Olika utfall efter handläggarens engagemang", "Unequal outcome by the holder's engagement"},
    {weeks_gini, "weeks_gini", "Gini", lower, "Ojämnhet i väntetid", "Inequality of waiting"},
    {ties_per_person, "ties_per_person", "count", neither, "Relationer per person",
     "Ties per person"},
    {tie_strength, "tie_strength", "trust", higher, "Relationskapital per person",
     "Tie strength per person"},
    {tie_density, "tie_density", "share", neither, "Nätverkets täthet", "Density of ties"},
    {tie_variation, "tie_variation", "share", lower, "Relationskapitalets svängning",
     "Variation of tie strength over time"},
    {contacts_per_client, "contacts_per_client", "count", neither,
     "Informella kontakter per klient", "Informal contacts per client"},
    {contact_success, "contact_success", "share", higher, "Kontaktframgång", "Contact success"},
    {cold_share, "cold_share", "share", neither, "Andel kontakter med okända",
     "Share of cold contacts"},
    {brokered_share, "brokered_share", "share", neither, "Andel förmedlade kontakter",
     "Share of brokered contacts"},
    {contact_trust, "contact_trust", "trust", higher, "Tillit i kontakterna",
     "Mean trust in contacts"},
    {contact_delay, "contact_delay", "weeks", lower, "Veckor till första lyckade kontakt",
     "Weeks to the first successful contact"},
    {wrong_doors, "wrong_doors", "per client", lower, "Fel dörr", "Wrong doors"},
    {refusals, "refusals", "per client", lower, "Avslag", "Refusals"},
    {staff_hours, "staff_hours", "hours per client", lower, "Personaltimmar per klient",
     "Staff hours per client"},
    {informal_hours, "informal_hours", "hours per client", neither, "varav informella timmar",
     "of which informal hours"},
    {cost, "cost", "SEK per client", lower, "Kostnad per klient, väntan inräknad",
     "Cost per client, waiting included"},
    {cost_without_waiting, "cost_without_waiting", "SEK per client", lower,
     "Kostnad per klient, utan väntan", "Cost per client, without waiting"},
    {fragility_weeks, "fragility_weeks", "weeks", lower, "Veckor, klienter kring vecka 130",
     "Weeks, clients around the shock"},
    {fragility_chairs, "fragility_chairs", "share", lower,
     "Mellan stolarna, klienter kring vecka 130", "Between the chairs, clients around the shock"},
    {cohort_clients, "cohort_clients", "count", neither, "Följda klienter", "Cohort clients"},
    {leavers, "leavers", "count", lower, "Antal som slutat", "Leavers"},
};

constexpr std::string_view series_names[] = {"arrivals",
                                             "open_clients",
                                             "uncoordinated",
                                             "between_chairs",
                                             "needs_stuck",
                                             "needs_queued",
                                             "needs_active",
                                             "present_staff",
                                             "load_mean",
                                             "overload_share",
                                             "contacts",
                                             "contact_successes",
                                             "duplicate_events",
                                             "tie_strength",
                                             "tie_strength_within",
                                             "tie_strength_across",
                                             "ties_per_person",
                                             "leavers"};

static_assert(std::size(rows) == outcome_count);
static_assert(std::size(series_names) == series_count);

}  // namespace

std::span<OutcomeRow const> outcome_table() {
  return rows;
}

OutcomeRow const* outcome_named(std::string_view key) {
  for (OutcomeRow const& row : rows) {
    if (row.key == key) return &row;
  }
  return nullptr;
}

std::string_view key_of(Series series) {
  return series_names[static_cast<std::size_t>(series)];
}

}  // namespace mellanrum::whatif
