// Words that passwords are made of when nobody thinks; gathered by hand. Lower case, without
// accents, as parts_to_guess compares.
#pragma once

#include <array>
#include <string_view>

namespace mellanrum::access {

inline constexpr auto password_words = std::to_array<std::string_view>({
    "losenord",     "password",     "passord",   "passwort",    "hemlig",        "hemligt",
    "secret",       "valkommen",    "welcome",   "letmein",     "slappin",       "iloveyou",
    "jagalskardig", "alskar",       "alskling",  "admin",       "administrator", "root",
    "user",         "guest",        "login",     "logga",       "inloggning",    "changeme",
    "default",      "test",         "testing",   "demo",        "hejsan",        "hejhej",
    "hello",        "tjena",        "mellanrum", "samordning",  "forbund",       "kommun",
    "region",       "socialtjanst", "vagledare", "handlaggare", "sommar",        "vinter",
    "hosten",       "varen",        "summer",    "winter",      "spring",        "autumn",
    "januari",      "februari",     "mars",      "april",       "juni",          "juli",
    "augusti",      "september",    "oktober",   "november",    "december",      "mandag",
    "tisdag",       "onsdag",       "torsdag",   "fredag",      "lordag",        "sondag",
    "monday",       "friday",       "sverige",   "sweden",      "stockholm",     "goteborg",
    "malmo",        "uppsala",      "linkoping", "orebro",      "vasteras",      "norrkoping",
    "helsingborg",  "jonkoping",    "umea",      "lund",        "monkey",        "dragon",
    "master",       "fotboll",      "football",  "baseball",    "hockey",        "princess",
    "prinsessa",    "sunshine",     "shadow",    "superman",    "batman",        "starwars",
    "pokemon",      "freedom",      "whatever",  "computer",    "dator",         "internet",
    "google",       "facebook",     "windows",   "microsoft",   "outlook",       "office",
    "samsung",      "iphone",       "trustno",   "abc123",      "qwerty",        "asdf",
    "zaq1",         "qazwsx",       "mamma",     "pappa",       "hund",          "katt",
    "kaffe",        "fika",         "blomma",    "chokladboll", "fiskpinnar",    "arsenal",
    "liverpool",    "chelsea",      "hammarby",  "djurgarden",
});

}  // namespace mellanrum::access
