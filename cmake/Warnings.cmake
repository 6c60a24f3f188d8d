# Warnings of our own targets; every one is an error.
add_library(sealroom_warnings INTERFACE)
target_compile_options(sealroom_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wswitch-enum -Wvla -Wcast-qual -Wformat=2
  -Wundef -Wstrict-prototypes -Wmissing-prototypes -Werror
  # SQL is written in pieces, one of them a member of an array.
  $<$<C_COMPILER_ID:Clang>:-Wno-string-concatenation>)
