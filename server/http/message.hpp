// Request and Response as plain values, without anything of the wire.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/problem.hpp"

namespace mellanrum::http {

/// `other` fits no route: what we do not use of HTTP, answered 405.
enum class Method { get, post, put, patch, remove, other };

/// Header names in lower case.
using Headers = std::map<std::string, std::string, std::less<>>;

struct DecodedBody;

struct Request {
  Method method = Method::get;
  std::string path;                                            ///< decoded, without query
  std::vector<std::pair<std::string, std::string>> query;      ///< decoded, in order
  std::map<std::string, std::string, std::less<>> parameters;  ///< `{id}` of the route's path
  Headers headers;
  std::string body;
  /// The body as JSON once `decode_body` has read it (form.hpp): before a transaction begins, which
  /// on SQLite all other writes wait for.
  std::shared_ptr<const DecodedBody> decoded;
  std::string remote_address;
  bool is_from_proxy = false;             ///< handed on by the proxy of the configuration
  Language language = Language::swedish;  ///< from Accept-Language

  [[nodiscard]] std::optional<std::string_view> header(std::string_view lower_case_name) const;
  [[nodiscard]] std::optional<std::string_view> query_value(std::string_view name) const;
  /// The path parameter as an id; throws not_found if it is not a UUID.
  template <class AnyId>
  [[nodiscard]] AnyId id(std::string_view parameter = "id") const {
    return AnyId(uuid_parameter(parameter));
  }
  /// The version in If-Match `"7"`, also as a compressed answer or a proxy marks it (`"7-g"`,
  /// `W/"7"`): it names the record, not its bytes; throws Problem version_required if missing,
  /// malformed if odd.
  [[nodiscard]] std::int64_t required_version() const;
  [[nodiscard]] std::optional<std::int64_t> optional_version() const;

 private:
  [[nodiscard]] std::string uuid_parameter(std::string_view parameter) const;
};

/// What an act was about, for the audit. Ids only, never text that somebody wrote.
struct Subject {
  std::string id;                      ///< of the record
  std::optional<std::string> case_id;  ///< of the case that it belongs to
};

/// Gives the next piece of a body, nothing at its end. Called on a worker thread, one call after
/// the other, the next when the client has taken the last; never inside a transaction or snapshot.
/// A piece has at most `piece_bytes_max`. When it throws, the client sees that the body is not
/// whole. It is let go, uncalled, where the client goes away or asked with HEAD.
using BodyProducer = std::function<std::string()>;
inline constexpr std::size_t piece_bytes_max = 1 << 20;

struct Response {
  int status = 200;
  Headers headers;
  std::string body;
  /// In place of `body` where that is too large to hold (exports, backups, tiles). Of readings
  /// only.
  BodyProducer produce;
  std::string content_type;

  /// One audit entry each, with its own case: an act in one case may touch another's.
  std::vector<Subject> subjects;

  [[nodiscard]] static Response json(std::string body, int status = 200);
  [[nodiscard]] static Response created(std::string location, std::string json_body);
  [[nodiscard]] static Response no_content();
  [[nodiscard]] static Response produced(std::string content_type, BodyProducer produce);

  /// Sets ETag `"7"`.
  Response& versioned(std::int64_t version) &;
  Response&& versioned(std::int64_t version) &&;
  /// Says that something was made, and where it is.
  Response&& created_at(std::string location) &&;
  /// Adds a subject, unless it is there.
  Response& about(std::string subject, std::optional<std::string> case_id = {}) &;
  /// Of a list: something of the case is in it.
  void shows_case(const std::string& case_id) { about(case_id, case_id); }
  Response&& about(std::string subject, std::optional<std::string> case_id = {}) &&;
};

}  // namespace mellanrum::http
