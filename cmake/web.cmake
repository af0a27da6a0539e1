# The web interface: npm builds it into BUILD/web, and the program takes it in.
# With MELLANRUM_WEB off the program serves the API alone.

set(web_out ${CMAKE_BINARY_DIR}/web)
file(MAKE_DIRECTORY ${web_out})

function(mellanrum_embed_web target)
  if(NOT MELLANRUM_WEB)
    mellanrum_embed_folder(${target} web_files ${CMAKE_BINARY_DIR}/web-none)
    return()
  endif()
  set(web ${CMAKE_SOURCE_DIR}/web)
  find_program(NPM npm REQUIRED)
  add_custom_command(
    OUTPUT ${CMAKE_BINARY_DIR}/web-packages.stamp
    COMMAND ${NPM} ci --no-audit --no-fund --loglevel=error
    COMMAND ${CMAKE_COMMAND} -E touch ${CMAKE_BINARY_DIR}/web-packages.stamp
    DEPENDS ${web}/package-lock.json
    WORKING_DIRECTORY ${web}
    COMMENT "Fetching the packages of the web interface"
    VERBATIM)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${web}/src/* ${web}/public/*)
  add_custom_command(
    OUTPUT ${web_out}/index.html
    COMMAND ${NPM} run --silent build -- --outDir ${web_out} --emptyOutDir --logLevel warn
    DEPENDS ${CMAKE_BINARY_DIR}/web-packages.stamp ${sources} ${web}/index.html
            ${web}/package.json ${web}/vite.config.ts ${web}/tsconfig.json
            ${web}/tools/shellFiles.ts
    WORKING_DIRECTORY ${web}
    COMMENT "Building the web interface"
    VERBATIM)
  mellanrum_embed_folder(${target} web_files ${web_out} DEPENDS ${web_out}/index.html)
endfunction()
