#include "http/json_body.hpp"

#include <charconv>
#include <set>

#include "base/text.hpp"

namespace mellanrum::http {

namespace {

constexpr int depth_max = 16;
/// Keys and values in one body; the largest form there is has some hundreds.
constexpr int values_max = 5000;

Problem malformed(Text sentence) {
  return {Problem::Kind::malformed, std::move(sentence)};
}

/// U+FFFF in place of each half of a surrogate pair that stands alone as `\ud83d`: what is no
/// character is refused where a text is read.
std::string with_halves_marked(std::string body) {
  const auto unit_at = [&](std::size_t place) -> unsigned {
    unsigned unit = 0;
    if (place + 6 > body.size() || body[place] != '\\' || body[place + 1] != 'u') return 0;
    const auto read = std::from_chars(body.data() + place + 2, body.data() + place + 6, unit, 16);
    return read.ptr == body.data() + place + 6 ? unit : 0;
  };
  for (std::size_t place = 0; place < body.size(); ++place) {
    if (body[place] != '\\') continue;
    const unsigned unit = unit_at(place);
    const bool is_first = unit >= 0xD800 && unit <= 0xDBFF;
    const bool is_second = unit >= 0xDC00 && unit <= 0xDFFF;
    const unsigned next = is_first ? unit_at(place + 6) : 0;
    if (is_first && next >= 0xDC00 && next <= 0xDFFF) {
      place += 11;
    } else if (is_first || is_second) {
      body.replace(place + 2, 4, "ffff");
      place += 5;
    } else {
      ++place;  // what it escapes
    }
  }
  return body;
}

/// Refuses what nlohmann would let through: nesting and values without end, and a name given twice,
/// of which two readers could see different values.
class Strictness {
 public:
  bool operator()(int depth, nlohmann::json::parse_event_t event, nlohmann::json& value) {
    using Event = nlohmann::json::parse_event_t;
    if (depth > depth_max) {
      throw malformed({"JSON är nästlad för djupt.", "The JSON is nested too deeply."});
    }
    if ((event == Event::key || event == Event::value) && ++values_ > values_max) {
      const std::string max = std::to_string(values_max);
      throw Problem(Problem::Kind::too_large,
                    {"Det som skickades har fler än " + max + " fält och värden.",
                     "What was sent has more than " + max + " fields and values."});
    }
    if (event == Event::object_start) names_.emplace_back();
    if (event == Event::object_end) names_.pop_back();
    if (event == Event::key && !names_.back().insert(value.get<std::string>()).second) {
      throw malformed({"Ett fältnamn förekommer två gånger.", "A field name is given twice."});
    }
    return true;
  }

 private:
  std::vector<std::set<std::string>> names_;
  int values_ = 0;
};

nlohmann::json strictly_parsed(const std::string& body) {
  Strictness strictness;
  return nlohmann::json::parse(
      body, [&](int depth, nlohmann::json::parse_event_t event, nlohmann::json& value) {
        return strictness(depth, event, value);
      });
}

nlohmann::json parse(const std::string& body) {
  try {
    return strictly_parsed(body);
  } catch (const nlohmann::json::exception&) {
    // Half a character (JavaScript cuts within one) makes one text wrong, and its field says so.
    const std::string mended = with_halves_marked(body);
    try {
      if (mended != body) return strictly_parsed(mended);
    } catch (const nlohmann::json::exception&) {  // wrong in other ways too
    }
    throw malformed({"Det som skickades är inte läsbar JSON.", "What was sent is not JSON."});
  }
}

}  // namespace

std::shared_ptr<const DecodedBody> decoded_body(const std::string& body) {
  auto made = std::make_shared<DecodedBody>();
  try {
    made->whole = parse(body);
  } catch (const Problem& problem) {
    made->refusal = problem;
  }
  return made;
}

bool is_json(const Request& request) {
  std::string_view type = request.header("content-type").value_or("");
  type = trimmed(type.substr(0, type.find(';')));
  return type == "application/json" || type == "application/merge-patch+json";
}

void decode_body(Request& request) {
  if (is_json(request) && !request.body.empty()) request.decoded = decoded_body(request.body);
}

}  // namespace mellanrum::http
