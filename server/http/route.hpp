// A route is a row: method, path, operationId, permission, audit verb, handler. Start here.
//
// Four kinds of handler, all plain and synchronous:
//   reading    Response f(const Request&, store::Reader&, Context&)
//              one snapshot
//   writing    Response f(const Request&, store::Transaction&, Context&)
//              one transaction, in which the gate is asked, the audit entry is written and the
//              answer kept under its Idempotency-Key; may run more than once, so it holds no state
//   preparing  Write f(const Request&, Context&)
//              does outside a transaction what takes long (hashing a password) and returns the
//              rest, which runs as a writing handler does
//   bare       Response f(const Request&, Context&)
//              for what the audit has nothing to say about
#pragma once

#include <functional>
#include <initializer_list>
#include <string_view>
#include <variant>
#include <vector>

#include "http/context.hpp"
#include "http/message.hpp"
#include "store/database.hpp"

namespace mellanrum::http {

using ReadingHandler = Response (*)(const Request&, store::Reader&, Context&);
using WritingHandler = Response (*)(const Request&, store::Transaction&, Context&);
using Write = std::function<Response(store::Transaction&, Context&)>;
using PreparingHandler = Write (*)(const Request&, Context&);
using BareHandler = Response (*)(const Request&, Context&);
using Handler = std::variant<ReadingHandler, WritingHandler, PreparingHandler, BareHandler>;

/// Who may call a route. Not default-constructible: a row that forgets it does not compile.
/// What each means is decided by the gate (access/), deny by default.
class Permission {
 public:
  explicit constexpr Permission(std::string_view word) : name(word) {}
  std::string_view name;
};

/// What the audit table says that was done. Not default-constructible either.
class AuditVerb {
 public:
  explicit constexpr AuditVerb(std::string_view word) : name(word) {}

  /// For what is not recorded; the reason is there to be read.
  static constexpr AuditVerb none(std::string_view why) {
    AuditVerb verb("");
    verb.reason = why;
    return verb;
  }

  /// For what may show something of a case and may not: one entry for each that it shows.
  static constexpr AuditVerb of_shown(std::string_view word) {
    AuditVerb verb(word);
    verb.needs_subject = true;
    return verb;
  }

  [[nodiscard]] constexpr bool is_recorded() const { return !name.empty(); }

  std::string_view name;
  std::string_view reason;
  bool needs_subject = false;
};

/// Whether an answer may be compressed (compression.hpp says when it is). `never` where a secret
/// may stand beside what a stranger chose: compressed together, their length tells of the secret.
enum class Compression { allowed, never };

struct Route {
  Method method;
  std::string_view path;  ///< `/api/promises/{id}/keep`
  std::string_view operation_id;
  Permission permission;
  AuditVerb audit;
  Handler handler;
  Compression compression = Compression::allowed;
};

using Routes = std::vector<Route>;

/// Several lists of rows (routes, topics, collections) as one.
template <class List>
[[nodiscard]] List joined(std::initializer_list<List> lists) {
  List all;
  for (const auto& list : lists) all.insert(all.end(), list.begin(), list.end());
  return all;
}

}  // namespace mellanrum::http
