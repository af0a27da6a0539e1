// Whose decision it is in Vretbygden: real Swedish law, invented units. Acts are named by their
// number and not by paragraph where a paragraph would soon be wrong.
#include "demo/content.hpp"

namespace mellanrum::demo {

namespace {

constexpr std::string_view sol = "socialtjänstlagen (2025:400)";
constexpr std::string_view lss = "LSS (1993:387)";
constexpr std::string_view sfb = "socialförsäkringsbalken";
constexpr std::string_view school = "skollagen (2010:800)";
constexpr std::string_view work =
    "förordningen (2000:628) om den arbetsmarknadspolitiska verksamheten";

constexpr DecisionText decisions[] = {
    // Kommunen: socialtjänst
    {"ekonomi", "", "Ekonomiskt bistånd", "handläggaren, på nämndens delegation", sol,
     "ansökan på papper eller e-tjänst", "Försörjningsstöd och bistånd till annat."},
    {"ekonomi", "", "Hyresskuld, bistånd till", "biträdande enhetschef", sol,
     "ansökan med hyresavi och brevet från hyresvärden",
     "Prövas när bostaden annars går förlorad."},
    {"ifo_norrlida", "", "Ekonomiskt bistånd", "handläggaren", sol, "ring mottagningen"},
    {"soc_ashult", "", "Ekonomiskt bistånd", "handläggaren", sol, "knacka på"},
    {"lss", "", "Boendestöd", "biståndshandläggare, som sitter på LSS-enheten", sol,
     "ansökan, också muntlig"},
    {"lss", "", "Insatser enligt LSS", "LSS-handläggaren", lss, "ansökan, också muntlig",
     "Kontaktperson, ledsagarservice, korttidsvistelse, bostad med särskild service, daglig "
     "verksamhet."},
    {"lss", "", "Personlig assistans", "LSS-handläggaren", "LSS (1993:387)",
     "ansökan till kommunen",
     "Kommunen upp till 20 timmar grundläggande behov i veckan, därefter Försäkringskassan."},
    {"beroende_soc", "", "Behandling för beroende",
     "socialsekreteraren; behandlingshem: nämndens "
     "arbetsutskott",
     sol, "ansökan till vuxenstöd", "", 18},
    {"beroende_soc", "", "Tvångsvård av missbrukare, LVM",
     "nämnden ansöker, förvaltningsrätten "
     "beslutar",
     "LVM (1988:870)", "anmälan till vuxenstöd", "", 18},
    {"beroende_soc", "", "Bostad först och sociala kontrakt", "handläggaren med Vretbybostäder",
     sol, "ansökan till vuxenstöd"},
    {"familj", "", "Orosanmälan, förhandsbedömning", "socialsekreterare i mottagningen", sol,
     "anmälan, per telefon om det är bråttom",
     "Den som arbetar med barn är skyldig att anmäla oro för ett barn genast. Bedömning om "
     "utredning ska inledas inom 14 dagar.",
     0, 17},
    {"ifo_norrlida", "", "Orosanmälan, förhandsbedömning", "socialsekreteraren", sol,
     "anmälan, per telefon om det är bråttom", "För barn som bor i Norrlida.", 0, 17},
    {"familj", "", "Omhändertagande av barn, LVU",
     "nämnden ansöker, förvaltningsrätten beslutar; "
     "genast: nämndens ordförande",
     "LVU (1990:52)", "anmälan till barn och familj", "", 0, 20},
    {"familj", "", "Familjehem och kontaktfamilj",
     "arbetsutskottet; kontaktfamilj: "
     "socialsekreteraren",
     sol, "ansökan till barn och familj", "", 0, 17},
    {"familj", "", "Umgängesstöd", "tingsrätten beslutar, nämnden utser", "föräldrabalken 6 kap.",
     "dom eller avtal", "", 0, 17},
    {"beroende_soc", "", "Skyddat boende för våldsutsatta", "socialsekreteraren", sol,
     "ring vuxenstöd eller jouren"},
    // Kommunen: annat
    {"", "vretby", "Färdtjänst", "handläggare på kommunkansliet", "lagen (1997:736) om färdtjänst",
     "ansökan till kommunen"},
    {"", "vretby", "Bostadsanpassningsbidrag", "handläggare på kommunkansliet",
     "lagen (2018:222) om bostadsanpassningsbidrag", "ansökan med intyg från arbetsterapeut"},
    {"overformyndare", "", "God man och förvaltare",
     "överförmyndaren utreder; tingsrätten "
     "anordnar, om inte lagen låter överförmyndaren göra det",
     "föräldrabalken 11 kap.", "ansökan eller anmälan, med läkarintyg", "", 18},
    {"arbetsmarknad", "", "Plats på arbetsmarknadsenheten", "arbetskonsulenten", sol,
     "via Ekonomiskt bistånd", "Arbetsprövning och praktik för den som har försörjningsstöd.", 18,
     66},
    {"budget", "", "Budget- och skuldrådgivning", "rådgivaren, utan beslut", sol,
     "ring eller kom på torsdagar", "Skuldsanering beslutar Kronofogden om."},
    // Skolan
    {"", "skolor", "Skolplacering", "nämnden; rektor när platsen är på den egna skolan", school,
     "önskemål till nämnden", "", 6, 16},
    {"ekskolan", "", "Anpassad studiegång", "rektor", school, "elevhälsomöte", "", 7, 16},
    {"gymnasiet", "", "Introduktionsprogram", "rektor", school, "ansökan, också mitt i terminen",
     "", 16, 20},
    {"vux", "", "Antagning till komvux och sfi", "rektor", school, "ansökan till Vuxenutbildningen",
     "", 16},
    // Arbetsförmedlingen
    {"af_vretby", "", "Arbetsträning",
     "arbetsförmedlaren upp till tre månader, längre: "
     "sektionschefen",
     work, "inskrivning hos Arbetsförmedlingen", "", 16, 66},
    {"af_vretby", "", "Lönebidrag", "arbetsförmedlaren",
     "förordningen (2017:462) om särskilda insatser för personer med funktionsnedsättning",
     "inskrivning hos Arbetsförmedlingen", "", 16, 66},
    {"af_vretby", "", "Studiemotiverande kurs", "arbetsförmedlaren anvisar", work,
     "inskrivning hos Arbetsförmedlingen", "", 16, 66},
    // Försäkringskassan
    {"fk_vretby", "", "Sjukpenning", "handläggaren", sfb, "ansökan med läkarintyg", "", 16},
    {"fk_vretby", "", "Sjukersättning", "handläggaren; avslag två i förening", sfb,
     "ansökan med läkarutlåtande", "", 19, 66},
    {"fk_ung", "", "Aktivitetsersättning", "handläggaren", sfb, "ansökan med läkarutlåtande", "",
     19, 29},
    {"fk_ung", "", "Bostadstillägg", "handläggaren", sfb, "e-tjänst eller blankett",
     "För den som har sjukersättning eller aktivitetsersättning.", 19},
    // Kronofogden och hyresvärden
    {"kfm", "", "Skuldsanering", "handläggaren", "skuldsaneringslagen (2016:675)",
     "ansökan på webben eller papper"},
    {"kfm", "", "Utmätning och avhysning", "Kronofogden verkställer", "utsökningsbalken",
     "ring före nio", "Vräkning verkställs efter dom eller utslag."},
    {"bosocial", "", "Avbetalning av hyresskuld och uppsägning",
     "bosocial handläggare, upp till "
     "arton månader",
     "jordabalken 12 kap.", "ring innan brevet om uppsägning går ut",
     "Det som stoppar en vräkning innan den gått till Kronofogden."},
    // Regionen
    {"opp2", "", "Psykiatrisk tvångsvård, LPT", "chefsöverläkaren, sedan förvaltningsrätten",
     "LPT (1991:1128)", "vårdintyg av legitimerad läkare"},
    {"opp2", "", "Intag på öppenvårdspsykiatrin", "enhetschefen på tisdagens rond",
     "hälso- och sjukvårdslagen (2017:30)", "egen vårdbegäran eller remiss", "", 18},
    {"bup", "", "Intag på BUP", "nybesöksteamet", "hälso- och sjukvårdslagen (2017:30)",
     "egen vårdbegäran eller remiss från elevhälsan", "", 0, 17},
    {"habilitering", "", "Hjälpmedel för tid och minne", "arbetsterapeuten förskriver",
     "hälso- och sjukvårdslagen (2017:30)", "remiss"},
    // Frivården
    {"frivard", "", "Övervakning och samhällstjänst", "domstolen dömer, frivården verkställer",
     "brottsbalken", "dom", "", 15},
};

}  // namespace

std::span<const DecisionText> decision_texts() {
  return decisions;
}

}  // namespace mellanrum::demo
