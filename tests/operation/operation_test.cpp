// The command line beside a running server: sign-ins are added, services imported and copies taken
// without stopping it; a database that is gone or never was is told.
#include <gmock/gmock.h>
#include <sys/stat.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <thread>

#include "store/test_databases.hpp"
#include "support/http_client.hpp"
#include "support/server_process.hpp"

namespace mellanrum::operation {
namespace {

using support::HttpClient;
using support::ServerProcess;
using testing::HasSubstr;
using testing::Not;

constexpr const char* program = MELLANRUM_PROGRAM;
constexpr const char* password = "vretbygden-for-tests";

struct Outcome {
  int code = -1;
  std::string said;  ///< on both streams
};

/// Runs a line of shell; `$program` is the program.
Outcome shell(const std::string& line) {
  const std::string whole = "program='" + std::string(program) + "'; { " + line + "; } 2>&1";
  FILE* const pipe = ::popen(whole.c_str(), "r");
  Outcome outcome;
  std::array<char, 4096> buffer;
  while (const auto count = std::fread(buffer.data(), 1, buffer.size(), pipe)) {
    outcome.said.append(buffer.data(), count);
  }
  const int status = ::pclose(pipe);
  outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
  return outcome;
}

class Operation : public testing::Test {
 protected:
  [[nodiscard]] std::string data() const { return directory_.path() + "/data"; }
  [[nodiscard]] std::string file(const std::string& name) const {
    return directory_.path() + "/" + name;
  }
  Outcome add_user(const std::string& username, const std::string& where) const {
    return shell("printf '" + std::string(password) + "\\n' | \"$program\" user add --data '" +
                 where + "' --username " + username + " --name '" + username +
                 " Testsson' --organisation 'Vretby kommun' --role admin");
  }
  void begin() const { ASSERT_EQ(add_user("first", data()).code, 0); }

  store::test::TemporaryDirectory directory_{store::test::in_memory()};
};

TEST_F(Operation, AddsASignInBesideTheServer) {
  begin();
  ServerProcess server(program, {"--data", data()});
  const auto added = add_user("second", data());
  EXPECT_EQ(added.code, 0) << added.said;
  EXPECT_THAT(added.said, HasSubstr("second may sign in"));
  HttpClient client(server.port());
  EXPECT_NO_THROW(client.sign_in("second", password));
  const auto again = add_user("second", data());
  EXPECT_EQ(again.code, 2);
  EXPECT_THAT(again.said, Not(HasSubstr("INSERT")));
  EXPECT_EQ(server.stop(), 0);
}

TEST_F(Operation, FindsAnOrganisationHoweverItsNameIsWritten) {
  begin();
  const auto add = [&](const std::string& username, const std::string& organisation) {
    return shell("printf '" + std::string(password) + "\\n' | \"$program\" user add --data '" +
                 data() + "' --username " + username + " --name 'Åsa Lund' --organisation '" +
                 organisation + "'");
  };
  EXPECT_EQ(add("second", "vretby Kommun ").code, 0);
  EXPECT_EQ(add("third", "Bra\u0308cke kommun").code, 0);
  EXPECT_EQ(add("fourth", "Bräcke kommun").code, 0);
  ServerProcess server(program, {"--data", data()});
  HttpClient client(server.port());
  client.sign_in("first", password);
  const auto organisations = client.get("/api/organisations").body;
  EXPECT_THAT(organisations, Not(HasSubstr("vretby")));
  EXPECT_THAT(organisations, HasSubstr("Bräcke kommun"));
  EXPECT_THAT(organisations, Not(HasSubstr("Bra\u0308cke")));
}

TEST_F(Operation, StopsAlsoWhileSomebodyIsToTypeHerPassword) {
  begin();
  ServerProcess server(program, {"--data", data()});
  const auto asked = file("asked");
  shell("{ sleep 60 | \"$program\" user add --data '" + data() +
        "' --username second --name 'Eva Lind' --organisation 'Vretby kommun' >'" + asked +
        "' 2>&1; } >/dev/null 2>&1 & true");
  while (!std::filesystem::exists(asked) || std::filesystem::file_size(asked) == 0) {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  EXPECT_EQ(server.stop(), 0);
}

TEST_F(Operation, ImportsBesideTheServer) {
  begin();
  std::ofstream(file("organizations.csv"))
      << "id,name,description\n1,Vretby härbärge,Sängplatser\n";
  ServerProcess server(program, {"--data", data()});
  // From the caller's own directory: a relative path is hers, not the server's.
  const auto imported = shell("cd '" + directory_.path() +
                              "' && \"$program\" import hsds . --source vretby --data data");
  EXPECT_EQ(imported.code, 0) << imported.said;
  HttpClient client(server.port());
  client.sign_in("first", password);
  EXPECT_THAT(client.get("/api/organisations").body, HasSubstr("Vretby härbärge"));
}

TEST_F(Operation, CopiesBesideTheServerAndPutsBack) {
  begin();
  ServerProcess server(program, {"--data", data()});
  ASSERT_EQ(add_user("second", data()).code, 0);
  const auto copied = shell("\"$program\" backup '" + file("copy") + "' --data '" + data() + "'");
  EXPECT_EQ(copied.code, 0) << copied.said;
  const auto refused = shell("\"$program\" restore '" + file("copy") + "' --data '" + data() + "'");
  EXPECT_EQ(refused.code, 2);
  EXPECT_THAT(refused.said, HasSubstr("stop it first"));
  ASSERT_EQ(add_user("third", data()).code, 0);
  server.kill();  // its log and its socket stay behind

  const auto restored =
      shell("\"$program\" restore '" + file("copy") + "' --data '" + data() + "'");
  EXPECT_EQ(restored.code, 0) << restored.said;
  ServerProcess again(program, {"--data", data()});
  HttpClient client(again.port());
  EXPECT_NO_THROW(client.sign_in("second", password));
  EXPECT_THROW(client.sign_in("third", password), std::runtime_error) << "was added after the copy";
}

TEST_F(Operation, TakesCommandsFromItsOwnerAlone) {
  begin();
  ServerProcess server(program, {"--data", data()});
  struct stat status {};
  ASSERT_EQ(::stat((data() + "/mellanrum.control").c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777, 0600U);
  const auto refused = shell("\"$program\" demo --data '" + data() + "' --size small");
  EXPECT_EQ(refused.code, 2);
  EXPECT_THAT(refused.said, HasSubstr("another process is using the database"));
}

TEST_F(Operation, ServesNoDatabaseThatIsNotThere) {
  const auto refused = shell("\"$program\" serve --port 0 --data '" + file("mistyped") + "'");
  EXPECT_EQ(refused.code, 2);
  EXPECT_THAT(refused.said, HasSubstr("there is no database in"));
  EXPECT_FALSE(std::filesystem::exists(file("mistyped")));
  ServerProcess server(program, {"--data", file("mistyped"), "--new"});
  EXPECT_EQ(server.stop(), 0);
}

TEST_F(Operation, SaysWhenOthersMayOpenTheDatabase) {
  EXPECT_THAT(add_user("first", data()).said, Not(HasSubstr("Others")));
  using std::filesystem::perms;
  std::filesystem::permissions(data(), perms::others_read, std::filesystem::perm_options::add);
  const auto file = data() + "/mellanrum.sqlite3";
  std::filesystem::permissions(file, perms::group_read, std::filesystem::perm_options::add);
  EXPECT_THAT(add_user("second", data()).said,
              AllOf(HasSubstr("chmod go= " + data() + "\n"), HasSubstr("chmod go= " + file)));
}

TEST_F(Operation, SaysOnHealthThatTheFileIsGone) {
  begin();
  ServerProcess server(program, {"--data", data()});
  HttpClient client(server.port());
  client.sign_in("first", password);
  EXPECT_EQ(client.get("/api/health").status, 200);
  std::filesystem::remove(data() + "/mellanrum.sqlite3");
  const auto health = client.get("/api/health");
  EXPECT_EQ(health.status, 503);
  EXPECT_THAT(health.body, HasSubstr("\"missing\""));
  const auto write =
      client.post("/api/organisations", R"({"name": "Borta", "sector": "association"})");
  EXPECT_EQ(write.status, 503) << write.body;
}

TEST_F(Operation, TakesTheDirectoryThatIsSaidBeforeTheEnvironment) {
  const auto added =
      shell("printf '" + std::string(password) +
            "\\n' | MELLANRUM_DATABASE=postgresql://nobody@/none "
            "\"$program\" user add --data '" +
            data() + "' --username first --name 'Eva Lind' --organisation 'Vretby kommun'");
  EXPECT_EQ(added.code, 0) << added.said;
}

}  // namespace
}  // namespace mellanrum::operation
