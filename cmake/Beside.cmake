# What the programs find beside themselves: at every build the text models and the library that runs
# them are copied into build/models/, the rulebooks into build/rules/. Absent models are no error:
# Tesseract then reads alone.
add_custom_target(beside ALL
  COMMAND "${CMAKE_COMMAND}" -D "SOURCE=${CMAKE_SOURCE_DIR}" -D "INTO=${CMAKE_BINARY_DIR}"
          -D "PROCESSOR=${CMAKE_SYSTEM_PROCESSOR}" -P "${CMAKE_SOURCE_DIR}/cmake/CopyBeside.cmake"
  COMMENT "Models and rulebooks" VERBATIM)
install(DIRECTORY "${CMAKE_BINARY_DIR}/models" DESTINATION "${CMAKE_INSTALL_DATADIR}/sealroom")
install(DIRECTORY "${CMAKE_SOURCE_DIR}/rules/book/"
  DESTINATION "${CMAKE_INSTALL_DATADIR}/sealroom/rules")
install(FILES "${CMAKE_SOURCE_DIR}/man/sealroom.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
