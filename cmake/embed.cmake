# Files built into the binary, so that one file is all that is installed.

# mellanrum_embed_folder(TARGET NAME FOLDER [DEPENDS file…])
# Gives TARGET the function `std::span<const mellanrum::http::StaticFile> mellanrum::NAME()` with
# every file under FOLDER; paths begin with `/`. A folder that is itself built is embedded anew when
# DEPENDS is, any other when one of its files changes.
function(mellanrum_embed_folder target name folder)
  cmake_parse_arguments(PARSE_ARGV 3 arg "" "" "DEPENDS")
  set(out ${CMAKE_CURRENT_BINARY_DIR}/embedded/${name})
  set(present ${arg_DEPENDS})
  if(NOT arg_DEPENDS)
    file(GLOB_RECURSE present CONFIGURE_DEPENDS ${folder}/*)
  endif()
  add_custom_command(
    OUTPUT ${out}/${name}.S ${out}/${name}.cpp
    COMMAND ${CMAKE_COMMAND} -D NAME=${name} -D FOLDER=${folder} -D OUT=${out}
            -P ${CMAKE_SOURCE_DIR}/cmake/embed_folder.cmake
    DEPENDS ${present} ${CMAKE_SOURCE_DIR}/cmake/embed_folder.cmake
    COMMENT "Embedding ${name}"
    VERBATIM)
  target_sources(${target} PRIVATE ${out}/${name}.S ${out}/${name}.cpp)
  set_source_files_properties(${out}/${name}.cpp PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
endfunction()
