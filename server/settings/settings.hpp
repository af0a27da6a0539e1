// What the förbund chooses, from the configuration file: values alone. What each means is decided
// where it is read; http/ carries them to handlers without knowing what is in them.
#pragma once

#include <string>

#include "settings/choice.hpp"
#include "settings/vocabulary.hpp"

namespace mellanrum {

struct Settings {
  bool cases_enabled = true;
  int quiet_days_default = 10;    ///< working days without a word before a promise is silent
  int practice_stale_days = 365;  ///< days after which a practice note asks for a look
  bool secure_cookies = true;     ///< off only for plain http on localhost
  std::string federation_name = "Samordningsförbundet";
  Choices encounter_motives;  ///< why people had contact; the defaults are those of encounters/
  Choices encounter_factors;  ///< what influenced it
  /// What people write when they search, and what it is called.
  std::shared_ptr<const Vocabulary> vocabulary = default_vocabulary();
};

}  // namespace mellanrum
