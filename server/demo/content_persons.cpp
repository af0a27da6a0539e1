// The people of Vretbygden who are known by name in the stories, and names to draw the others from.
// All are invented.
#include "demo/content.hpp"

namespace mellanrum::demo {

namespace {

constexpr PersonText persons[] = {
    // The guides, and those whom Eva Lind meets in her own cases.
    {"eva", "Eva Lind", "vagledarna", "vägledare", 2900},
    {"johan", "Johan Berglund", "opp2", "sjuksköterska", 730, "", 0, "lisa",
     "Psykiatri Vretby mottagning 2"},
    {"anna", "Anna Wikström", "bup", "kurator", 1500, "", 0, "", "BUP Vretby"},
    {"birgitta", "Birgitta Nyman", "ekskolan", "kurator", 3900},
    {"leila", "Leila Haddad", "af_vretby", "arbetsförmedlare", 1240, "beslutar om arbetsträning"},
    {"mattias", "Mattias Öberg", "fk_vretby", "handläggare", 980,
     "beslutar om sjukpenning och sjukersättning"},
    {"siv", "Siv Edlund", "diakoni", "diakon", 4600},
    {"ulla", "Ulla Grahn", "lss", "LSS-handläggare", 3300,
     "beslutar om boendestöd och insatser enligt LSS"},
    {"peter", "Peter Falk", "budget", "budget- och skuldrådgivare", 2100},
    {"karin", "Karin Sjödin", "ekonomi", "socialsekreterare", 1650, "beslutar om försörjningsstöd"},
    {"nils", "Nils Holm", "vagledarna", "vägledare", 24},
    {"tove", "Tove Lindahl", "familj", "socialsekreterare", 1900,
     "beslutar om bistånd till barn och familjer"},
    {"maria", "Maria Ståhl", "vagledarna", "enhetschef", 1400},
    {"rut", "Rut Engström", "kansliet", "samordnare", 2600},
    {"bo", "Bo Hallberg", "kansliet", "ordförande i styrelsen", 1020},
    {"per", "Per Sand", "kansliet", "dataskyddsombud och loggansvarig", 1800},
    {"lena", "Lena Torpman", "kansliet", "systemförvaltare", 1300},
    {"asa", "Åsa Lund", "opp2", "enhetschef", 2200, "beslutar om vem mottagningen tar emot"},
    {"kerstin", "Kerstin Boman", "vc_vretby", "rehabkoordinator", 1700},
    {"lisa", "Lisa Moberg", "opp2", "sjuksköterska", 2400, "", 105},
    // Those who answer, decide and know the way in elsewhere.
    {"gunilla", "Gunilla Ek", "boendestod", "samordnare för boendestödet", 2500,
     "fördelar boendestödjare"},
    {"mona", "Mona Ceder", "bosocial", "bosocial handläggare", 1550,
     "beslutar om avbetalningsplaner för hyra"},
    {"hassan", "Hassan Jafari", "vagledarna", "vägledare", 860},
    {"frida", "Frida Norell", "vagledarna", "vägledare", 1130},
    {"sten", "Sten Wallgren", "vagledarna", "vägledare", 3150},
    {"jesper", "Jesper Rask", "lokalpolisen", "kommunpolis", 1100},
    {"ingrid", "Ingrid Söder", "ekskolan", "rektor", 1250, "beslutar om anpassad studiegång"},
    {"amina", "Amina Warsame", "bruksskolan", "kurator", 900},
    {"henrik", "Henrik Dahlin", "opp2", "överläkare", 640, "beslutar om utlåtanden"},
    {"sara", "Sara Kvist", "beroende", "sjuksköterska", 1350},
    {"tomas", "Tomas Rydell", "verkstaden", "verksamhetsledare", 2800},
    {"malin", "Malin Forsell", "beroende_soc", "socialsekreterare", 1420,
     "beslutar om behandling i öppenvård"},
    {"eskil", "Eskil Brandt", "kfm", "handläggare", 1900},
    {"yasmin", "Yasmin Karimi", "arbetsmarknad", "arbetskonsulent", 1000},
    {"olof", "Olof Hedman", "overformyndare", "handläggare", 2300},
    {"katarina", "Katarina Wiberg", "frivard", "frivårdsinspektör", 1700},
    {"david", "David Nordh", "gymnasiet", "samordnare för det kommunala aktivitetsansvaret", 820},
    {"agneta", "Agneta Rosén", "soc_ashult", "socialsekreterare", 4100,
     "beslutar om det mesta i Åshult"},
    {"jonas", "Jonas Ljungdahl", "fk_ung", "handläggare", 760, "beslutar om aktivitetsersättning"},
    {"camilla", "Camilla Berg", "bhv", "barnhälsovårdssköterska", 2000},
    {"viktor", "Viktor Åström", "vc_norrlida", "kurator", 510},
    {"elsa", "Elsa Martinsson", "grannarna", "samordnare för frivilliga", 1450},
    {"roger", "Roger Hult", "kajen", "kamratstödjare", 2050},
    {"nadja", "Nadja Petrovic", "ifo_norrlida", "socialsekreterare", 930},
    {"lars", "Lars Åkerman", "lokalpolisen", "områdespolis", 1600, "", 210},
    {"petra", "Petra Sundin", "af_vretby", "arbetsförmedlare", 2200, "", 320},
    {"ove", "Ove Sandell", "lss", "LSS-handläggare", 3400, "", 160},
    {"margareta", "Margareta Lilja", "vagledarna", "vägledare", 4200, "", 40},
    {"emelie", "Emelie Ekdahl", "lss", "LSS-handläggare", 150, "", 0, "ove"},
    {"ali", "Ali Rahmani", "af_vretby", "arbetsförmedlare", 290, "", 0, "petra"},
};

constexpr EarlierPostText earlier[] = {
    {"johan", "beroende", "sjuksköterska", 4340, 2560},
    {"johan", "lss", "LSS-handläggare", 2520, 760},
    {"siv", "beroende", "kurator", 7600, 4650},
    {"kerstin", "fk_vretby", "handläggare", 4200, 1730},
    {"eva", "familj", "socialsekreterare", 5400, 2930},
    {"nils", "gymnasiet", "kurator", 1900, 40},
    {"leila", "vux", "studievägledare", 2600, 1270},
    {"peter", "kfm", "handläggare", 5200, 2140},
    {"tomas", "arbetsmarknad", "arbetskonsulent", 5000, 2830},
    {"margareta", "familj", "socialsekreterare", 8800, 4230},
    {"hassan", "vux", "lärare i svenska som andraspråk", 2300, 880},
    {"lars", "polis_norrlida", "områdespolis", 3900, 1640},
    {"jesper", "polis_norrlida", "närpolis", 2600, 1120},
    {"gunilla", "opp2", "skötare", 6100, 2540},
};

constexpr std::string_view given[] = {
    "Agnes",    "Ahmed",    "Alva",     "Anders",   "Andreas", "Anita",     "Ann-Marie", "Anton",
    "Arvid",    "Asta",     "Astrid",   "Axel",     "Barbro",  "Bengt",     "Berit",     "Bilal",
    "Björn",    "Britta",   "Carina",   "Carl",     "Cecilia", "Christer",  "Daniel",    "Desirée",
    "Diana",    "Ebba",     "Edvin",    "Elena",    "Eleonor", "Elin",      "Elisabet",  "Emma",
    "Erik",     "Ester",    "Eva-Lena", "Fatima",   "Felicia", "Filip",     "Fredrik",   "Gabriel",
    "Gerd",     "Göran",    "Gösta",    "Gustav",   "Hanna",   "Hannes",    "Harriet",   "Helena",
    "Hillevi",  "Håkan",    "Ida",      "Inga",     "Inger",   "Isak",      "Ivar",      "Jan",
    "Jasmina",  "Jenny",    "Joakim",   "Johanna",  "Jonna",   "Josefin",   "Julia",     "Kajsa",
    "Kaspar",   "Katja",    "Kjell",    "Klara",    "Klas",    "Kristina",  "Lage",      "Leif",
    "Lennart",  "Liv",      "Lotta",    "Lova",     "Lovisa",  "Ludvig",    "Magnus",    "Majken",
    "Marcus",   "Marie",    "Marika",   "Martin",   "Mats",    "Mehdi",     "Mikael",    "Milan",
    "Minna",    "Moa",      "Monika",   "Nathalie", "Niklas",  "Nina",      "Noor",      "Oskar",
    "Otto",     "Patrik",   "Paula",    "Peder",    "Pia",     "Ragnar",    "Rebecka",   "Rickard",
    "Robert",   "Roland",   "Rosa",     "Samira",   "Sandra",  "Sebastian", "Sigrid",    "Simon",
    "Sixten",   "Sofia",    "Solveig",  "Stefan",   "Stina",   "Susanne",   "Svante",    "Terese",
    "Tilda",    "Tobias",   "Torbjörn", "Ulf",      "Ulrika",  "Urban",     "Valter",    "Vera",
    "Veronika", "Victoria", "Viola",    "Wilma",    "Yngve",   "Ylva",      "Zahra",     "Åke",
    "Åsa",      "Örjan",
};

constexpr std::string_view family[] = {
    "Abrahamsson", "Ahlgren",     "Alfredsson", "Almqvist",   "Andersson",  "Arvidsson",
    "Asplund",     "Axelsson",    "Backman",    "Bergman",    "Bergström",  "Björk",
    "Blom",        "Boström",     "Bäckström",  "Börjesson",  "Carlström",  "Dahl",
    "Danielsson",  "Demir",       "Edström",    "Ekman",      "Ekström",    "Eliasson",
    "Enberg",      "Engdahl",     "Ericson",    "Falkman",    "Fors",       "Fransson",
    "Fredin",      "Frisk",       "Gren",       "Grönlund",   "Gunnarsson", "Gustavsson",
    "Hagberg",     "Hallgren",    "Hamidi",     "Hansson",    "Hedberg",    "Hedlund",
    "Hellström",   "Henningsson", "Hjelm",      "Hoffner",    "Holmgren",   "Hultman",
    "Håkansson",   "Högberg",     "Ibrahim",    "Isaksson",   "Jakobsson",  "Jansson",
    "Jonasson",    "Jönsson",     "Kallin",     "Karlberg",   "Kihlström",  "Klasson",
    "Knutsson",    "Kovac",       "Kron",       "Källman",    "Lagerqvist", "Larsson",
    "Leander",     "Lindberg",    "Lindell",    "Lindgren",   "Lindqvist",  "Ljung",
    "Lundberg",    "Lundell",     "Löfgren",    "Malm",       "Mattsson",   "Melander",
    "Mellberg",    "Mohamud",     "Molin",      "Månsson",    "Mårtensson", "Nilsson",
    "Nord",        "Nordin",      "Norling",    "Norman",     "Nyberg",     "Nylund",
    "Nyström",     "Olander",     "Olofsson",   "Olsson",     "Osman",      "Palmgren",
    "Persson",     "Pettersson",  "Ramberg",    "Rehn",       "Ringdahl",   "Roos",
    "Rosenlund",   "Rydberg",     "Sahlin",     "Samuelsson", "Sandberg",   "Sjöberg",
    "Sjögren",     "Sköld",       "Stenberg",   "Strand",     "Strömberg",  "Sundberg",
    "Svahn",       "Svensson",    "Säfström",   "Söderlund",  "Tapper",     "Thorell",
    "Tillman",     "Tjäder",      "Törnqvist",  "Udd",        "Vallin",     "Vestberg",
    "Wahlgren",    "Wallin",      "Wennberg",   "Westman",    "Wiklund",    "Wretman",
    "Ytterberg",   "Zetterlund",  "Åberg",      "Åkesson",    "Ågren",      "Öhman",
    "Östlund",
};

}  // namespace

std::span<const PersonText> person_texts() {
  return persons;
}
std::span<const EarlierPostText> earlier_post_texts() {
  return earlier;
}
std::span<const std::string_view> first_names() {
  return given;
}
std::span<const std::string_view> last_names() {
  return family;
}

}  // namespace mellanrum::demo
