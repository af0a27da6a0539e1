// `mellanrum whatif run|compare|sensitivity|calibrate|sample`: the face that app/ hooks to the
// command line. Exit codes: 0 done, 1 cancelled before the end (what was finished is written), 2 a
// scenario or option was refused.
#pragma once

namespace CLI {
class App;
}

namespace mellanrum::whatif {

// Adds the subcommand; when it was given, `exit_code` is set after parsing.
void add_whatif_command(CLI::App& program, int& exit_code);

}  // namespace mellanrum::whatif
