// What the routes of a case and of its parts share. Internal to cases/.
#pragma once

#include "cases/cases.hpp"
#include "cases/cases_json.hpp"
#include "http/route.hpp"

namespace mellanrum::cases {

inline constexpr http::Permission reading(grants::case_read);
inline constexpr http::Permission writing(grants::case_write);

/// Open pages show a case with its parts: each change of one is a change of the case.
inline void tell_changed(http::Context& context, const CaseId& id) {
  context.tell({"case", id.text(), id.text()});
}

/// After a change of a part, which `page` holds alone: told, and answered as it is now.
template <class Part>
[[nodiscard]] http::Response changed_part(store::Reader& reader, http::Context& context,
                                          const Part& part, const CasePage& page) {
  tell_changed(context, page.row.id);
  return http::Response::json(to_json(part, people_of(reader, page, context.today())).dump())
      .versioned(part.version)
      .about(part.id.text(), page.row.id.text());
}

}  // namespace mellanrum::cases
