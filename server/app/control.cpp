#include "app/control.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#include <ext/stdio_filebuf.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <istream>
#include <ostream>

#include "base/log.hpp"

namespace mellanrum::app {
namespace {

constexpr const char* socket_name = "mellanrum.control";
/// Words of a command, each ended by a NUL, after the working directory.
constexpr std::size_t message_bytes_max = 64 << 10;
constexpr std::size_t streams = 3;

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;
  [[nodiscard]] int number() const { return number_; }
  [[nodiscard]] bool is_open() const { return number_ >= 0; }
  int release() { return std::exchange(number_, -1); }

 private:
  int number_;
};

/// A name of the socket that is short enough for the 108 bytes of sun_path, however deep the
/// directory lies. `directory` must stay open while it is used.
sockaddr_un address_in(const Descriptor& directory) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const std::string path =
      "/proc/self/fd/" + std::to_string(directory.number()) + "/" + socket_name;
  path.copy(address.sun_path, sizeof address.sun_path - 1);
  return address;
}

Descriptor open_directory(const std::string& path) {
  return Descriptor(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
}

struct Command {
  std::string directory;
  std::vector<std::string> words;
  std::vector<Descriptor> streams;
};

void send_command(int connection, const std::vector<std::string>& words) {
  std::string text = std::filesystem::current_path().string() + '\0';
  for (const auto& word : words) text += word + '\0';
  if (text.size() > message_bytes_max) throw std::runtime_error("the command is too long");
  iovec bytes{text.data(), text.size()};
  const std::array<int, streams> own = {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO};
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof own)> room{};
  msghdr message{};
  message.msg_iov = &bytes;
  message.msg_iovlen = 1;
  message.msg_control = room.data();
  message.msg_controllen = room.size();
  cmsghdr* const head = CMSG_FIRSTHDR(&message);
  head->cmsg_level = SOL_SOCKET;
  head->cmsg_type = SCM_RIGHTS;
  head->cmsg_len = CMSG_LEN(sizeof own);
  std::memcpy(CMSG_DATA(head), own.data(), sizeof own);
  if (::sendmsg(connection, &message, MSG_NOSIGNAL) < 0) {
    throw std::runtime_error(std::string("the server takes no command: ") + std::strerror(errno));
  }
}

std::optional<Command> receive_command(int connection) {
  std::string text(message_bytes_max, '\0');
  iovec bytes{text.data(), text.size()};
  alignas(cmsghdr) std::array<char, CMSG_SPACE(streams * sizeof(int))> room{};
  msghdr message{};
  message.msg_iov = &bytes;
  message.msg_iovlen = 1;
  message.msg_control = room.data();
  message.msg_controllen = room.size();
  const auto count = ::recvmsg(connection, &message, MSG_CMSG_CLOEXEC);
  Command command;
  const cmsghdr* const head = count > 0 ? CMSG_FIRSTHDR(&message) : nullptr;
  if (head != nullptr && head->cmsg_type == SCM_RIGHTS) {
    const auto passed = (head->cmsg_len - CMSG_LEN(0)) / sizeof(int);
    for (std::size_t i = 0; i < passed; ++i) {
      int number = -1;
      std::memcpy(&number, CMSG_DATA(head) + i * sizeof(int), sizeof number);
      command.streams.emplace_back(number);
    }
  }
  if (command.streams.size() != streams) return {};
  text.resize(static_cast<std::size_t>(count));
  std::size_t begin = 0;
  for (auto end = text.find('\0'); end != std::string::npos; end = text.find('\0', begin)) {
    command.words.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  if (command.words.size() < 2) return {};
  command.directory = command.words.front();
  command.words.erase(command.words.begin());
  return command;
}

bool has_gone(int connection) {
  pollfd asked{connection, POLLRDHUP, 0};
  return ::poll(&asked, 1, 0) > 0 && (asked.revents & (POLLRDHUP | POLLHUP | POLLERR)) != 0;
}

/// A caller who is slow to type must hold up neither the end of the server nor, once she has gone,
/// the next command.
void await_input(int descriptor, const std::function<bool()>& is_stopped) {
  constexpr int look_again_ms = 200;
  pollfd asked{descriptor, POLLIN, 0};
  while (::poll(&asked, 1, look_again_ms) <= 0) {
    if (is_stopped()) throw std::runtime_error("stopped before anything was done");
  }
}

/// The user that the server runs as, and root, who may read its file anyway.
bool is_owner(int connection) {
  ucred peer{};
  socklen_t size = sizeof peer;
  return ::getsockopt(connection, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 &&
         (peer.uid == ::geteuid() || peer.uid == 0);
}

}  // namespace

Control::Control(const std::string& directory, store::Database& database, CommandRunner runner)
    : database_(database), runner_(std::move(runner)), path_(directory + "/" + socket_name) {
  const Descriptor folder = open_directory(directory);
  const sockaddr_un address = address_in(folder);
  ::unlink(path_.c_str());  // of a server that was killed; the database's lock is ours
  Descriptor listening(::socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0));
  const mode_t before = ::umask(0177);
  const int bound =
      ::bind(listening.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address);
  ::umask(before);
  if (bound != 0 || ::listen(listening.number(), 8) != 0) {
    throw std::runtime_error("cannot make " + path_ + ": " + std::strerror(errno));
  }
  listening_ = listening.release();
  thread_ = std::thread([this] { run(); });
}

Control::~Control() {
  is_stopping_ = true;
  ::shutdown(listening_, SHUT_RDWR);  // wakes accept
  thread_.join();
  ::close(listening_);
  ::unlink(path_.c_str());
}

void Control::run() {
  while (!is_stopping_) {
    const Descriptor connection(::accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC));
    if (!connection.is_open() || !is_owner(connection.number())) continue;
    try {
      serve(connection.number());
    } catch (const std::exception& error) {
      log::warn("a command could not be run: {}", error.what());
    }
  }
}

void Control::serve(int connection) {
  auto command = receive_command(connection);
  if (!command) return;
  const bool shows_progress = ::isatty(command->streams[2].number()) != 0;
  using Buffer = __gnu_cxx::stdio_filebuf<char>;
  const int input = command->streams[0].release();
  Buffer in_bytes(input, std::ios::in);
  Buffer out_bytes(command->streams[1].release(), std::ios::out);
  Buffer error_bytes(command->streams[2].release(), std::ios::out);
  std::istream in(&in_bytes);
  std::ostream out(&out_bytes);
  std::ostream error(&error_bytes);
  Terminal terminal{.in = in,
                    .out = out,
                    .error = error,
                    .shows_progress = shows_progress,
                    .directory = command->directory,
                    .is_stopped = [&] { return is_stopping_ || has_gone(connection); },
                    .running = &database_,
                    .await_input = {}};
  terminal.await_input = [&] { await_input(input, terminal.is_stopped); };
  const int code = runner_(command->words, terminal);
  out.flush();
  error.flush();
  ::send(connection, &code, sizeof code, MSG_NOSIGNAL);
}

std::optional<int> hand_over(const std::string& directory, const std::vector<std::string>& words) {
  const Descriptor folder = open_directory(directory);
  const sockaddr_un address = address_in(folder);
  const Descriptor connection(::socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0));
  if (::connect(connection.number(), reinterpret_cast<const sockaddr*>(&address), sizeof address) !=
      0) {
    return {};
  }
  send_command(connection.number(), words);
  int code = 0;
  if (::recv(connection.number(), &code, sizeof code, 0) != sizeof code) {
    throw std::runtime_error(
        "the server ended before the command had; see what it did and redo it");
  }
  return code;
}

}  // namespace mellanrum::app
