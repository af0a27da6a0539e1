// The things of the plain model and the phases of its week. See oracle.hpp for what it is for.
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "oracle/dice.hpp"
#include "oracle/oracle.hpp"

namespace mellanrum::oracle {

using whatif::Parameters;
using ClientId = std::uint32_t;
using Slot = int;
using Hundredths = int;  // of a minute
inline constexpr int long_ago = -1000;

Hundredths in_hundredths(double minutes);

struct Tie {
  float trust = 0;
  bool is_private = false;
  bool used = false;  // this week
};

struct Service {
  ClientId client;
  int need;
  auto operator<=>(Service const&) const = default;
};

struct Person {  // a slot and whoever is in it
  int unit = 0;
  bool present = true;
  int vacant_until = 0;
  float experience = 0, engagement = 0;
  float load = 0.8F, formal_load = 0.8F, informal_minutes = 0, valve = 0;
  Hundredths formal = 0, informal = 0, duplicate = 0;  // this week
  std::map<Slot, Tie> ties;
  std::set<ClientId> held;
  std::set<Service> services;
  float measured_load = 0, measured_informal = 0;
  int measured_weeks = 0;
};

struct Unit {
  int domain = 0, organisation = 0;
  std::optional<int> site;  // none: remote
  double district = 0;
  double narrowness = 0, processing_weeks = 0;
  double culture = 1;
  std::vector<Slot> slots;
  // Renewed each week.
  std::vector<Slot> present;
  double load = 0, informal_share = 0;
};

enum class State { unrequested, pending, stuck, refused, queued, active, done };

struct Need {
  int unit = 0;
  std::optional<int> predecessor;
  float work = 0;
  State state = State::unrequested;
  State resumes_as = State::pending;
  float progress = 0, prep = 0, queue_key = 0;
  bool informed = false, wrong_door = false, door_known = false;
  int refusals = 0;
  int news = 0;
  int contact_week = long_ago;
  Slot contact_by = -1;
  int blocked_until = long_ago;
  std::optional<Slot> server;
  std::optional<int> wished;  // first week it could be asked for
  bool had_successful_contact = false;

  bool settled() const { return state == State::active || state == State::done; }
};

struct Client {
  ClientId id = 0;
  int arrival = 0;
  float district = 0;
  std::optional<int> plan_week;
  std::vector<Need> needs;
  std::optional<Slot> holder, guide;
  int touched = 0;
  std::optional<int> coordinated;  // week
  bool fell_broad = false, fell_strict = false;
  std::optional<float> holder_engagement;  // at arrival; none if nobody could hold the case
  float holder_network = 0;

  bool ready(int need) const;
  bool all_settled() const;
  bool all_done() const;
};

struct Mover {
  int unit;
  int week;
  float experience, engagement;
  std::map<Slot, Tie> ties;
};

struct Contact {
  ClientId client;
  int need;
  Slot caller, target;
  std::optional<Slot> broker;
  float trust;
  bool cold, success;
  Hundredths mapping;
};

struct Wish {
  double value;
  ClientId client;
  int need;
};

class Model {
 public:
  Model(Parameters const& parameters, std::uint64_t seed);
  Answer run();

 private:
  // --- town.cpp: the municipality.
  void build_units();
  int add_unit(int domain, double district, int staff, std::optional<int> site);
  std::optional<int> site_for(int domain, int group);
  int site_named(std::string const& name);
  void find_capacity();
  bool is_guide(Slot slot) const { return people[at(slot)].unit == guide_unit; }
  double district_of(Slot slot) const;
  double capacity(Slot slot) const { return capacity_of_domain[at(unit_of(slot).domain)]; }
  double site_factor(int one_unit, int other_unit) const;
  int unit_at(int domain, double district) const;

  // --- clients.cpp: arrivals.
  int number_arriving() const;
  Client new_client(int week, int number) const;
  void clients_arrive();
  void assign_holder(Client& client);

  // --- staff.cpp: ties, turnover, encounters, forgetting.
  void populate();
  std::optional<Slot> pick(Slot slot, Purpose purpose, std::uint32_t ordinal) const;
  void guide_start_ties(Slot guide);
  void bump(Slot a, Slot b, double gain, double fresh);
  void set_tie(Slot a, Slot b, float trust, bool is_private);
  void remove_tie(Slot a, Slot b);
  void drop_weakest(Slot slot);
  bool may_tie(Slot a, Slot b) const;
  double trust_sum(Slot slot) const;
  void staff_leave();
  std::set<Slot> choose_shocked(std::set<Slot> const& leaving) const;
  void release_clients(Slot leaver, std::set<Slot> const& leaving);
  void leave(Slot slot, bool in_shock);
  void close_person_record(Slot slot);
  void hire(Slot slot);
  void people_meet();
  void arena();
  void coordinate();
  void forget();
  void smooth_loads();

  // --- formal.cpp.
  void aggregate();
  void formal_process();
  void formal_week(Client& client);
  void plan_meeting(Client& client);
  void step_unrequested(Client& client, int need);
  void step_pending(Client& client, int need);
  void step_stuck(Client& client, int need);
  void step_refused(Client& client, int need);
  void step_queued(Client& client, int need);
  void step_active(Client& client, int need);
  double holder_load(Client const& client) const;
  double holder_experience(Client const& client) const;
  double friction(Client const& client) const;
  double knows_door(Client const& client, Need const& need) const;
  void serve_queues();
  void start_service(Client& client, int need, Slot server);
  std::optional<Slot> freest(Unit const& unit) const;

  // --- informal.cpp.
  void plan_contacts();
  void plan_staff();
  void plan_guides();
  int contact_budget(Slot slot) const;
  void wish_for(Slot slot, Client const& client, double share, std::vector<Wish>& wishes) const;
  double value(Client const& client, int need, bool guide) const;
  void plan_contact(Slot caller, Client const& client, int need, Hundredths mapping);
  std::optional<Slot> best_contact(Slot slot, int unit) const;
  std::optional<Slot> broker_of(int from_unit, int to_unit) const;
  std::optional<Slot> face_of(int unit) const;
  double success_chance(Slot caller, Slot target, double trust) const;
  void carry_out(Contact const& contact);
  void change_trust(Contact const& contact);
  void duplicate_contact(Contact const& contact);
  void helpful_contact(Contact const& contact);
  void guides_take_clients();

  // --- measures.cpp.
  void measure_and_close();
  void record(Client const& client);
  Answer finish();
  void client_outcomes(whatif::Outcomes& o) const;
  void staff_outcomes(whatif::Outcomes& o) const;
  whatif::Snapshot snapshot() const;

  static std::size_t at(int index) { return static_cast<std::size_t>(index); }
  Person& person(Slot slot) { return people[at(slot)]; }
  Person const& person(Slot slot) const { return people[at(slot)]; }
  Unit const& unit_of(Slot slot) const { return units[at(person(slot).unit)]; }
  int slots() const { return static_cast<int>(people.size()); }
  bool in_cohort(Client const& client) const;
  bool measuring() const { return week >= whatif::cohort_begin; }
  double roll(Purpose purpose, std::uint32_t a, std::uint32_t b = 0) const {
    return dice.roll(purpose, a, b, week);
  }
  double memory() const { return p.federation_memory ? p.memory_with : p.memory_without; }

  Parameters p;
  Dice dice;
  int week = 0;
  std::vector<Unit> units;
  int guide_unit = 0;
  int staff = 0;  // ordinary slots come first
  std::vector<Person> people;
  std::vector<std::vector<int>> units_of_domain;
  std::map<std::string, int> sites;
  std::vector<std::vector<Slot>> people_at_site;
  std::vector<double> capacity_of_domain;  // minutes a week
  std::map<ClientId, Client> clients;
  std::vector<Mover> movers;
  std::vector<Contact> contacts;

  whatif::Week row;
  std::vector<whatif::Week> weeks;
  struct Record {
    ClientId id;
    int arrival, weeks;
    bool fell_broad, fell_strict;
    std::optional<float> engagement;
    float network;
  };
  std::vector<Record> cohort;
  std::vector<float> mean_loads, mean_informal;
  struct Sums {
    long stuck_weeks = 0, queue_weeks = 0, wrong_doors = 0, refusals = 0;
    long duplicate_fifths = 0, delay_weeks = 0, delays = 0;
    long formal = 0, informal = 0, duplicate = 0;
    long arrivals = 0, leavers = 0, contacts = 0, successes = 0, cold = 0, brokered = 0;
    long overloaded = 0, person_weeks = 0;
    double load = 0, trust = 0;
  } sums;
};

}  // namespace mellanrum::oracle
