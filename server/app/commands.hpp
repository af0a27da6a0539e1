// The command line: `mellanrum serve|demo|import|network|whatif|user|routes --help`.
#pragma once

namespace mellanrum::app {

/// Runs the command that the arguments name. Returns the exit code: 0 done, 1 done in part (an
/// import that refused rows), 2 not done; the reason is on standard error.
[[nodiscard]] int run(int argc, char** argv);

}  // namespace mellanrum::app
