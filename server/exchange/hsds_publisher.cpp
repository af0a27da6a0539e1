#include "exchange/hsds_publisher.hpp"

#include "base/identifiers.hpp"
#include "base/text.hpp"

namespace mellanrum::exchange {

namespace {

std::vector<std::string> known_sources(store::Reader& reader) {
  return reader.all("SELECT DISTINCT source FROM landscape_sources ORDER BY source", {},
                    [](const store::Row& row) { return row.string(0); });
}

bool is_name(const std::string& text) {
  return is_plain_text(text) && shows_something(text) && text.find('\n') == std::string::npos &&
         character_count(text) <= source_characters_max && !find_personal_number(text);
}

tl::unexpected<Text> refuse(std::string swedish, std::string english) {
  return tl::make_unexpected(Text{std::move(swedish), std::move(english)});
}

tl::unexpected<Text> refuse_nameless(const std::vector<std::string>& known) {
  std::string list;
  for (const auto& name : known) list += (list.empty() ? "" : ", ") + name;
  return refuse(
      "Paketet säger inte vems det är. Skriv --source NAMN, som utgivarens namn: id:n hålls isär "
      "efter det." +
          (list.empty() ? "" : " Kända här: " + list + "."),
      "The package does not say whose it is. Write --source NAME, such as its publisher's: ids are "
      "kept apart by it." +
          (list.empty() ? "" : " Known here: " + list + "."));
}

}  // namespace

tl::expected<std::string, Text> choose_source(store::Reader& reader, const ImportOptions& options,
                                              const SourceFiles& files) {
  const auto known = known_sources(reader);
  const auto is_known = [&](std::string_view name) {
    return std::ranges::find(known, name) != known.end();
  };
  auto source = std::string(trimmed(options.source));
  if (source.empty()) source = trimmed(publisher_of(files).value_or(""));
  if (source.empty()) return refuse_nameless(known);
  if (!is_name(source)) {
    return refuse("--source ska vara en rad text med högst 100 tecken.",
                  "--source must be a line of at most 100 characters.");
  }
  if (!options.was.empty()) {
    if (!is_known(options.was)) {
      return refuse("Det finns ingen källa som heter " + options.was + ".",
                    "There is no source by the name of " + options.was + ".");
    }
    if (is_known(source)) {
      return refuse("Källan " + source + " finns redan: --was ger ett nytt namn åt en som finns.",
                    "The source " + source + " is there already: --was renames one.");
    }
  } else if (!is_known(source) && is_known(earlier_imports) && !options.is_new_source) {
    const std::string earlier(earlier_imports);
    return refuse("Här finns importer från innan källor hade namn. Är " + source +
                      " samma utgivare, skriv --was " + earlier +
                      ": då uppdateras det som finns. Är det en annan, skriv --new-source.",
                  "There are imports from before sources had names. If " + source +
                      " is the same publisher, write --was " + earlier +
                      ": then what is there is updated. If it is another, write --new-source.");
  }
  return source;
}

void rename_source(store::Transaction& transaction, const ImportOptions& options,
                   const std::string& source) {
  if (options.was.empty()) return;
  transaction.execute("UPDATE landscape_sources SET source = $1 WHERE source = $2",
                      {source, options.was});
}

}  // namespace mellanrum::exchange
