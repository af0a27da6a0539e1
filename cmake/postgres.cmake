# Tests that need PostgreSQL get a private cluster: ctest starts it before the first of them and
# stops it after the last (tools/postgres). They read its URL from MELLANRUM_TEST_POSTGRES.
string(SHA256 hash ${CMAKE_BINARY_DIR})
string(SUBSTRING ${hash} 0 12 hash)
set(postgres_directory /tmp/mellanrum-postgres-${hash})  # short: it holds a Unix socket
set(MELLANRUM_TEST_POSTGRES "postgresql://postgres@/postgres?host=${postgres_directory}")

add_test(NAME postgres.start COMMAND ${CMAKE_SOURCE_DIR}/tools/postgres start ${postgres_directory})
add_test(NAME postgres.stop COMMAND ${CMAKE_SOURCE_DIR}/tools/postgres stop ${postgres_directory})
set_tests_properties(postgres.start PROPERTIES FIXTURES_SETUP postgres TIMEOUT 120)
set_tests_properties(postgres.stop PROPERTIES FIXTURES_CLEANUP postgres TIMEOUT 120)

# mellanrum_needs_postgres(TEST…)
function(mellanrum_needs_postgres)
  foreach(test IN LISTS ARGN)
    set_property(TEST ${test} APPEND PROPERTY FIXTURES_REQUIRED postgres)
    set_property(TEST ${test} APPEND PROPERTY ENVIRONMENT MELLANRUM_TEST_POSTGRES=${MELLANRUM_TEST_POSTGRES})
  endforeach()
endfunction()
