// A promise as it is read from a body: by itself, or made together with an encounter.
#pragma once

#include "http/form.hpp"
#include "promises/promises.hpp"

namespace mellanrum::promises {

/// Who owes it, by the fields `by_…`.
[[nodiscard]] Party read_promiser(http::Form& form);
[[nodiscard]] NewPromise read_new_promise(http::Form& form);

}  // namespace mellanrum::promises
