// What a person reads when the database cannot serve just now; one wording for both drivers.
#pragma once

#include "base/problem.hpp"

namespace mellanrum::store {

/// Too much to do: another try in a few seconds makes sense.
[[nodiscard]] inline Problem busy() {
  Problem problem{Problem::Kind::unavailable,
                  {"Många arbetar just nu. Ditt är inte sparat, försök igen om en liten stund.",
                   "It is busy just now. Yours is not saved; try again in a moment."}};
  problem.retry_after_seconds = 2;
  return problem;
}

/// The database, its disk or the way to it is gone.
[[nodiscard]] inline Problem out_of_reach() {
  Problem problem{Problem::Kind::unavailable,
                  {"Databasen går inte att nå. Ditt är inte sparat, försök igen om en stund.",
                   "The database cannot be reached. Yours is not saved; try again in a while."}};
  problem.retry_after_seconds = 10;
  return problem;
}

/// Reading goes on: a standby that follows another server, or a database that somebody has closed.
[[nodiscard]] inline Problem takes_no_writes() {
  Problem problem{
      Problem::Kind::unavailable,
      {"Databasen går bara att läsa just nu. Ditt är inte sparat, försök igen om en stund.",
       "The database can only be read just now. Yours is not saved; try again in a while."}};
  problem.retry_after_seconds = 10;
  return problem;
}

/// Nothing more can be written until somebody makes room.
[[nodiscard]] inline Problem disk_full() {
  Problem problem{Problem::Kind::unavailable,
                  {"Disken är full: inget sparas, och det vars läsning antecknas kan inte visas. "
                   "Säg till den som sköter servern.",
                   "The disk is full: what was sent is not saved, and what is recorded when it is "
                   "read cannot be shown. Tell whoever keeps the server."}};
  problem.retry_after_seconds = 60;
  return problem;
}

/// Its file was removed or replaced while the server ran.
[[nodiscard]] inline Problem database_missing() {
  Problem problem{Problem::Kind::unavailable,
                  {"Databasens fil är borta. Ditt är inte sparat; säg till den som sköter servern.",
                   "The file of the database is gone. Yours is not saved; tell whoever keeps the "
                   "server."}};
  problem.retry_after_seconds = 60;
  return problem;
}

/// The way to the database, or its disk, broke while it committed: nobody here knows whether it
/// did.
[[nodiscard]] inline Problem unsure_whether_saved() {
  Problem problem{Problem::Kind::unavailable,
                  {"Databasen svarade inte när ditt skulle sparas. Titta efter om det finns där.",
                   "The database did not answer when yours was to be saved. See if it is there."}};
  problem.retry_after_seconds = 10;
  return problem;
}

}  // namespace mellanrum::store
