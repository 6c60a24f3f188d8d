# What `cmake --install` puts where. Programs and data lie under the prefix; the Debian package
# (cmake/Package.cmake) leaves out the models, which sealroom-fetch-models fetches.
set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME sealroom)
set(share "${CMAKE_BINARY_DIR}/share")

# Manual pages, completions, the example file and the changelog are made from what was built, so that
# they tell of its commands, options and settings.
file(GLOB pages CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/man/*.[1-8]" "${CMAKE_SOURCE_DIR}/man/*.in"
     "${CMAKE_SOURCE_DIR}/man/zh/*.[1-8]" "${CMAKE_SOURCE_DIR}/man/zh/*.in")
add_custom_command(OUTPUT "${share}/.made"
  COMMAND "${CMAKE_SOURCE_DIR}/packaging/make-share" "${CMAKE_SOURCE_DIR}" "${CMAKE_BINARY_DIR}"
          "${SEALROOM_VERSION}"
  DEPENDS sealroom config-page ${pages} "${CMAKE_SOURCE_DIR}/packaging/make-share"
          "${CMAKE_SOURCE_DIR}/packaging/make-completions" "${CMAKE_SOURCE_DIR}/packaging/make-man-zh"
          "${CMAKE_SOURCE_DIR}/CHANGELOG.md"
  COMMENT "Manual pages, completions, example settings" VERBATIM)
add_custom_target(share ALL DEPENDS "${share}/.made")

install(TARGETS sealroom COMPONENT sealroom)
install(TARGETS sealroom-reader sealroom-review RUNTIME DESTINATION "${CMAKE_INSTALL_LIBEXECDIR}/sealroom"
  COMPONENT sealroom)
install(PROGRAMS packaging/models/sealroom-fetch-models DESTINATION "${CMAKE_INSTALL_SBINDIR}")
install(FILES vendor/package.json vendor/package-lock.json packaging/models/models.sha256
  DESTINATION "${CMAKE_INSTALL_DATADIR}/sealroom/models-lock")
install(DIRECTORY rules/book/ rules/cases DESTINATION "${CMAKE_INSTALL_DATADIR}/sealroom/rules")
install(DIRECTORY "${CMAKE_BINARY_DIR}/models" DESTINATION "${CMAKE_INSTALL_DATADIR}/sealroom"
  COMPONENT models OPTIONAL)

install(DIRECTORY "${share}/man" DESTINATION "${CMAKE_INSTALL_DATADIR}")
install(FILES "${share}/completions/sealroom"
  DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions")
install(FILES "${share}/completions/_sealroom"
  DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions")
install(FILES "${share}/examples/sealroom.yaml" DESTINATION "${CMAKE_INSTALL_DOCDIR}/examples")
install(FILES "${share}/CHANGELOG.md.gz" NOTICE DESTINATION "${CMAKE_INSTALL_DOCDIR}")
# Debian has the licence itself, and its copyright file points there.
install(FILES COPYING DESTINATION "${CMAKE_INSTALL_DOCDIR}" COMPONENT licences)
install(DIRECTORY LICENSES DESTINATION "${CMAKE_INSTALL_DOCDIR}" COMPONENT licences)

foreach(unit sealroom-watch@.service sealroom-nightly.service sealroom-review.service
             sealroom-purge.service)
  configure_file("packaging/systemd/${unit}.in" "${CMAKE_BINARY_DIR}/systemd/${unit}" @ONLY)
  install(FILES "${CMAKE_BINARY_DIR}/systemd/${unit}" DESTINATION lib/systemd/system)
endforeach()
install(FILES packaging/systemd/sealroom-nightly.timer packaging/systemd/sealroom-purge.timer
  DESTINATION lib/systemd/system)
install(FILES packaging/systemd/sealroom.sysusers DESTINATION lib/sysusers.d RENAME sealroom.conf)
install(FILES packaging/systemd/sealroom.tmpfiles DESTINATION lib/tmpfiles.d RENAME sealroom.conf)

# The seal library for other programs (seal/seal.h). Not in the Debian package: it is for who builds.
configure_file(packaging/sealroom-seal.pc.in "${CMAKE_BINARY_DIR}/sealroom-seal.pc" @ONLY)
install(FILES "${CMAKE_BINARY_DIR}/libsealroom-seal.a" DESTINATION "${CMAKE_INSTALL_LIBDIR}"
  COMPONENT dev)
install(FILES "${CMAKE_BINARY_DIR}/sealroom-seal.pc"
  DESTINATION "${CMAKE_INSTALL_LIBDIR}/pkgconfig" COMPONENT dev)
foreach(header
    seal/seal.h seal/image.h seal/portrait.h seal/raster.h seal/compare.h seal/overlay.h
    packet/packet.h packet/names.h packet/names.def
    base/date.h base/fault.h base/geometry.h base/line_reader.h base/scoped.h base/words.h)
  get_filename_component(folder "${header}" DIRECTORY)
  install(FILES "${header}" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/sealroom/${folder}"
    COMPONENT dev)
endforeach()
install(DIRECTORY base/ DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}/sealroom/base" COMPONENT dev
  FILES_MATCHING PATTERN "words*.def")
install(FILES examples/find_seals.c DESTINATION "${CMAKE_INSTALL_DOCDIR}/examples" COMPONENT dev)
