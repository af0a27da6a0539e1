#include "http/connection.hpp"

#include <charconv>

#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/read.hpp>

#include "base/log.hpp"
#include "http/answer_headers.hpp"
#include "http/parsing.hpp"

namespace mellanrum::http {

namespace asio = boost::asio;
namespace beast = boost::beast;
using Error = boost::system::error_code;

namespace {

/// Bytes taken in at once, and so the most that a pipelining client makes us hold.
constexpr std::size_t buffered_bytes_max = 64 << 10;
/// What an idle connection keeps of its buffer.
constexpr std::size_t idle_bytes_max = 8 << 10;
/// What a client may still send after a refusal, so that it reads the answer and not a reset.
constexpr std::size_t lingering_bytes_max = 16 << 20;
constexpr std::chrono::seconds lingering_timeout{5};
/// Before a worker is asked again for the next piece of a body.
constexpr std::chrono::milliseconds busy_pause{50};

/// `192.0.2.7`, also where a socket of both kinds says `::ffff:192.0.2.7`.
std::string text_of(const asio::ip::address& address) {
  if (!address.is_v6() || !address.to_v6().is_v4_mapped()) return address.to_string();
  return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string();
}

/// Whom the proxy names last, the only one that it vouches for itself.
std::optional<std::string> forwarded_for(const Request& request) {
  const auto list = request.header("x-forwarded-for");
  if (!list) return std::nullopt;
  const auto last = list->substr(list->find_last_of(", ") + 1);
  Error error;
  const auto address = asio::ip::make_address(std::string(last), error);
  return error ? std::nullopt : std::optional(text_of(address));
}

/// RFC 9112 §7.1; an empty piece is the end.
std::string chunk_of(std::string_view piece) {
  std::array<char, 16> digits{};
  const auto end = std::to_chars(digits.begin(), digits.end(), piece.size(), 16).ptr;
  std::string chunk(digits.begin(), end);
  chunk += "\r\n";
  chunk += piece;
  return chunk += "\r\n";
}

}  // namespace

class Connection final : public OpenConnection, public std::enable_shared_from_this<Connection> {
 public:
  Connection(asio::ip::tcp::socket socket, const ConnectionParts& parts)
      : parts_(parts),
        stream_(std::move(socket)),
        buffer_(buffered_bytes_max),
        wakeup_(stream_.get_executor(), asio::steady_timer::time_point::max()) {
    Error ignored;
    const auto remote = stream_.socket().remote_endpoint(ignored);
    if (!ignored) address_ = text_of(remote.address());
    stream_.socket().set_option(asio::ip::tcp::no_delay(true), ignored);
  }
  ~Connection() override {
    if (is_admitted_) parts_.connections.leave(*this);
  }
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  [[nodiscard]] const std::string& address() const override { return address_; }
  [[nodiscard]] bool is_of_proxy() const override {
    return !parts_.proxy_address.empty() && address_ == parts_.proxy_address;
  }
  [[nodiscard]] bool enter() {
    is_admitted_ = parts_.connections.enter(shared_from_this()) == Connections::Entry::admitted;
    return is_admitted_;
  }

  void finish_soon() override {
    on_strand([](Connection& self) {
      self.is_finishing_ = true;
      if (self.is_idle_) self.stream_.close();
    });
  }
  void close_now() override {
    on_strand([](Connection& self) {
      self.is_finishing_ = true;
      self.stream_.close();
      self.wakeup_.cancel();
    });
  }

  asio::awaitable<void> run() {
    while (co_await wait_for_request()) {
      Parser parser;
      parser.header_limit(static_cast<std::uint32_t>(parts_.limits.header_bytes_max));
      parser.body_limit(parts_.limits.body_bytes_max);
      const int refusal = co_await read(parser);
      if (refusal < 0) break;
      if (refusal > 0) {
        co_await refuse(parser, refusal);
        break;
      }
      const bool goes_on = co_await answer(parser);
      if (!goes_on) break;
    }
    Error ignored;
    stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_both, ignored);
    stream_.close();
  }

 private:
  template <class Act>
  void on_strand(Act act) {
    asio::post(stream_.get_executor(), [self = shared_from_this(), act] { act(*self); });
  }

  /// The first byte may take long; what follows it may not.
  asio::awaitable<bool> wait_for_request() {
    if (is_finishing_) co_return false;
    if (buffer_.size() > 0) co_return true;
    if (buffer_.capacity() > idle_bytes_max) buffer_.shrink_to_fit();
    constexpr std::size_t first_bytes = 2048;
    is_idle_ = true;
    stream_.expires_after(parts_.limits.idle_timeout);
    Error error;
    auto token = asio::redirect_error(asio::use_awaitable, error);
    const auto space = buffer_.prepare(first_bytes);
    const std::size_t count = co_await stream_.async_read_some(space, token);
    is_idle_ = false;
    if (error) co_return false;
    buffer_.commit(count);
    co_return true;
  }

  /// 0 when the request is complete, the status of a refusal, or −1 when there is nobody to answer.
  asio::awaitable<int> read(Parser& parser) {
    Error error;
    auto token = asio::redirect_error(asio::use_awaitable, error);
    stream_.expires_after(parts_.limits.header_timeout);
    co_await beast::http::async_read_header(stream_, buffer_, parser, token);
    if (error) co_return answerable(error);
    const int refusal = refusal_of(parser, parts_.limits);
    if (refusal != 0) co_return refusal;
    // Now, since the parser would put what trails a chunked body among the fields of the head
    // (RFC 9110 §6.5.1: it must not decide anything).
    head_ = head_from(parser);
    stream_.expires_after(parts_.limits.body_timeout);
    if (waits_for_continue(parser)) {
      constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
      const auto bytes = asio::buffer(go_on);
      co_await asio::async_write(stream_, bytes, token);
      if (error) co_return -1;
    }
    co_await beast::http::async_read(stream_, buffer_, parser, token);
    if (error) co_return answerable(error);
    co_return 0;
  }

  static int answerable(const Error& error) {
    const int status = status_for(error);
    return status == 0 ? -1 : status;
  }

  asio::awaitable<void> refuse(const Parser& parser, int status) {
    Request request;
    const auto language = parser.get()["accept-language"];
    request.language = language_of({language.data(), language.size()});
    const Response response = parts_.dispatcher.refuse(status, request.language);
    co_await write(response, Ending::close, false);
    co_await linger();
  }

  /// True if another request may follow.
  asio::awaitable<bool> answer(Parser& parser) {
    const bool is_head = parser.get().method() == beast::http::verb::head;
    const bool may_go_on = parser.keep_alive() && parser.get().version() == 11;
    Request request;
    request.remote_address = address_;
    bool is_readable = true;
    try {
      read_head(head_, request);
    } catch (const Problem&) {
      is_readable = false;
    }
    if (!is_readable) {
      const Response refusal = parts_.dispatcher.refuse(400, request.language);
      co_await write(refusal, Ending::close, is_head);
      co_return false;
    }
    request.is_from_proxy = is_of_proxy();
    if (is_of_proxy()) request.remote_address = forwarded_for(request).value_or(address_);
    request.body = std::move(parser.get().body());
    const bool takes_chunks = parser.get().version() == 11;
    const auto answer = co_await dispatch(std::move(request));
    if (answer.listener && !is_head) {
      co_await stream_events(answer);
      co_return false;
    }
    Ending ending = Ending::close;
    if (may_go_on && !is_finishing_) ending = Ending::keep_alive;
    const bool is_written =
        answer.response.produce
            ? co_await write_produced(answer.response, ending, is_head, takes_chunks)
            : co_await write(answer.response, ending, is_head);
    co_return is_written&& ending == Ending::keep_alive;
  }

  asio::awaitable<Dispatcher::Answer> dispatch(Request request) {
    const Language language = request.language;
    const auto work = parts_.dispatcher.work_of(request);
    listener_.last_event_id.reset();
    if (const auto id = request.header("last-event-id")) listener_.last_event_id = *id;
    if (!listener_.last_event_id) {
      if (const auto id = request.query_value("after")) listener_.last_event_id = *id;
    }
    listener_.address = request.remote_address;
    const auto asked = std::make_shared<Request>(std::move(request));
    const auto answer = std::make_shared<Dispatcher::Answer>();
    auto job = [this, asked, answer] { *answer = parts_.dispatcher.answer(std::move(*asked)); };
    const bool is_done = co_await run_on_pool(work, std::move(job));
    if (is_done) co_return std::move(*answer);
    Dispatcher::Answer busy;
    busy.response = parts_.dispatcher.refuse(503, language);
    busy.response.headers["retry-after"] = "1";
    co_return busy;
  }

  /// Runs the job on a worker and comes back to this strand; false when there is no place for it.
  /// The connection lives until then, so the job may refer to it.
  asio::awaitable<bool> run_on_pool(Dispatcher::Work work, std::function<void()> job) {
    const auto is_done = std::make_shared<bool>(false);
    auto whole = [self = shared_from_this(), is_done, job = std::move(job)] {
      job();
      asio::post(self->stream_.get_executor(), [self, is_done] {
        *is_done = true;
        self->wakeup_.cancel();
      });
    };
    if (parts_.pools.of(work).post(std::move(whole)) == WorkerPool::Posted::full) co_return false;
    Error ignored;
    auto token = asio::redirect_error(asio::use_awaitable, ignored);
    while (!*is_done) {
      wakeup_.expires_at(asio::steady_timer::time_point::max());
      co_await wakeup_.async_wait(token);
    }
    co_return true;
  }

  /// Writes a body piece by piece, never more than one ahead of what the client has taken.
  asio::awaitable<bool> write_produced(const Response& response, Ending ending, bool is_head,
                                       bool takes_chunks) {
    const auto length = takes_chunks ? BodyLength::chunked : BodyLength::until_close;
    if (!takes_chunks) ending = Ending::close;
    std::string text = head_of(response, ending, length, parts_.clock.now());
    if (is_head) co_return co_await write_text(text);
    for (;;) {
      const auto piece = std::make_shared<std::optional<std::string>>();
      auto job = [&response, piece] { *piece = next_piece(response); };
      while (!co_await run_on_pool(Dispatcher::Work::reading, job)) {
        co_await pause();
        if (has_hung_up_ || is_finishing_) co_return false;
      }
      if (!*piece) {
        abort();  // so that the client sees that it is not whole
        co_return false;
      }
      const bool is_last = (*piece)->empty();
      if (takes_chunks) {
        text += chunk_of(**piece);
      } else {
        text += **piece;
      }
      const bool is_written = co_await write_text(text);
      if (!is_written || is_last) co_return is_written;
      text.clear();
    }
  }

  /// Nothing when the producer fails.
  static std::optional<std::string> next_piece(const Response& response) {
    try {
      std::string piece = response.produce();
      if (piece.size() <= piece_bytes_max) return piece;
      log::error("a produced body came in a piece of {} bytes", piece.size());
    } catch (const std::exception& error) {
      log::error("a produced body broke off: {}", error.what());
    }
    return std::nullopt;
  }

  asio::awaitable<void> pause() {
    wakeup_.expires_after(busy_pause);
    Error ignored;
    auto token = asio::redirect_error(asio::use_awaitable, ignored);
    co_await wakeup_.async_wait(token);
  }

  /// Closes with a reset.
  void abort() {
    Error ignored;
    stream_.socket().set_option(asio::socket_base::linger(true, 0), ignored);
    stream_.close();
  }

  asio::awaitable<bool> write(const Response& response, Ending ending, bool is_head) {
    const std::string head = head_of(response, ending, BodyLength::told, parts_.clock.now());
    std::array<asio::const_buffer, 2> whole = {asio::buffer(head), asio::buffer(response.body)};
    if (is_head) whole[1] = {};
    stream_.expires_after(parts_.limits.write_timeout);
    Error error;
    auto token = asio::redirect_error(asio::use_awaitable, error);
    co_await asio::async_write(stream_, whole, token);
    co_return !error;
  }

  asio::awaitable<bool> write_text(const std::string& text) {
    stream_.expires_after(parts_.limits.write_timeout);
    Error error;
    auto token = asio::redirect_error(asio::use_awaitable, error);
    const auto bytes = asio::buffer(text);
    co_await asio::async_write(stream_, bytes, token);
    stream_.expires_never();
    co_return !error;
  }

  /// Closing with unread bytes would send a reset, and the client might never see the answer.
  asio::awaitable<void> linger() {
    Error error;
    stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_send, error);
    if (is_finishing_) co_return;
    is_idle_ = true;  // a server that stops need not wait for this
    stream_.expires_after(lingering_timeout);
    auto token = asio::redirect_error(asio::use_awaitable, error);
    std::array<char, 4096> thrown_away{};
    const auto space = asio::buffer(thrown_away);
    std::size_t total = 0;
    while (!error && total < lingering_bytes_max) {
      const std::size_t count = co_await stream_.async_read_some(space, token);
      total += count;
    }
  }

  asio::awaitable<void> stream_events(const Dispatcher::Answer& answer) {
    auto wake = [weak = weak_from_this()] {
      const auto self = weak.lock();
      if (!self) return;
      asio::post(self->stream_.get_executor(), [self] { self->wakeup_.cancel(); });
    };
    listener_.caller = *answer.listener;
    const auto [events, refusal] = parts_.hub.open(std::move(listener_), std::move(wake));
    if (!events) {
      const int status = refusal == EventHub::Refusal::too_many_of_one ? 429 : 503;
      Response busy = parts_.dispatcher.refuse(status, Language::swedish);
      busy.headers["retry-after"] = "10";
      co_await write(busy, Ending::close, false);
      co_return;
    }
    std::string text =
        head_of(answer.response, Ending::close, BodyLength::until_close, parts_.clock.now());
    text += events->take();
    notice_hang_up();
    bool is_written = co_await write_text(text);
    while (is_written && !has_hung_up_ && !is_finishing_) {
      const bool has_ended = events->has_ended();
      text = events->take();
      if (text.empty() && has_ended) break;
      if (text.empty()) {
        const bool was_woken = co_await wait_for_wake();
        if (was_woken) continue;
        text = ": still here\n\n";
      }
      is_written = co_await write_text(text);
    }
  }

  /// False when a heartbeat is due instead. A wake while we were writing cancels nothing, so the
  /// caller looks at the stream before it waits; both are on this strand.
  asio::awaitable<bool> wait_for_wake() {
    wakeup_.expires_after(parts_.limits.heartbeat);
    Error error;
    auto token = asio::redirect_error(asio::use_awaitable, error);
    co_await wakeup_.async_wait(token);
    co_return error == asio::error::operation_aborted;
  }

  /// A client of a stream says nothing more; when reading ends, it has gone.
  void notice_hang_up() {
    auto reading = [](std::shared_ptr<Connection> self) -> asio::awaitable<void> {
      std::array<char, 64> ignored{};
      const auto space = asio::buffer(ignored);
      Error error;
      auto token = asio::redirect_error(asio::use_awaitable, error);
      while (!error) co_await self->stream_.socket().async_read_some(space, token);
      self->has_hung_up_ = true;
      self->wakeup_.cancel();
    };
    auto hang_up = reading(shared_from_this());
    asio::co_spawn(stream_.get_executor(), std::move(hang_up), asio::detached);
  }

  const ConnectionParts parts_;
  beast::tcp_stream stream_;
  beast::flat_buffer buffer_;
  asio::steady_timer wakeup_;
  std::string address_;
  WireHead head_;  ///< of the request that its parser holds
  Listener listener_;
  bool is_admitted_ = false;
  // Touched on the strand only.
  bool is_idle_ = false;
  bool is_finishing_ = false;
  bool has_hung_up_ = false;
};

void serve(asio::ip::tcp::socket socket, const ConnectionParts& parts) {
  const auto executor = socket.get_executor();
  const auto connection = std::make_shared<Connection>(std::move(socket), parts);
  if (!connection->enter()) return;  // closed as it is destroyed
  auto running = [](std::shared_ptr<Connection> self) -> asio::awaitable<void> {
    co_await self->run();
  };
  auto served = running(connection);
  asio::co_spawn(executor, std::move(served), [](const std::exception_ptr& failure) {
    if (!failure) return;
    try {
      std::rethrow_exception(failure);
    } catch (const std::exception& error) {
      log::error("a connection failed: {}", error.what());
    }
  });
}

}  // namespace mellanrum::http
