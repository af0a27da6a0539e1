// What a fuzz target holds to be true; ends the program loudly when it is not.
#pragma once

#include <cstdio>
#include <cstdlib>

#define MELLANRUM_REQUIRE(condition)                                               \
  do {                                                                             \
    if (!(condition)) {                                                            \
      std::fprintf(stderr, "%s:%d: not so: %s\n", __FILE__, __LINE__, #condition); \
      std::abort();                                                                \
    }                                                                              \
  } while (false)
