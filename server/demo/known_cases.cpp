#include "demo/known_cases.hpp"

#include <fmt/format.h>

#include "demo/known_case.hpp"

namespace mellanrum::demo {

namespace {

// Nobody has the ball: the school believes that the region calls, the region that the school does.
void tell_of_the_siblings(Pen& pen) {
  pen.open({"2B88", "Syskonen", 410, "Tre syskon, 7, 10 och 13 år, bor växelvis.",
            "Vi vill att de vuxna pratar med varandra och inte genom oss."});
  pen.join("tove", 405);
  pen.join("anna", 300);
  pen.join("birgitta", 396);
  pen.join("ulla", 130);
  const ActivityId support =
      pen.step({"Boendestödet", "planned", std::nullopt, std::nullopt, pen.unit("boendestod")});
  const ActivityId doctor =
      pen.step({"Läkartiden", "planned", std::nullopt, std::nullopt, pen.unit("bup")});
  pen.step({"Familjebehandling", "active", pen.before(380), std::nullopt, pen.unit("familj")});
  pen.step({"Utredning på BUP", "waiting", pen.before(120), std::nullopt, pen.unit("bup")});
  const MatterId sip = pen.matter("Vem kallar till SIP?", "", 44, 16);
  const MatterId bus = pen.matter("Skolskjutsen", "birgitta", 30, 5, pen.ahead(21), "tove");
  const MatterId visits = pen.matter("Umgänget", "tove", 50, 6, pen.ahead(15), "tove");
  pen.hangs_on(sip, support, 20);
  pen.hangs_on(sip, bus, 20);
  pen.hangs_on(sip, visits, 19);
  pen.hangs_on(sip, doctor, 18);
  pen.tell({44,
            13 * 60 + 30,
            "call",
            "check_in",
            {"birgitta"},
            "Birgitta tycker att det är dags för SIP igen. Regionen brukar kalla, säger hon."});
  pen.tell({38,
            10 * 60,
            "message",
            "check_in",
            {"-anna"},
            "Frågade BUP om de kallar till SIP den här gången."});
  pen.tell({28,
            9 * 60 + 40,
            "call",
            "information_exchange",
            {"anna"},
            "Anna trodde att skolan skulle kalla, det gjorde de i våras."});
  pen.tell({16,
            13 * 60 + 40,
            "corridor",
            "mutual_consultation",
            {"birgitta", "tove"},
            "Skolan tror regionen, regionen tror skolan. Ingen har skickat något.",
            "shared",
            "eva",
            {},
            false,
            "hold_help_together"});
  pen.tell({5,
            11 * 60,
            "call",
            "information_exchange",
            {"birgitta"},
            "Skolskjuts är sökt hos kommunen. Svar brukar ta en månad.",
            "shared",
            "tove"});
}

void tell_of_samir(Pen& pen) {
  pen.open({"7C19", "Samir", 290, "34 år, ligger inne för tredje gången på två år.",
            "Jag vill ha en egen nyckel och någon som knackar på."});
  pen.join("ulla", 170);
  pen.join("johan", 250);
  pen.join("karin", 285);
  pen.join("mona", 90);
  pen.join("gunilla", 60);
  const ActivityId home = pen.step({"Hemgången från avdelningen", "planned", pen.ahead(9)});
  pen.step({"Boendestöd", "waiting", pen.before(24), std::nullopt, pen.unit("boendestod")});
  pen.step({"Slutenvård", "active", pen.before(52), std::nullopt, pen.unit("opp2")});
  pen.step({"Eget kontrakt", "ended", pen.before(280), pen.before(150), pen.unit("bosocial"),
            std::nullopt, "Uppsagt när hyran inte kom."});
  const MatterId start =
      pen.matter("Boendestöd beviljat, men ingen har hört av sig om start", "eva", 24, 18);
  const MatterId keys = pen.matter("Nycklarna", "mona", 26, 3, pen.ahead(10));
  pen.hangs_on(start, home, 18);
  pen.hangs_on(start, keys, 17);
  const PromiseId first = pen.promise(
      {start, "ulla", "eva", "Höra av sig om när boendestödet börjar", pen.before(15), 18, 10});
  pen.tell({52, 9 * 60, "message", "check_in", {"-ulla"}, "Berättade att Samir är inlagd igen."});
  pen.tell({45,
            10 * 60 + 25,
            "call",
            "information_exchange",
            {"ulla"},
            "Ulla: ansökan om boendestöd är inne och fördelad."});
  pen.tell({26,
            14 * 60,
            "call",
            "advocating",
            {"mona", "ulla"},
            "Mona håller lägenheten om boendestödet är igång. Ulla säger att beslutet är fattat."});
  pen.tell({18,
            13 * 60 + 40,
            "call",
            "check_in",
            {"ulla"},
            "Beviljat sju timmar i veckan. Ulla hör av sig om start.",
            "shared",
            "eva",
            {{first}},
            false,
            "hold_help_together"});
  pen.tell({3,
            10 * 60 + 10,
            "call",
            "coordinating",
            {"mona"},
            "Nycklarna ligger hos Mona. De lämnas ut när någon kan möta upp."});
}

void tell_of_bengt(Pen& pen) {
  pen.open({"9D03", "Bengt", 360, "58 år, sexton år utan arbete, ont i ryggen och bra på cyklar.",
            "Ge mig en verkstad och ett klockslag."});
  pen.join("leila", 355);
  pen.join("karin", 350);
  pen.join("mattias", 200);
  pen.join("kerstin", 210);
  const ActivityId journey = pen.step({"Resan med Bengt", "planned", pen.ahead(10)});
  pen.step({"Arbetsträning på Återbruket", "planned", std::nullopt, std::nullopt,
            pen.unit("verkstaden")});
  pen.step({"Smärtskola", "ended", pen.before(200), pen.before(130), pen.unit("vc_vretby")});
  pen.step({"Stöd och matchning", "refused", pen.before(310), pen.before(300),
            pen.unit("af_vretby"), std::nullopt, "Fick inte plats utan egen dator."});
  const MatterId start = pen.matter("Startdatum på Återbruket", "eva", 34, 14);
  const MatterId bus = pen.matter("Busskortet", "karin", 20, 4, pen.ahead(8));
  pen.hangs_on(start, bus, 14);
  pen.hangs_on(start, journey, 14);
  const PromiseId date = pen.promise(
      {start, "leila", "eva", "Ge besked om startdatum på Återbruket", pen.before(11), 14, 5});
  pen.tell({34,
            9 * 60 + 30,
            "call",
            "check_in",
            {"leila"},
            "Leila har pratat med Tomas på Återbruket. Det finns en plats i cykelverkstaden."});
  pen.tell({28, 15 * 60, "message", "check_in", {"-leila"}, "Frågade om avtalet är skrivet."});
  pen.tell({14,
            13 * 60 + 40,
            "call",
            "check_in",
            {"leila"},
            "Avtalet är på väg upp till chefen. Leila ringer med ett datum.",
            "shared",
            "eva",
            {{date}}});
  pen.tell({4,
            9 * 60 + 50,
            "call",
            "information_exchange",
            {"karin"},
            "Karin beviljar busskort när det finns ett startdatum."});
}

void tell_of_mira(Pen& pen) {
  pen.open({"5E47", "Mira", 240, "41 år, två barn, skulder efter en firma som inte bar sig.",
            "Jag vill kunna svara i telefonen igen."});
  pen.join("peter", 150);
  pen.join("karin", 235);
  pen.join("siv", 80);
  pen.join("kerstin", 190);
  pen.step({"Budgetrådgivning", "active", pen.before(150), std::nullopt, pen.unit("budget")});
  pen.step({"Samtalskontakt", "ended", pen.before(190), pen.before(95), pen.unit("vc_vretby")});
  const ActivityId power = pen.step(
      {fmt::format("Elen stängs {}", day_and_month(pen.ahead(14))), "planned", pen.ahead(14)});
  const MatterId debt = pen.matter("Svar om delbetalning av elskulden", "eva", 26, 12);
  pen.hangs_on(debt, power, 10);
  const PromiseId answer = pen.promise(
      {debt, "peter", "eva", "Få svar av elbolaget om delbetalning", std::nullopt, 12, 4, 5});
  pen.tell(
      {26, 9 * 60, "message", "check_in", {"-peter"}, "Skickade Peter bilden av elräkningen."});
  pen.tell(
      {20, 10 * 60, "call", "check_in", {"peter"}, "Peter har fullmakten och ringer elbolaget."});
  pen.tell({12,
            13 * 60 + 40,
            "call",
            "check_in",
            {"peter"},
            "Elbolaget ville ha förslaget skriftligt. Peter skickade det samma dag.",
            "shared",
            "eva",
            {{answer}}});
}

void tell_of_amal(Pen& pen) {
  pen.open({"3C61", "Amal", 205, "29 år, sjuksköterska i hemlandet, väntar på språkpraktik.",
            "Jag vill arbeta med det jag kan."});
  pen.join("leila", 200);
  pen.join("siv", 60);
  pen.step({"Svenska som andraspråk", "active", pen.before(200), std::nullopt, pen.unit("vux")});
  pen.step({"Språkpraktik", "active", pen.before(33), std::nullopt, pen.unit("diakoni")});
  const MatterId practice = pen.matter("Språkpraktiken på Café Länken", "eva", 40, 5);
  const PromiseId certificate =
      pen.promise({practice, "eva", "leila", "Skicka intyg om språkpraktiken", pen.ahead(0), 5});
  pen.tell({33,
            9 * 60,
            "visit",
            "extra_effort",
            {"siv"},
            "Var med första morgonen. Siv hade skrivit upp tio ord på en lapp i köket."});
  pen.tell({5,
            10 * 60 + 35,
            "call",
            "coordinating",
            {"leila"},
            "Leila behöver ett intyg om närvaron för att kunna förlänga. Jag skickar.",
            "shared",
            "eva",
            {{certificate}}});
}

}  // namespace

std::vector<KnownCase> add_known_cases(const Region& region, const Calendar& calendar,
                                       std::uint64_t seed, Rows& rows) {
  struct Story {
    std::string_view part;
    void (*tell)(Pen&);
    int told_from_days_ago;
  };
  constexpr Story stories[] = {
      {"jonna", tell_of_jonna, 143}, {"siblings", tell_of_the_siblings, 60},
      {"samir", tell_of_samir, 60},  {"bengt", tell_of_bengt, 60},
      {"mira", tell_of_mira, 60},    {"amal", tell_of_amal, 60},
  };
  std::vector<KnownCase> cases;
  for (const Story& story : stories) {
    Pen pen(region, calendar, seed, rows, story.part);
    story.tell(pen);
    cases.push_back(pen.finish(story.told_from_days_ago));
  }
  return cases;
}

}  // namespace mellanrum::demo
