// Identifiers: UUIDv7 as text, one C++ type per kind so that a PersonId is not a CaseId.
// An id is made from a Clock and a Random argument, never from a global or the database.
#pragma once

#include <compare>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/clock.hpp"
#include "base/random.hpp"

namespace mellanrum {

/// True for the 36 characters of a lower-case UUID: 8-4-4-4-12 hexadecimal digits.
[[nodiscard]] bool is_uuid(std::string_view text);

/// A new UUIDv7 (RFC 9562 §5.7): 48 bits of milliseconds, then 74 random bits. Ids made later sort
/// later, to the millisecond.
[[nodiscard]] std::string make_uuid(Instant now, Random& random);

/// When a UUIDv7 says that it was made; nothing of other text.
[[nodiscard]] std::optional<Instant> instant_of_uuid(std::string_view text);

/// An identifier of one kind. `Tag` is the record that it names; it need not be defined.
template <class Tag>
class Id {
 public:
  Id() = default;
  explicit Id(std::string text) : text_(std::move(text)) {}

  [[nodiscard]] static Id make(Instant now, Random& random) { return Id(make_uuid(now, random)); }

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] bool empty() const { return text_.empty(); }

  auto operator<=>(const Id&) const = default;

 private:
  std::string text_;
};

using OrganisationId = Id<struct Organisation>;
using UnitId = Id<struct Unit>;
using PersonId = Id<struct Person>;
using PostId = Id<struct Post>;
using ServiceId = Id<struct Service>;
using PracticeId = Id<struct Practice>;
using UserId = Id<struct User>;
using CaseId = Id<struct Case>;
using ActivityId = Id<struct Activity>;
using EncounterId = Id<struct Encounter>;
using MatterId = Id<struct Matter>;
using PromiseId = Id<struct Promise>;

}  // namespace mellanrum

template <class Tag>
struct std::hash<mellanrum::Id<Tag>> {
  std::size_t operator()(const mellanrum::Id<Tag>& id) const {
    return std::hash<std::string>{}(id.text());
  }
};
