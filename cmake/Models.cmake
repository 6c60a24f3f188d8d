# Copies the text models and the library that runs them into build/models/ at every build, so that
# they are found beside the programs. Absent ones are no error: Tesseract then reads alone.
add_custom_target(models ALL
  COMMAND "${CMAKE_COMMAND}" -D "VENDOR=${CMAKE_SOURCE_DIR}/vendor/node_modules"
          -D "PROCESSOR=${CMAKE_SYSTEM_PROCESSOR}" -D "INTO=${CMAKE_BINARY_DIR}/models"
          -P "${CMAKE_SOURCE_DIR}/cmake/CopyModels.cmake"
  COMMENT "Text models" VERBATIM)
install(DIRECTORY "${CMAKE_BINARY_DIR}/models" DESTINATION "${CMAKE_INSTALL_DATADIR}/sealroom")
