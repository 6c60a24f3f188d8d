# What the programs find beside themselves: at every build the text models and the library that runs
# them are copied into build/models/, the rulebooks into build/rules/. Absent models are no error:
# Tesseract then reads alone.
add_custom_target(beside ALL
  COMMAND "${CMAKE_COMMAND}" -D "SOURCE=${CMAKE_SOURCE_DIR}" -D "INTO=${CMAKE_BINARY_DIR}"
          -D "PROCESSOR=${CMAKE_SYSTEM_PROCESSOR}" -P "${CMAKE_SOURCE_DIR}/cmake/CopyBeside.cmake"
  COMMENT "Models and rulebooks" VERBATIM)
