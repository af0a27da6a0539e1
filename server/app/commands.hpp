// The command line: `mellanrum serve|demo|import|user|backup|restore|network|whatif|routes --help`.
#pragma once

#include <string>
#include <vector>

#include "app/terminal.hpp"

namespace mellanrum::app {

/// Runs the command that the arguments name. Returns the exit code: 0 done, 1 done in part (an
/// import that refused rows), 2 not done; the reason is on standard error.
[[nodiscard]] int run(int argc, char** argv);

/// The same for a command that was handed to a running server: `import`, `user` or `backup`.
[[nodiscard]] int run_in_server(const std::vector<std::string>& words, Terminal& terminal);

}  // namespace mellanrum::app
