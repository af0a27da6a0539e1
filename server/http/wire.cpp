#include "http/wire.hpp"

#include <array>

#include <date/date.h>
#include <boost/url/pct_string_view.hpp>

#include "base/text.hpp"
#include "http/answer_headers.hpp"

namespace mellanrum::http {

namespace {

/// Fields that decide something; sent twice, two readers could believe different values.
constexpr std::array<std::string_view, 9> once_only = {
    "host",        "content-length", "content-type",    "origin",        "if-match",
    "x-mellanrum", "sec-fetch-site", "idempotency-key", "last-event-id",
};

Problem malformed(Text sentence) {
  return {Problem::Kind::malformed, std::move(sentence)};
}

Problem malformed_target() {
  return malformed({"Adressen går inte att läsa.", "The address cannot be read."});
}

enum class Plus { itself, space };

std::string decoded(std::string_view text, Plus plus) {
  const auto escaped = boost::urls::make_pct_string_view({text.data(), text.size()});
  if (!escaped) throw malformed_target();
  boost::urls::encoding_opts options;
  options.space_as_plus = plus == Plus::space;
  std::string plain = escaped->decode(options);
  if (!is_plain_text(plain)) throw malformed_target();
  return plain;
}

std::string decoded_path(std::string_view text) {
  std::string path = decoded(text, Plus::itself);
  // A slash that was escaped must not become one that separates.
  if (std::ranges::count(path, '/') != std::ranges::count(text, '/') ||
      path.find_first_of("\\\n\r\t") != std::string::npos) {
    throw malformed_target();
  }
  return path;
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

/// Values end up in logs and tables, so bytes that are no text become U+FFFD or `?`.
std::string text_of(std::string_view value) {
  std::string text = as_utf8(value);
  if (is_plain_text(text)) return text;
  for (char& c : text) {
    if (c < ' ' || c > '~') c = '?';
  }
  return text;
}

void add_field(std::string_view mixed_case_name, std::string_view value, Headers& headers) {
  const std::string name = lower_case(mixed_case_name);
  const auto [field, is_new] = headers.emplace(name, text_of(value));
  if (is_new) return;
  if (std::ranges::find(once_only, name) != once_only.end()) {
    throw malformed({"Ett huvud förekommer två gånger: " + name + ".",
                     "A header is given twice: " + name + "."});
  }
  field->second += name == "cookie" ? "; " : ", ";
  field->second += text_of(value);
}

Method method_of(std::string_view name) {
  if (name == "GET" || name == "HEAD") return Method::get;
  if (name == "POST") return Method::post;
  if (name == "PUT") return Method::put;
  if (name == "PATCH") return Method::patch;
  if (name == "DELETE") return Method::remove;
  return Method::other;
}

/// `http://host/path` is for proxies, but a server must take it (RFC 9112 §3.2.2).
std::string_view without_authority(std::string_view target) {
  for (const std::string_view scheme : {"http://", "https://"}) {
    if (!target.starts_with(scheme)) continue;
    const auto slash = target.find('/', scheme.size());
    return slash == std::string_view::npos ? "/" : target.substr(slash);
  }
  return target;
}

std::string_view reason_of(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 201:
      return "Created";
    case 202:
      return "Accepted";
    case 204:
      return "No Content";
    case 304:
      return "Not Modified";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 409:
      return "Conflict";
    case 412:
      return "Precondition Failed";
    case 413:
      return "Content Too Large";
    case 414:
      return "URI Too Long";
    case 415:
      return "Unsupported Media Type";
    case 421:
      return "Misdirected Request";
    case 422:
      return "Unprocessable Content";
    case 428:
      return "Precondition Required";
    case 429:
      return "Too Many Requests";
    case 431:
      return "Request Header Fields Too Large";
    case 503:
      return "Service Unavailable";
    default:
      return status < 400 ? "OK" : "Error";
  }
}

void add_line(std::string& head, std::string_view name, std::string_view value) {
  head += name;
  head += ": ";
  // A line break in a value would be a header of somebody else's choosing.
  for (const char c : value) head += c == '\r' || c == '\n' || c == '\0' ? ' ' : c;
  head += "\r\n";
}

/// One a line of `value`: the only field that may not be joined by commas (RFC 6265 §3).
void add_cookies(std::string& head, std::string_view value) {
  for (std::size_t start = 0; start <= value.size();) {
    const auto end = std::min(value.find('\n', start), value.size());
    add_line(head, "set-cookie", value.substr(start, end - start));
    start = end + 1;
  }
}

}  // namespace

void read_target(std::string_view target, Request& request) {
  target = without_authority(target);
  if (!target.starts_with('/')) throw malformed_target();
  target = target.substr(0, target.find('#'));
  const auto question = std::min(target.find('?'), target.size());
  request.path = decoded_path(target.substr(0, question));
  std::string_view query = target.substr(std::min(question + 1, target.size()));
  while (!query.empty()) {
    const auto end = std::min(query.find('&'), query.size());
    const std::string_view pair = query.substr(0, end);
    query.remove_prefix(std::min(end + 1, query.size()));
    if (pair.empty()) continue;
    const auto equals = std::min(pair.find('='), pair.size());
    request.query.emplace_back(
        decoded(pair.substr(0, equals), Plus::space),
        decoded(pair.substr(std::min(equals + 1, pair.size())), Plus::space));
  }
}

void read_head(const WireHead& head, Request& request) {
  for (const auto& [name, value] : head.fields) {
    if (lower_case(name) == "accept-language") request.language = language_of(value);
  }
  request.method = method_of(head.method);
  for (const auto& [name, value] : head.fields) add_field(name, value, request.headers);
  if (head.version >= 11 && !request.header("host")) {
    throw malformed({"Host saknas.", "Host is missing."});
  }
  read_target(head.target, request);
}

std::string head_of(const Response& response, Ending ending, BodyLength length, Instant now) {
  std::string head = "HTTP/1.1 " + std::to_string(response.status) + ' ';
  head += reason_of(response.status);
  head += "\r\n";
  add_line(head, "date",
           date::format("%a, %d %b %Y %T GMT", std::chrono::floor<std::chrono::seconds>(now)));
  if (!response.content_type.empty()) add_line(head, "content-type", response.content_type);
  for (const auto& [name, value] : response.headers) {
    if (name == "set-cookie")
      add_cookies(head, value);
    else
      add_line(head, name, value);
  }
  const bool has_body = response.status != 204 && response.status != 304;
  if (has_body && length == BodyLength::chunked) add_line(head, "transfer-encoding", "chunked");
  if (has_body && length == BodyLength::told) {
    add_line(head, "content-length", std::to_string(response.body.size()));
  }
  if (ending == Ending::close) add_line(head, "connection", "close");
  head += "\r\n";
  return head;
}

}  // namespace mellanrum::http
