# How a folder becomes a library and its tests.

# mellanrum_library(NAME [DEPENDS other…] [LIBRARIES external…])
# Every server/NAME/**.cpp but *_test.cpp becomes the static library mellanrum_NAME; the tests beside
# it become one program NAME_test, run through ctest (with PostgreSQL where store can be reached).
# What DEPENDS does not name cannot be linked.
function(mellanrum_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "DEPENDS;LIBRARIES;TEST_LIBRARIES")
  set(folder ${CMAKE_SOURCE_DIR}/server/${name})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${folder}/*.cpp)
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "_test\\.cpp$")
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
  list(TRANSFORM arg_DEPENDS PREPEND mellanrum_)

  set(kind STATIC)
  set(scope PUBLIC)
  if(NOT sources)
    set(kind INTERFACE)
    set(scope INTERFACE)
  endif()
  add_library(mellanrum_${name} ${kind} ${sources})
  target_include_directories(mellanrum_${name} ${scope} ${CMAKE_SOURCE_DIR}/server)
  target_link_libraries(mellanrum_${name} ${scope} ${arg_DEPENDS} ${arg_LIBRARIES})
  if(sources)
    target_precompile_headers(mellanrum_${name} PRIVATE ${CMAKE_SOURCE_DIR}/cmake/precompiled.hpp)
  endif()

  if(tests)
    add_executable(${name}_test ${tests})
    target_link_libraries(${name}_test PRIVATE mellanrum_${name} ${arg_TEST_LIBRARIES} GTest::gtest GTest::gmock GTest::gtest_main)
    # Relative, so that ccache finds the tests of another checkout: they run in the top folder.
    target_compile_definitions(${name}_test PRIVATE MELLANRUM_TEST_DATA="tests/data")
    # g++ 12 takes the empty std::optional of a test's literals for one that might be read.
    target_compile_options(${name}_test PRIVATE $<$<CONFIG:Release>:-Wno-maybe-uninitialized>)
    target_precompile_headers(${name}_test PRIVATE ${CMAKE_SOURCE_DIR}/cmake/precompiled.hpp <gtest/gtest.h>)
    add_test(NAME unit.${name} COMMAND ${name}_test --gtest_brief=1 WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    set_tests_properties(unit.${name} PROPERTIES TIMEOUT 600)
    if(name STREQUAL store OR "mellanrum_store" IN_LIST arg_DEPENDS OR "mellanrum_http" IN_LIST arg_DEPENDS)
      mellanrum_needs_postgres(unit.${name})
    endif()
  endif()
endfunction()
