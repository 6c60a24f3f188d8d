# `cpack -G DEB` in the build folder makes packages/sealroom_VERSION_ARCH.deb.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME sealroom)
set(CPACK_PACKAGE_VERSION "${SEALROOM_VERSION}")
set(CPACK_PACKAGE_CONTACT "Sealroom authors <sealroom@users.noreply.github.com>")
set(CPACK_PACKAGE_DIRECTORY "${CMAKE_BINARY_DIR}/packages")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_CMAKE_PROJECTS
  "${CMAKE_BINARY_DIR};sealroom;sealroom;/" "${CMAKE_BINARY_DIR};sealroom;deb;/")
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
  OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Chinese text needs its model, PDF files that embed no font need poppler's tables and fonts.
set(CPACK_DEBIAN_PACKAGE_DEPENDS
  "adduser, tesseract-ocr-chi-sim, tesseract-ocr-eng, poppler-data, fonts-noto-cjk, fontconfig")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "tzdata, fonts-wqy-zenhei, fonts-arphic-uming, fonts-arphic-ukai")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS npm)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "judge scanned certificate applications by a rulebook")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
  "Reads the scans of mailed applications for government certificates over night:
what each page is, what it says, whose seal stands on it, what is missing or
wrong, and which clause of the regulation asks for it. Reviewers find a
checklist in the morning. Works without a network; what could not be read
surely is shown to a person and never guessed.
.
The text models are fetched once, by sealroom-fetch-models; without them
Tesseract reads alone and is less sure.")
set(deb "${CMAKE_SOURCE_DIR}/packaging/deb")
file(WRITE "${CMAKE_BINARY_DIR}/deb/conffiles" "/etc/sealroom/sealroom.yaml\n")
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
  "${deb}/postinst;${deb}/prerm;${deb}/postrm;${CMAKE_BINARY_DIR}/deb/conffiles")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

install(FILES packaging/deb/sealroom.yaml DESTINATION /etc/sealroom COMPONENT deb EXCLUDE_FROM_ALL)
install(FILES packaging/deb/copyright "${CMAKE_BINARY_DIR}/share/changelog.gz"
  DESTINATION "${CMAKE_INSTALL_DATADIR}/doc/sealroom" COMPONENT deb EXCLUDE_FROM_ALL)
include(CPack)
