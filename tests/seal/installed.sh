#!/usr/bin/env bash
# installed.sh BUILD: the seal library as it is installed, with nothing of the source tree: the example
# compiles by its pkg-config file, finds a drawn seal and knows its die again.
set -euo pipefail
build=$(cd "$1" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cmake --install "$build" --component dev --prefix "$folder" >"$folder/log"
export PKG_CONFIG_PATH=$(dirname "$(find "$folder" -name sealroom-seal.pc)")
cd "$folder"
read -ra flags < <(pkg-config --define-variable=prefix="$folder" --cflags --libs sealroom-seal)
"${CC:-cc}" ${CFLAGS:-}  "$(find "$folder" -name find_seals.c)" -Wall -Wextra -Werror -o find_seals "${flags[@]}"
"$build/drawn-sheet" one.ppm 1
"$build/drawn-sheet" other.ppm 2
./find_seals one.ppm 300 other.ppm >said
cat said
[ "$(grep -c '^seal .* round 4[12]\.[0-9]x4[12]\.[0-9] mm ink red star yes complete yes' said)" = 2 ]
grep -qx 'die same likeness 0\.9[0-9]' said
# What is no picture is refused, not read.
if ./find_seals "$PKG_CONFIG_PATH/sealroom-seal.pc" 2>refused; then exit 1; fi
grep -q 'no binary PPM' refused
# The example of the source tree says the same.
"$build/find-seals" one.ppm 300 other.ppm | cmp - said
