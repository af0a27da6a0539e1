// A promise as it is read from a body: by itself, or made together with an encounter.
#pragma once

#include "http/form.hpp"
#include "promises/promises.hpp"

namespace mellanrum::promises {

[[nodiscard]] NewPromise read_new_promise(http::Form& form);

}  // namespace mellanrum::promises
