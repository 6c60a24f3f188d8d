# Third parties, each an imported target; headers count as system headers.
find_package(PkgConfig REQUIRED)
foreach(pair
    utf8proc:libutf8proc jansson:jansson leptonica:lept qpdf:libqpdf poppler:poppler-glib
    jpeg:libjpeg tiff:libtiff-4 png:libpng zlib:zlib webp:libwebp openjpeg:libopenjp2 tesseract:tesseract
    zbar:zbar fyaml:libfyaml sqlite:sqlite3 cairo:cairo pango:pangocairo seccomp:libseccomp
    sodium:libsodium nettle:nettle popt:popt qrencode:libqrencode check:check fontconfig:fontconfig systemd:libsystemd
    microhttpd:libmicrohttpd)
  string(REPLACE ":" ";" pair "${pair}")
  list(GET pair 0 name)
  list(GET pair 1 module)
  pkg_check_modules(${name} REQUIRED IMPORTED_TARGET ${module})
endforeach()
