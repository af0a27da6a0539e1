#include "http/problem_response.hpp"

#include <nlohmann/json.hpp>

namespace mellanrum::http {

namespace {

/// `type` and `title` belong together and never change; `detail` is about the single occurrence.
struct Form {
  int status;
  std::string_view type;
  std::string_view title_swedish;
  std::string_view title_english;
};

constexpr Form form_of(Problem::Kind kind) {
  using Kind = Problem::Kind;
  switch (kind) {
    case Kind::invalid:
      return {422, "/problems/invalid", "Något behöver ändras", "Something needs to be changed"};
    case Kind::malformed:
      return {400, "/problems/malformed", "Gick inte att läsa", "Could not be read"};
    case Kind::unauthenticated:
      return {401, "/problems/unauthenticated", "Du är inte inloggad", "You are not signed in"};
    case Kind::forbidden:
      return {403, "/problems/forbidden", "Du får inte göra det", "You may not do this"};
    case Kind::not_found:
      return {404, "/problems/not-found", "Finns inte", "Not found"};
    case Kind::conflict:
      return {409, "/problems/conflict", "Det krockar", "It conflicts"};
    case Kind::stale:
      return {412, "/problems/stale", "Någon annan hann ändra", "Somebody else changed it first"};
    case Kind::too_large:
      return {413, "/problems/too-large", "För stort", "Too large"};
    case Kind::unsupported:
      return {415, "/problems/unsupported", "Formatet stöds inte", "The format is not supported"};
    case Kind::version_required:
      return {428, "/problems/version-required", "Versionen saknas", "The version is missing"};
    case Kind::too_many:
      return {429, "/problems/too-many", "För många försök", "Too many tries"};
    case Kind::unavailable:
      return {503, "/problems/unavailable", "Går inte just nu", "Not possible right now"};
  }
  return {500, "/problems/internal", "Något gick fel", "Something went wrong"};
}

constexpr std::array wire_forms = {
    Form{400, "/problems/malformed", "Gick inte att läsa", "Could not be read"},
    Form{408, "/problems/malformed", "Tog för lång tid", "Took too long"},
    Form{413, "/problems/too-large", "För stort", "Too large"},
    Form{414, "/problems/too-large", "Adressen är för lång", "The address is too long"},
    Form{417, "/problems/malformed", "Expect stöds inte", "Expect is not supported"},
    Form{429, "/problems/too-many", "För många öppna fönster", "Too many open windows"},
    Form{431, "/problems/too-large", "Huvudet är för stort", "The header is too large"},
    Form{501, "/problems/malformed", "Finns inte i HTTP här", "Not a part of HTTP used here"},
    Form{503, "/problems/unavailable", "Går inte just nu", "Not possible right now"},
    Form{505, "/problems/malformed", "HTTP-versionen stöds inte", "HTTP version not supported"},
};

std::string_view method_name(Method method) {
  switch (method) {
    case Method::get:
      return "GET, HEAD";
    case Method::post:
      return "POST";
    case Method::put:
      return "PUT";
    case Method::patch:
      return "PATCH";
    case Method::remove:
      return "DELETE";
    case Method::other:
      break;
  }
  return "";
}

Response written(const Form& form, nlohmann::ordered_json body, Language language) {
  const bool is_swedish = language == Language::swedish;
  nlohmann::ordered_json whole = {
      {"type", form.type},
      {"title", is_swedish ? form.title_swedish : form.title_english},
      {"status", form.status},
  };
  whole.update(body);
  // `replace`: a sentence may quote what a stranger sent.
  Response response =
      Response::json(whole.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
  response.status = form.status;
  response.content_type = "application/problem+json";
  response.headers["content-language"] = is_swedish ? "sv" : "en";
  return response;
}

}  // namespace

Response problem_response(const Problem& problem, Language language) {
  nlohmann::ordered_json body = {{"detail", problem.sentence.in(language)}};
  if (!problem.fields.empty()) {
    auto& errors = body["errors"] = nlohmann::ordered_json::array();
    for (const auto& field : problem.fields) {
      errors.push_back({{"pointer", field.pointer}, {"detail", field.sentence.in(language)}});
    }
  }
  Response response = written(form_of(problem.kind), std::move(body), language);
  if (problem.retry_after_seconds) {
    response.headers["retry-after"] = std::to_string(*problem.retry_after_seconds);
  }
  return response;
}

Response method_not_allowed(const std::vector<Method>& allowed, Language language) {
  constexpr Form form{405, "/problems/method-not-allowed", "Metoden passar inte här",
                      "The method does not fit here"};
  std::string names;
  for (const Method method : allowed) {
    if (!names.empty()) names += ", ";
    names += method_name(method);
  }
  Response response = written(form, nlohmann::ordered_json::object(), language);
  response.headers["allow"] = std::move(names);
  return response;
}

Response internal_problem(std::string_view id, Language language) {
  constexpr Form form{500, "/problems/internal", "Något gick fel", "Something went wrong"};
  const Text sentence{
      "Något gick fel hos oss. Uppge numret i instance när du hör av dig.",
      "Something went wrong on our side. Give the number in instance when you ask."};
  return written(form,
                 {{"detail", sentence.in(language)}, {"instance", "urn:uuid:" + std::string(id)}},
                 language);
}

Response wire_problem(int status, Language language) {
  const auto found = std::ranges::find(wire_forms, status, &Form::status);
  return written(found == wire_forms.end() ? wire_forms.front() : *found,
                 nlohmann::ordered_json::object(), language);
}

Response misdirected(std::string_view public_url, Language language) {
  constexpr Form form{421, "/problems/misdirected", "Fel adress", "The wrong address"};
  const std::string url(public_url);
  const Text sentence{"Mellanrum finns på " + url +
                          ". Står det en proxy framför ska proxy_address vara dess adress, eller "
                          "så ska den lämna Host som den är.",
                      "Mellanrum is at " + url +
                          ". With a proxy in front, proxy_address must be its address, or it must "
                          "pass Host on as it is."};
  return written(form, {{"detail", sentence.in(language)}}, language);
}

}  // namespace mellanrum::http
