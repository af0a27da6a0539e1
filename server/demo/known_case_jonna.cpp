// Jonna, 4F2A: a certificate that nobody has heard of for 25 days, and three things hanging on it.
#include <fmt/format.h>

#include "demo/known_case.hpp"

namespace mellanrum::demo {

namespace {

void open_case(Pen& pen) {
  const Day since = pen.before(620);
  pen.open({"4F2A", "Jonna", 620,
            fmt::format("27 år, mamma till Elis. Vägledning sedan {} {}.", month_name(since),
                        static_cast<int>(std::chrono::year_month_day(since).year())),
            "Jag vill orka vara mamma på eftermiddagarna och slippa vara rädd för brevlådan."});
  pen.join("karin", 570);
  pen.join("tove", 300);
  pen.join("lisa", 560, 105);
  pen.join("johan", 100);
  pen.join("anna", 42, -65);
  pen.join("mattias", 320);
  pen.join("leila", 78);
  pen.join("birgitta", 470, std::nullopt, "kurator");
  pen.join("peter", 60);
  pen.join("siv", 45, std::nullopt, "gäst, ser en uppgift");
}

void add_certificate(Pen& pen, const ActivityId& decision, const ActivityId& training) {
  const MatterId certificate = pen.matter("Läkarutlåtande till Försäkringskassan", "eva", 60, 25);
  const PromiseId promised =
      pen.promise({certificate, "johan", "eva", "Skriva läkarutlåtandet", pen.before(12), 25, 14});
  const MatterId rent =
      pen.matter(fmt::format("Hyran i {}", month_name(pen.ahead(20))), "karin", 11, 4);
  pen.hangs_on(certificate, decision, 25);
  pen.hangs_on(certificate, rent, 11);
  pen.hangs_on(certificate, training, 20);
  const PromiseId explained = pen.promise(
      {rent, "eva", "karin", "Ringa och förklara varför hyresavin är sen", pen.ahead(3), 4});
  pen.tell({49,
            8 * 60 + 10,
            "call",
            "check_in",
            {"johan"},
            "Johan ringde upp. Läkaren är tillbaka efter ledigheten, utlåtandet ligger i högen."});
  pen.tell({42,
            8 * 60 + 5,
            "call",
            "check_in",
            {"-johan"},
            "Sökte Johan på telefontiden, lämnade bud om att FK väntar."});
  pen.tell(
      {36,
       15 * 60 + 20,
       "message",
       "information_exchange",
       {"johan"},
       "Svar från mottagningen: de behöver veta vilket datum FK vill ha det. Skickade datumet."});
  pen.tell({29,
            9 * 60 + 30,
            "message",
            "check_in",
            {"-johan"},
            "Frågade om något fattas från oss för att utlåtandet ska bli klart."});
  pen.tell({25,
            8 * 60 + 20,
            "call",
            "check_in",
            {"johan"},
            "Johan ska skriva underlaget och lägga det hos överläkaren. Hör av sig när det är "
            "skickat.",
            "shared",
            "eva",
            {{promised}},
            false,
            "hold_help_together"});
  pen.tell({4,
            11 * 60 + 10,
            "call",
            "coordinating",
            {"karin"},
            "Karin undrar varför hyresavin kommer så sent. Det hänger på FK, jag ringer och reder "
            "ut vad värden vet.",
            "shared",
            "eva",
            {{explained}}});
}

void add_cafe(Pen& pen) {
  const MatterId cafe = pen.matter("Börja i caféet", "eva", 45, 15);
  const PromiseId answer =
      pen.promise({cafe, "eva", "siv", "Svara om Jonna kan börja i caféet", pen.before(2), 15});
  pen.tell({45,
            14 * 60,
            "visit",
            "extra_effort",
            {"siv"},
            "Följde med till Café Länken. Siv visade köket. Jonna stannade i fyrtio minuter, mest "
            "vid disken, och log när vi gick."});
  pen.tell(
      {15,
       13 * 60 + 40,
       "visit",
       "consulting",
       {"siv"},
       "Fika med Siv. Det finns plats i köket två förmiddagar i veckan. Hon vill veta om Jonna "
       "kan börja.",
       "shared",
       "eva",
       {{answer}},
       false,
       "tend_relations"});
}

void add_absence(Pen& pen) {
  const MatterId absence = pen.matter("Elis frånvaro", "eva", 42, 1);
  const PromiseId doctor = pen.promise({absence, "anna", "eva", "Kolla läkartid", pen.ahead(3), 1});
  const PromiseId summons =
      pen.promise({absence, "eva", "birgitta", "Skicka kallelsen till SIP-mötet", pen.ahead(1), 1});
  pen.tell({42,
            10 * 60 + 30,
            "meeting",
            "improvised_meeting",
            {"johan", "anna", "leila", "birgitta"},
            "Alla var ändå i huset. Tjugo minuter i trapphuset räckte: en plan för morgnarna, och "
            "BUP kommer in.",
            "shared",
            "eva",
            {},
            false,
            "handle_uncertainty"});
  pen.tell(
      {21,
       9 * 60,
       "call",
       "information_exchange",
       {"birgitta"},
       "Birgitta: tre hela dagar och två halva förra veckan. Mormor lämnade de dagar det gick."});
  pen.tell({15,
            11 * 60 + 15,
            "call",
            "mutual_consultation",
            {"anna"},
            "Anna och jag vred på det. Kortare dagar i två veckor först, sedan utredning om det "
            "inte vänder."});
  pen.tell({1,
            15 * 60 + 5,
            "call",
            "check_in",
            {"anna", "birgitta"},
            "Ringde Anna på BUP och Birgitta på Ekskolan om Jonna och Elis frånvaro. Anna kollar "
            "läkartid senast fredag. Jag skickar kallelsen imorgon. Birgitta säger att det går "
            "bäst när mormor lämnar.",
            "shared",
            "eva",
            {{doctor}, {summons}}});
}

void add_debts(Pen& pen) {
  const MatterId debts = pen.matter("Skulder och hyra", "peter", 58, 6, pen.ahead(8));
  const PromiseId budget =
      pen.promise({debts, "peter", "eva", "Göra klar budgeten", pen.ahead(7), 6});
  pen.tell({12,
            13 * 60,
            "visit",
            "extra_effort",
            {},
            "Öppnade posten ihop, elva kuvert. Två var bråttom.",
            "working_note",
            "eva",
            {},
            false,
            "hold_help_together"});
  pen.tell({6,
            10 * 60 + 45,
            "call",
            "check_in",
            {"peter"},
            "Peter har fått alla papper nu. Budgeten blir klar till nästa vecka, sedan ringer han "
            "elbolaget.",
            "shared",
            "eva",
            {{budget}}});
}

void tell_the_autumn(Pen& pen) {
  pen.tell({7,
            10 * 60 + 20,
            "call",
            "coordinating",
            {"leila"},
            fmt::format("Af kan ta emot på Återbruket från {}.", day_and_month(pen.ahead(13))),
            "formal_record"});
  pen.tell({12,
            9 * 60 + 10,
            "call",
            "advocating",
            {"karin"},
            "Bad Karin att räkna på nytt med den sena hyran. Hon tar det med sin chef.",
            "shared",
            "eva",
            {},
            false,
            "hold_help_together"});
  pen.tell({35,
            10 * 60,
            "meeting",
            "planned_meeting",
            {"leila"},
            "Leila hos oss i stället för på kontoret. Det blev lugnare så. Arbetsträning passar, "
            "förmiddagar.",
            "shared",
            "eva"});
  pen.tell({47,
            11 * 60,
            "call",
            "check_in",
            {"karin"},
            "Normen beviljad för nästa månad. Karin vill se underlag från FK.",
            "shared",
            "eva",
            {},
            true});
  pen.tell({57,
            14 * 60,
            "message",
            "information_exchange",
            {"mattias"},
            "Beslut från FK: sjukpenningen förlängs inte utan nytt utlåtande. Mattias behöver ett "
            "som beskriver vardagen.",
            "formal_record",
            "eva",
            {},
            true});
  pen.tell(
      {70,
       9 * 60 + 20,
       "call",
       "information_exchange",
       {"birgitta"},
       "Skolan märker skillnad de morgnar Jonna sovit. Birgitta ringer mig, inte Jonna, först."});
}

void tell_the_late_summer(Pen& pen) {
  pen.tell({77,
            13 * 60,
            "meeting",
            "planned_meeting",
            {"johan", "leila", "birgitta", "karin"},
            "SIP-möte. Jonna sa själv vad som är viktigast: eftermiddagarna och posten. Vi gick "
            "laget runt en gång, sedan lugnt.",
            "formal_record",
            "eva",
            {},
            true,
            "hold_help_together"});
  pen.tell({90,
            9 * 60,
            "meeting",
            "planned_meeting",
            {"johan"},
            "Första mötet med Johan, som har tagit över efter Lisa. Jonna var nervös men stannade "
            "hela tiden."});
  pen.tell({92,
            10 * 60 + 40,
            "visit",
            "check_in",
            {"birgitta"},
            "Skolstart. Birgitta visade klassrummet för Elis dagen innan, när det var tomt."});
  pen.tell({96,
            13 * 60 + 10,
            "call",
            "information_exchange",
            {"mattias"},
            "Mattias: ett nytt utlåtande behövs före sista september, annars stannar pengarna."});
  pen.tell({107,
            9 * 60 + 15,
            "call",
            "coordinating",
            {"lisa"},
            "Lisa slutar på fredag. Bad att få bli presenterad för den som tar över.",
            "shared",
            "eva",
            {},
            false,
            "tend_relations"});
  pen.tell({109,
            11 * 60,
            "call",
            "check_in",
            {"karin"},
            "Tillbaka efter sommaren. Karin har inte hört något på fem veckor, inte jag heller."});
  pen.tell({140, 10 * 60, "call", "check_in", {"karin"}, "Sista avstämningen före semestern."});
  pen.tell({142,
            9 * 60,
            "call",
            "information_exchange",
            {"lisa"},
            "Lisa: recepten räcker till mitten av augusti."});
}

}  // namespace

void tell_of_jonna(Pen& pen) {
  open_case(pen);
  pen.step({"Samtal på mottagning 2", "active", pen.before(560), std::nullopt, pen.unit("opp2")});
  pen.step({"Vägledning", "active", pen.before(618), std::nullopt, pen.unit("vagledarna")});
  pen.step({"Grön rehabilitering", "ended", pen.before(400), pen.before(265), std::nullopt,
            std::nullopt, "Gick bra tills bussen drogs in."});
  const ActivityId decision =
      pen.step({"FK:s beslut", "waiting", pen.before(57), std::nullopt, pen.unit("fk_vretby")});
  const ActivityId training =
      pen.step({"Arbetsträningen", "planned", pen.ahead(13), std::nullopt, pen.unit("verkstaden")});
  add_certificate(pen, decision, training);
  add_cafe(pen);
  add_absence(pen);
  add_debts(pen);
  tell_the_autumn(pen);
  tell_the_late_summer(pen);
}

}  // namespace mellanrum::demo
