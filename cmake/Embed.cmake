# cmake -DOUT=file.c -DNAME=array -DFILES=a;b -P Embed.cmake: writes a C file with the texts of files in
# `const char *const NAME[]`, ended by NULL, so that data travels inside the program.
set(texts "")
set(table "")
set(number 0)
foreach(file IN LISTS FILES)
  file(READ "${file}" hex HEX)
  string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${hex}")
  string(APPEND texts "static const char TEXT_${number}[] = {${bytes}'\\0'};\n")
  string(APPEND table "    TEXT_${number},\n")
  math(EXPR number "${number} + 1")
endforeach()
file(WRITE "${OUT}" "extern const char *const ${NAME}[];\n${texts}const char *const ${NAME}[] = {\n${table}    0,\n};\n")
