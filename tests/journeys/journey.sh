# What the journeys share: a scratch folder, claims that are counted, an ending by counts.
# Sourced with BUILD and SOURCE set: the build folder and the source tree, absolute.
set -uo pipefail
: "${BUILD:?}" "${SOURCE:?}"
sealroom=$BUILD/sealroom
scratch=$(mktemp -d)
trap 'chmod -R u+rwx "$scratch" 2>/dev/null; rm -rf "$scratch"' EXIT
cd "$scratch"
umask 022
export LANG=C.UTF-8
export SEALROOM_CONFIG= # what this machine has in /etc is none of ours
unset LC_ALL LC_MESSAGES
passed=0
failed=0

# claim WORDS… : COMMAND… — the command's success is the claim's.
claim() {
  local words=$1
  shift
  if "$@"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "not so: $words" >&2
  fi
}

is() { [ "$1" = "$2" ] || { echo "  '$1' is not '$2'" >&2; false; }; }
holds() { grep -qF -- "$2" "$1" || { echo "  $1 has no '$2'" >&2; false; }; }
lacks() { ! grep -qF -- "$2" "$1" || { echo "  $1 has '$2'" >&2; false; }; }

# status COMMAND… runs it, keeps its output in out and err, and prints its exit status.
status() {
  "$@" >out 2>err
  echo $?
}

# Under valgrind (scripts/memory-check) and sanitizers (scripts/sanitize) readers go without walls, which
# the doctor calls wrong: WITHOUT_WALLS says that this alone is no illness.
excused=nothing
[ -z "${WITHOUT_WALLS:-}" ] || excused=sandbox

# complaints OPTION…: how many checks of the doctor are WRONG.
complaints() { "$sealroom" doctor --quiet "$@" | grep WRONG | grep -vc " $excused " || true; }

# diagnosis OPTION…: the doctor's exit status, its words in out; as if it had not spoken of what is excused.
diagnosis() {
  local ended
  ended=$(status "$sealroom" doctor "$@")
  grep -v " $excused " out >rest
  mv rest out
  [ "$ended" != 4 ] || [ "$excused" = nothing ] || grep -q WRONG out || ended=0
  echo "$ended"
}

# turns N: the numbers from 1 to N, more of them where everything is slow (PATIENCE, for the same two): how
# often something is waited for.
turns() { seq $(($1 * ${PATIENCE:-1})); }

# pause SECONDS: as much longer, until what was started has come as far.
pause() { sleep "$(awk "BEGIN { print $1 * ${PATIENCE:-1} }")"; }

# program_into DIR: the program, as an installation of its own; under valgrind with what is behind it.
program_into() {
  cp "$sealroom" "$1/sealroom"
  [ ! -e "$BUILD/sealroom.real" ] || cp "$BUILD/sealroom.real" "$1/"
}

skip() {
  echo "skipped: $1"
  exit 77
}

# picture FILE WIDTHxHEIGHT: a gray page of noise with a line of black, which no engine reads for long.
picture() { convert -size "$2" xc:gray90 -fill black -draw 'rectangle 20,40 160,60' "$1"; }

ending() {
  echo "$passed passed, $failed failed"
  [ "$failed" = 0 ]
}
