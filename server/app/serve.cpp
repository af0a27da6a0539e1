#include "app/serve.hpp"

#include <pthread.h>

#include <csignal>
#include <iostream>
#include <thread>

#include "access/ending.hpp"
#include "app/commands.hpp"
#include "app/configuration.hpp"
#include "app/control.hpp"
#include "app/gate.hpp"
#include "app/place.hpp"
#include "app/routes.hpp"
#include "base/log.hpp"
#include "grants/permissions.hpp"
#include "http/public_url.hpp"
#include "jobs/runner.hpp"
#include "landscape/search.hpp"
#include "landscape/search_jobs.hpp"

namespace mellanrum {

std::span<const http::StaticFile> web_files();

namespace app {

namespace {

constexpr std::chrono::seconds flush_interval{30};

/// What stops in good order: Ctrl C, a service manager, and the end of the terminal. Held back from
/// every thread that is started after it, to be waited for.
class StopSignal {
 public:
  StopSignal() {
    sigemptyset(&signals_);
    sigaddset(&signals_, SIGINT);
    sigaddset(&signals_, SIGTERM);
    sigaddset(&signals_, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
  }

  /// True when one has come, false after `time` without.
  [[nodiscard]] bool wait_for(std::chrono::seconds time) const {
    const timespec timeout{time.count(), 0};
    return sigtimedwait(&signals_, nullptr, &timeout) > 0;
  }

 private:
  sigset_t signals_{};
};

struct ServeOptions {
  Place place;
  std::string configuration;
  std::optional<int> port;
  std::optional<std::string> address;
  bool is_new = false;

  /// Throws std::runtime_error where there is no database to serve: a mistyped directory would
  /// otherwise show an empty Mellanrum, in which everything seems lost.
  void expect_database() const {
    if (place.data.empty() || is_new) return;
    if (std::filesystem::exists(place.data + "/mellanrum.sqlite3")) return;
    throw std::runtime_error("there is no database in " + place.data +
                             "; `mellanrum user add` makes one with a first sign-in, "
                             "--new an empty one");
  }
};

/// `http://[::1]:8080`: an IPv6 address stands in brackets.
std::string listening_url(const std::string& address, int port) {
  const bool is_ipv6 = address.find(':') != std::string::npos;
  return "http://" + (is_ipv6 ? '[' + address + ']' : address) + ':' + std::to_string(port);
}

int serve(const ServeOptions& options, const Terminal& terminal) {
  const StopSignal stop_signal;
  Configuration configuration = options.configuration.empty()
                                    ? parse_configuration("", "")
                                    : read_configuration(options.configuration);
  if (options.address) configuration.address = *options.address;

  options.expect_database();
  const auto database = options.place.open(terminal);
  const auto clock = options.place.clock();
  SystemRandom random;
  Gate gate(configuration.settings, *clock);
  const jobs::Runner runner(*database, *clock, random, landscape::job_kinds());
  const auto files = web_files();
  http::Server server({.database = *database,
                       .clock = *clock,
                       .random = random,
                       .settings = configuration.settings,
                       .gate = gate,
                       .routes = all_routes(configuration.settings),
                       .files = {files.begin(), files.end()},
                       .address = configuration.address,
                       .port = options.port.value_or(8080),
                       .limits = configuration.limits,
                       .proxy_address = configuration.proxy_address,
                       .public_url = configuration.public_url});
  database->read(landscape::warm_search);
  access::end_memberships_due(*database, clock->now(), random);
  const int port = server.start();
  const auto control =
      options.place.data.empty()
          ? nullptr
          : std::make_unique<Control>(options.place.data, *database, run_in_server);
  std::cout << listening_url(configuration.address, port) << std::endl;
  if (!http::is_loopback(configuration.address) && !configuration.settings.secure_cookies) {
    log::warn(
        "others can reach {} and nothing is encrypted: put a proxy with TLS in front and set "
        "public_url to its https:// address",
        configuration.address);
  }

  while (!stop_signal.wait_for(flush_interval)) {
    try {
      access::end_memberships_due(*database, clock->now(), random);
      gate.flush(*database);
    } catch (const std::exception& error) {
      log::warn("uses and ends of memberships could not be written: {}", error.what());
    }
  }
  server.stop();
  gate.flush(*database);
  return 0;
}

std::string_view word(http::Method method) {
  switch (method) {
    case http::Method::get:
      return "GET";
    case http::Method::post:
      return "POST";
    case http::Method::put:
      return "PUT";
    case http::Method::patch:
      return "PATCH";
    case http::Method::remove:
      return "DELETE";
    case http::Method::other:
      break;
  }
  return "";
}

/// With commas between; a star where anybody may, whatever her role.
std::string roles_of(std::string_view permission) {
  if (permission == grants::anyone || permission == grants::signed_in) return "*";
  std::string words;
  for (const auto role : grants::roles_with(permission)) {
    words += (words.empty() ? "" : ",") + std::string(to_word(role));
  }
  return words;
}

}  // namespace

void add_serve_command(CLI::App& program, Terminal& terminal, int& exit_code) {
  const auto options = std::make_shared<ServeOptions>();
  auto* command = program.add_subcommand("serve", "Serve the interface and the API");
  options->place.add_options(*command);
  command->add_option("--config", options->configuration,
                      "Settings in TOML; see packaging/mellanrum.toml");
  command
      ->add_option("--port", options->port,
                   "Port to listen on; 0 lets the system choose, 8080 if left out")
      ->check(CLI::Range(0, 65535));
  command->add_flag("--new", options->is_new, "Begin an empty database where there is none");
  command->add_option("--address", options->address, "Address to listen on; 127.0.0.1 if left out");
  command->callback([options, &terminal, &exit_code] { exit_code = serve(*options, terminal); });
}

void add_routes_command(CLI::App& program, int& exit_code) {
  auto* command = program.add_subcommand(
      "routes",
      "List every route: method, path, operation, permission, audit verb, roles that may");
  command->callback([&exit_code] {
    for (const auto& route : all_routes({})) {
      std::cout << word(route.method) << '\t' << route.path << '\t' << route.operation_id << '\t'
                << route.permission.name << '\t'
                << (route.audit.is_recorded() ? route.audit.name : "-") << '\t'
                << roles_of(route.permission.name) << '\n';
    }
    exit_code = 0;
  });
}

}  // namespace app
}  // namespace mellanrum
