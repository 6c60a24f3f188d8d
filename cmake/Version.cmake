# SEALROOM_VERSION, from git's tags: v1.2.0 gives 1.2.0, twelve commits later 1.2.0+12.gabcdef0. Where
# there is no such tag it is PROJECT_VERSION~gitCOUNT.gHASH (which Debian sorts before PROJECT_VERSION),
# and where there is no git PROJECT_VERSION alone. SEALROOM_VERSION on the command line overrides.
function(sealroom_git out)
  execute_process(COMMAND git -C "${CMAKE_SOURCE_DIR}" ${ARGN}
    OUTPUT_VARIABLE said RESULT_VARIABLE status ERROR_QUIET OUTPUT_STRIP_TRAILING_WHITESPACE)
  if(NOT status EQUAL 0)
    set(said "")
  endif()
  set(${out} "${said}" PARENT_SCOPE)
endfunction()

function(sealroom_version out)
  # A tree inside another project's repository is not that project.
  sealroom_git(top rev-parse --show-toplevel)
  file(REAL_PATH "${CMAKE_SOURCE_DIR}" here)
  set(version "${PROJECT_VERSION}")
  if(top STREQUAL here)
    sealroom_git(described describe --tags --match "v[0-9]*" --abbrev=7)
    sealroom_git(count rev-list --count HEAD)
    sealroom_git(hash rev-parse --short=7 HEAD)
    if(described)
      string(REGEX REPLACE "^v" "" version "${described}")
      string(REGEX REPLACE "-([0-9]+)-g" "+\\1.g" version "${version}")
    elseif(hash)
      set(version "${PROJECT_VERSION}~git${count}.g${hash}")
    endif()
  endif()
  set(${out} "${version}" PARENT_SCOPE)
endfunction()

if(NOT SEALROOM_VERSION)
  sealroom_version(SEALROOM_VERSION)
endif()
message(STATUS "Sealroom ${SEALROOM_VERSION}")
