# Script of mellanrum_embed_folder: writes OUT/NAME.S, which takes in the bytes of every file under
# FOLDER and of its gzip form, and OUT/NAME.cpp, the table of them. Same files, same output.
cmake_minimum_required(VERSION 3.25)

set(type_html "text/html; charset=utf-8")
set(type_js "text/javascript; charset=utf-8")
set(type_css "text/css; charset=utf-8")
set(type_json "application/json")
set(type_map "application/json")
set(type_svg "image/svg+xml")
set(type_txt "text/plain; charset=utf-8")
set(type_yaml "application/yaml")
set(type_webmanifest "application/manifest+json")
set(type_png "image/png")
set(type_ico "image/x-icon")
set(type_woff2 "font/woff2")
set(compressible html js css json map svg txt yaml webmanifest)

find_program(GZIP gzip REQUIRED)
file(REMOVE_RECURSE ${OUT}/gzip)
file(MAKE_DIRECTORY ${OUT}/gzip)
file(GLOB_RECURSE files RELATIVE ${FOLDER} ${FOLDER}/*)
list(SORT files)

set(assembly "  .section .rodata\n")
set(declarations "")
set(rows "")
set(count 0)

# take_in(SYMBOL FILE): declares SYMBOL_begin and SYMBOL_end around the bytes of FILE.
function(take_in symbol file)
  string(APPEND assembly "  .global ${symbol}_begin\n  .global ${symbol}_end\n"
    "${symbol}_begin:\n  .incbin \"${file}\"\n${symbol}_end:\n  .byte 0\n")
  string(APPEND declarations "extern const char ${symbol}_begin[], ${symbol}_end[];\n")
  set(assembly "${assembly}" PARENT_SCOPE)
  set(declarations "${declarations}" PARENT_SCOPE)
endfunction()

foreach(file IN LISTS files)
  set(symbol embedded_${NAME}_${count})
  math(EXPR count "${count} + 1")
  cmake_path(GET file EXTENSION LAST_ONLY extension)
  string(SUBSTRING "${extension}." 1 -1 extension)
  string(REPLACE "." "" extension "${extension}")
  set(type "application/octet-stream")
  if(DEFINED type_${extension})
    set(type "${type_${extension}}")
  endif()
  file(SHA256 ${FOLDER}/${file} hash)
  string(SUBSTRING ${hash} 0 24 tag)

  take_in(${symbol} ${FOLDER}/${file})
  set(gzip_view "{}")
  if(extension IN_LIST compressible)
    execute_process(COMMAND ${GZIP} -9nc INPUT_FILE ${FOLDER}/${file}
      OUTPUT_FILE ${OUT}/gzip/${symbol} COMMAND_ERROR_IS_FATAL ANY)
    file(SIZE ${FOLDER}/${file} bytes)
    file(SIZE ${OUT}/gzip/${symbol} bytes_gzip)
    if(bytes_gzip LESS bytes)
      take_in(${symbol}_gzip ${OUT}/gzip/${symbol})
      set(gzip_view "view(${symbol}_gzip_begin, ${symbol}_gzip_end)")
    endif()
  endif()

  # The web build puts a hash in the names under assets/.
  set(is_immutable false)
  if(file MATCHES "^assets/.*-[A-Za-z0-9_-][A-Za-z0-9_-][A-Za-z0-9_-][A-Za-z0-9_-][A-Za-z0-9_-][A-Za-z0-9_-][A-Za-z0-9_-][A-Za-z0-9_-]\\.[a-z0-9]+$")
    set(is_immutable true)
  endif()
  string(APPEND rows "      {\"/${file}\", \"${type}\", view(${symbol}_begin, ${symbol}_end), ${gzip_view},\n"
    "       \"\\\"${tag}\\\"\", ${is_immutable}},\n")
endforeach()

if(count EQUAL 0)
  set(table "  return {};\n")
else()
  set(table "  static const mellanrum::http::StaticFile files[] = {\n${rows}  };\n  return files;\n")
endif()
file(WRITE ${OUT}/${NAME}.S "${assembly}  .section .note.GNU-stack,\"\",%progbits\n")
file(WRITE ${OUT}/${NAME}.cpp "// Written by cmake/embed_folder.cmake.
#include <span>
#include <string_view>

#include \"http/server.hpp\"

extern \"C\" {
${declarations}}

namespace mellanrum {

[[maybe_unused]] static std::string_view view(const char* begin, const char* end) {
  return {begin, static_cast<std::size_t>(end - begin)};
}

std::span<const http::StaticFile> ${NAME}();
std::span<const http::StaticFile> ${NAME}() {
${table}}

}  // namespace mellanrum
")
