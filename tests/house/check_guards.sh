#!/usr/bin/env bash
# The guards of the house let good files through and stop each kind of bad one.
# Usage: check_guards.sh SOURCE_DIR
set -euo pipefail
scripts=$1/scripts
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
cd "$tree"
mkdir base page ocr seal facts rules
failed=0

# stops GUARD FILE CONTENT / passes GUARD FILE CONTENT
stops() {
  printf '%b' "$3" >"$2"
  if "$scripts/$1" "$2" 2>/dev/null; then
    echo "$1 let through: $3"
    failed=1
  fi
}
passes() {
  printf '%b' "$3" >"$2"
  if ! "$scripts/$1" "$2"; then
    echo "$1 stopped: $3"
    failed=1
  fi
}
lines() { for ((i = 0; i < $1; i++)); do printf '    a++;\\n'; done; }

passes check-includes ocr/a.c '#include "ocr/a.h"\n#include "page/page.h"\n#include <zbar.h>\n'
passes check-includes ocr/a.h '#include "base/text.h"\n#include <stdbool.h>\n'
stops check-includes base/a.c '#include "page/page.h"\n'
stops check-includes rules/a.c '#  include "pipeline/store.h"\n'
stops check-includes ocr/a.c '#include "seal/seal.h"\n'
stops check-includes seal/a.c '#include "ocr/sheet.h"\n'
stops check-includes ocr/a.c '#include "a.h"\n'
stops check-includes ocr/a.c '#include "ocr/../seal/seal.h"\n'
stops check-includes ocr/a.h '#include <tesseract/capi.h>\n'

passes check-walls base/a.c "int f(int a) {\n$(lines 48)}\n"
stops check-walls base/a.c "int f(int a) {\n$(lines 49)}\n"
passes check-walls base/a.c 'int f(int a, int b, int c, int d, int e) {\n}\n'
stops check-walls base/a.c 'int f(int a, int b, int c,\n      int d, int e, int g) {\n}\n'
passes check-walls base/a.c 'bool f(int a, int b, int c,\n      int d, int e, struct fault *why) {\n}\n'
passes check-walls base/a.c '/* over the wall: six. */\nint f(int a, int b, int c, int d, int e, int g) {\n}\n'
stops check-walls base/a.c '    goto out;\n'
stops check-walls base/a.c '    strcpy(a, b);\n'
passes check-walls base/a.c '    int (*f)(int allocator, int b);\n'
passes check-walls base/a.c '    text_strcpy(a, "goto out;");\n'
stops check-walls base/a.c "/* TO""DO later */\n"
stops check-walls base/a.c "$(for ((i = 0; i < 401; i++)); do printf '\\n'; done)"
exit "$failed"
