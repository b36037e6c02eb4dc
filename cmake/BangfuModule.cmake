# SPDX-License-Identifier: Apache-2.0
#
# One function makes every library of Bangfu, so that the boundaries cannot be drawn by hand and drift:
#
#   bangfu_module(NAME platform_db            # target and test names derive from it
#                 USES base platform_log      # other libraries of ours; each edge must stand in modules.cmake
#                 EXTERNAL ext::sqlite3)      # third-party targets, private to the sources
#
# A library is include/ (public, a verified header set), src/ (private) and the *_test.cpp files beside the
# sources. Only include/ is visible to users, so a private header of another module cannot be included at all.
# Sources are found by globbing: a verb is one file, and adding it touches no list.

# -Wno-restrict: GCC 12 reports std::string concatenation falsely (GCC bug 105651).
set(BANGFU_WARNINGS -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -Wno-restrict)
set_property(GLOBAL PROPERTY BANGFU_EDGES_USED "")

# Declares that USER may use USED, and why. An edge without a reason is refused.
function(bangfu_edge user used reason)
  if(reason STREQUAL "")
    message(FATAL_ERROR "modules.cmake: edge ${user} -> ${used} has no reason")
  endif()
  set_property(GLOBAL PROPERTY "BANGFU_EDGE_${user}_${used}" "${reason}")
  set_property(GLOBAL APPEND PROPERTY BANGFU_EDGES_DECLARED "${user}_${used}")
endfunction()

function(bangfu_compile_settings target)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    target_compile_options(${target} PRIVATE -Wno-unknown-warning-option)
  endif()
  target_compile_options(${target} PRIVATE ${BANGFU_WARNINGS})
  if(BANGFU_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=address,undefined -fno-sanitize-recover=all
                           -fno-omit-frame-pointer)
    target_link_options(${target} PRIVATE -fsanitize=address,undefined)
  endif()
  if(BANGFU_FUZZ)
    target_compile_options(${target} PRIVATE -fsanitize=fuzzer-no-link)
  endif()
  target_link_options(${target} PRIVATE -fuse-ld=mold)
endfunction()

# Verbs are many small files over the same headers: eight compiled as one take a quarter of the time (with
# g++ 12.2: 11.6 s for what takes 45 s one by one). The statements in store/ stay apart, because each file
# names its own `select` and `row_of`; so does the platform, where a heavy header stands in one file.
function(bangfu_unity target)
  if(BANGFU_UNITY AND "${ARGN}" MATCHES "/modules/")
    set(apart ${ARGN})
    list(FILTER apart INCLUDE REGEX "/src/store/")
    set_source_files_properties(${apart} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
  endif()
endfunction()

function(bangfu_module)
  cmake_parse_arguments(M "" "NAME;DIR" "USES;EXTERNAL;PUBLIC_EXTERNAL;TEST_EXTERNAL;TEST_USES" ${ARGN})
  if(NOT M_DIR)
    set(M_DIR ${CMAKE_CURRENT_SOURCE_DIR})
  endif()
  foreach(used ${M_USES})
    get_property(reason GLOBAL PROPERTY "BANGFU_EDGE_${M_NAME}_${used}")
    if(NOT reason)
      message(FATAL_ERROR "${M_NAME} uses ${used}, but modules.cmake has no such edge. "
                          "Add it there with a reason, or do without.")
    endif()
    set_property(GLOBAL APPEND PROPERTY BANGFU_EDGES_USED "${M_NAME}_${used}")
  endforeach()

  file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${M_DIR}/include/*.hpp)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${M_DIR}/src/*.cpp)
  set(tests ${sources})
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
  list(FILTER sources EXCLUDE REGEX "_(test|fuzz)\\.cpp$")

  add_library(${M_NAME} STATIC ${sources})
  bangfu_unity(${M_NAME} ${sources})
  target_sources(${M_NAME} PUBLIC FILE_SET HEADERS BASE_DIRS ${M_DIR}/include FILES ${headers})
  target_include_directories(${M_NAME} PRIVATE ${M_DIR}/src)
  target_link_libraries(${M_NAME} PUBLIC ${M_USES} ${M_PUBLIC_EXTERNAL} PRIVATE ${M_EXTERNAL})
  set_target_properties(${M_NAME} PROPERTIES LINKER_LANGUAGE CXX)
  bangfu_compile_settings(${M_NAME})
  string(REGEX REPLACE "^platform_" "" space ${M_NAME})
  bangfu_migrations(${M_NAME} ${space} ${M_DIR}/migrations)

  if(BANGFU_TESTS AND tests)
    add_executable(${M_NAME}_test ${tests})
    bangfu_unity(${M_NAME}_test ${tests})
    target_include_directories(${M_NAME}_test PRIVATE ${M_DIR}/src)
    target_link_libraries(${M_NAME}_test PRIVATE ${M_NAME} ${M_TEST_USES} ${M_EXTERNAL} ${M_TEST_EXTERNAL}
                          ext::gtest_main)
    bangfu_compile_settings(${M_NAME}_test)
    add_test(NAME ${M_NAME} COMMAND ${M_NAME}_test WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
    if(M_TEST_USES MATCHES "_testing(;|$)")   # platform_db_testing, or what stands on it
      set_tests_properties(${M_NAME} PROPERTIES LABELS store)   # ./test runs it again, on PostgreSQL
    endif()
  endif()
endfunction()

# Compiles files into a library: bangfu_embed(platform_i18n texts_zh i18n/errors.zh-CN.json) defines
#   std::string_view bangfu::embedded::texts_zh();      // declare it where it is used
# Data then never has to be found at run time.
function(bangfu_embed target name file)
  cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} OUTPUT_VARIABLE BANGFU_EMBED_FILE)
  set(BANGFU_EMBED_NAME ${name})
  set(source ${CMAKE_BINARY_DIR}/embedded/${name}.cpp)
  configure_file(${CMAKE_SOURCE_DIR}/cmake/embedded.cpp.in ${source} @ONLY)
  set_property(SOURCE ${source} PROPERTY OBJECT_DEPENDS ${BANGFU_EMBED_FILE})
  set_property(SOURCE ${source} PROPERTY SKIP_UNITY_BUILD_INCLUSION ON)
  target_sources(${target} PRIVATE ${source})
endfunction()

# migrations/NNN_name.sql of a library become  std::span<const db::Migration> bangfu::<space>::migrations();
# (declared in its door), in the order of their numbers.
function(bangfu_migrations target space folder)
  file(GLOB files CONFIGURE_DEPENDS ${folder}/*.sql)
  if(NOT files)
    return()
  endif()
  list(SORT files)
  set(BANGFU_DECLARATIONS "")
  set(BANGFU_ROWS "")
  foreach(file ${files})
    cmake_path(GET file STEM stem)
    if(NOT stem MATCHES "^([0-9][0-9][0-9])_([a-z0-9_]+)$")
      message(FATAL_ERROR "${file}: a migration is named NNN_name.sql")
    endif()
    set(number ${CMAKE_MATCH_1})
    set(name ${CMAKE_MATCH_2})
    string(REGEX REPLACE "^0+" "" value "${number}")
    bangfu_embed(${target} migration_${space}_${number} ${file})
    string(APPEND BANGFU_DECLARATIONS
           "namespace bangfu::embedded { std::string_view migration_${space}_${number}(); }\n")
    string(APPEND BANGFU_ROWS
           "        {\"${space}\", ${value}, \"${name}\", embedded::migration_${space}_${number}()},\n")
  endforeach()
  set(BANGFU_SPACE ${space})
  configure_file(${CMAKE_SOURCE_DIR}/cmake/migrations.cpp.in
                 ${CMAKE_BINARY_DIR}/embedded/${space}_migrations.cpp @ONLY)
  target_sources(${target} PRIVATE ${CMAKE_BINARY_DIR}/embedded/${space}_migrations.cpp)
endfunction()

# A libFuzzer target: fuzz/<name>.cpp against the libraries it names; built only by the fuzz preset.
function(bangfu_fuzz_target name)
  if(BANGFU_FUZZ)
    add_executable(fuzz_${name} ${name}.cpp)
    target_link_libraries(fuzz_${name} PRIVATE ${ARGN})
    bangfu_compile_settings(fuzz_${name})
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
  endif()
endfunction()

# An edge that nobody uses any more is a lie in the table: refuse it.
function(bangfu_check_edges)
  get_property(used GLOBAL PROPERTY BANGFU_EDGES_USED)
  get_property(declared GLOBAL PROPERTY BANGFU_EDGES_DECLARED)
  foreach(edge ${declared})
    if(NOT edge IN_LIST used)
      message(FATAL_ERROR "modules.cmake declares the edge ${edge}, but no library uses it. Delete it.")
    endif()
  endforeach()
endfunction()

if(BANGFU_TESTS)
  enable_testing()
endif()
