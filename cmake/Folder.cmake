# sealroom_folder(NAME SOURCES … LINK …): one static library a folder, sources listed by hand.
function(sealroom_folder name)
  cmake_parse_arguments(A "" "" "SOURCES;LINK" ${ARGN})
  add_library(sealroom_${name} STATIC ${A_SOURCES})
  target_include_directories(sealroom_${name} PUBLIC "${CMAKE_SOURCE_DIR}")
  target_link_libraries(sealroom_${name} PUBLIC ${A_LINK} PRIVATE sealroom_warnings)
  target_compile_definitions(sealroom_${name} PUBLIC _GNU_SOURCE)
endfunction()

# sealroom_program(NAME SOURCES … LINK …)
function(sealroom_program name)
  cmake_parse_arguments(A "" "" "SOURCES;LINK" ${ARGN})
  add_executable(${name} ${A_SOURCES})
  target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}")
  target_link_libraries(${name} PRIVATE ${A_LINK} sealroom_warnings)
  target_compile_definitions(${name} PRIVATE _GNU_SOURCE)
endfunction()

# sealroom_patience(TEST… SECONDS): how long a test may take, times what the preset says of its programs.
set(SEALROOM_PATIENCE 1 CACHE STRING "times the tests' time limits")
function(sealroom_patience)
  list(POP_BACK ARGV seconds)
  math(EXPR seconds "${seconds} * ${SEALROOM_PATIENCE}")
  set_tests_properties(${ARGV} PROPERTIES TIMEOUT ${seconds})
endfunction()

# sealroom_check(FOLDER NAME LINK …): tests/FOLDER/check_NAME.c, a program with libcheck, known to ctest
# as FOLDER/NAME.
function(sealroom_check folder name)
  cmake_parse_arguments(A "" "" "LINK" ${ARGN})
  set(target check_${folder}_${name})
  add_executable(${target} "${CMAKE_SOURCE_DIR}/tests/${folder}/check_${name}.c")
  target_include_directories(${target} PRIVATE "${CMAKE_SOURCE_DIR}" "${CMAKE_SOURCE_DIR}/tests")
  target_link_libraries(${target} PRIVATE ${A_LINK} PkgConfig::check sealroom_warnings)
  target_compile_definitions(${target} PRIVATE _GNU_SOURCE
    SOURCE_DIR="${CMAKE_SOURCE_DIR}" BUILD_DIR="${CMAKE_BINARY_DIR}")
  # Check's own macros are variadic in a way -Wpedantic and -Wformat=2 dislike.
  target_compile_options(${target} PRIVATE -Wno-gnu-zero-variadic-macro-arguments -Wno-pedantic)
  add_test(NAME ${folder}/${name} COMMAND ${target})
  # Check gives up after 4 s otherwise, which a busy machine needs for one line of text.
  sealroom_patience(${folder}/${name} 600)
  set_tests_properties(${folder}/${name} PROPERTIES ENVIRONMENT
    "CK_DEFAULT_TIMEOUT=120;LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/tests/lsan_check.supp:print_suppressions=0")
endfunction()
