#include "http/message.hpp"

#include <charconv>

#include "base/id.hpp"

namespace mellanrum::http {

namespace {

/// Reads `"7"`, one at a time. A proxy that compresses makes it `W/"7"` (nginx) or `"7-gzip"`
/// (Apache), as we make it `"7-g"`.
std::int64_t version_of(std::string_view tag) {
  std::int64_t version = 0;
  if (tag.starts_with("W/")) tag.remove_prefix(2);
  const bool is_quoted = tag.size() > 2 && tag.front() == '"' && tag.back() == '"';
  if (is_quoted) {
    std::string_view digits = tag.substr(1, tag.size() - 2);
    for (const std::string_view mark : {"-gzip", "-g"}) {
      if (digits.ends_with(mark)) digits.remove_suffix(mark.size());
    }
    const auto [end, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), version);
    if (error == std::errc{} && end == digits.data() + digits.size() && version >= 0) {
      return version;
    }
  }
  throw Problem(Problem::Kind::malformed,
                {"If-Match ska vara versionen som den lästes, till exempel \"7\".",
                 "If-Match must be the version as it was read, for instance \"7\"."});
}

}  // namespace

std::optional<std::string_view> Request::header(std::string_view lower_case_name) const {
  const auto found = headers.find(lower_case_name);
  if (found == headers.end()) return std::nullopt;
  return found->second;
}

std::optional<std::string_view> Request::query_value(std::string_view name) const {
  for (const auto& [key, value] : query) {
    if (key == name) return value;
  }
  return std::nullopt;
}

std::int64_t Request::required_version() const {
  if (const auto version = optional_version()) return *version;
  throw Problem(Problem::Kind::version_required,
                {"Ändringen behöver versionen som du läste, i If-Match.",
                 "The change needs the version that you read, in If-Match."});
}

std::optional<std::int64_t> Request::optional_version() const {
  const auto tag = header("if-match");
  if (!tag) return std::nullopt;
  return version_of(*tag);
}

std::string Request::uuid_parameter(std::string_view parameter) const {
  const auto found = parameters.find(parameter);
  if (found == parameters.end()) throw std::logic_error("the route has no such parameter");
  if (!is_uuid(found->second)) throw not_found();
  return found->second;
}

Response Response::json(std::string body, int status) {
  Response response;
  response.status = status;
  response.body = std::move(body);
  response.content_type = "application/json";
  return response;
}

Response Response::created(std::string location, std::string json_body) {
  return json(std::move(json_body)).created_at(std::move(location));
}

Response Response::no_content() {
  Response response;
  response.status = 204;
  return response;
}

Response Response::produced(std::string content_type, BodyProducer produce) {
  Response response;
  response.content_type = std::move(content_type);
  response.produce = std::move(produce);
  return response;
}

Response& Response::versioned(std::int64_t version) & {
  headers["etag"] = '"' + std::to_string(version) + '"';
  return *this;
}

Response&& Response::versioned(std::int64_t version) && {
  return std::move(versioned(version));
}

Response&& Response::created_at(std::string location) && {
  status = 201;
  headers["location"] = std::move(location);
  return std::move(*this);
}

Response& Response::about(std::string subject, std::optional<std::string> case_id) & {
  const auto is_it = [&](const Subject& known) { return known.id == subject; };
  if (std::ranges::none_of(subjects, is_it)) {
    subjects.push_back({std::move(subject), std::move(case_id)});
  }
  return *this;
}

Response&& Response::about(std::string subject, std::optional<std::string> case_id) && {
  return std::move(about(std::move(subject), std::move(case_id)));
}

}  // namespace mellanrum::http
