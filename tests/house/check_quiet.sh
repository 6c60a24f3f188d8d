#!/usr/bin/env bash
# Reading and judging a packet opens no socket, looks up no name, and writes no file but below the
# folder that it is given: neither Sealroom nor a library that it loads.
# Usage: check_quiet.sh SOURCE_DIR PACKET
set -euo pipefail
cd "$1"
packet=$(realpath "$2")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

strace -f -qq -o /dev/null true 2>/dev/null || { echo "no process may be traced here"; exit 77; }

mkdir "$folder/home" "$folder/scratch"
status=0
HOME=$folder/home TMPDIR=$folder/scratch strace -f -qq -s 200 -o "$folder/trace" \
  -e trace=network,open,openat,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,link,linkat,symlink,symlinkat \
  build/sealroom check --quiet --format json "$packet" >"$folder/out" 2>"$folder/err" || status=$?
[ "$status" -le 1 ] || { cat "$folder/err"; echo "check ended with $status"; exit 1; }
grep -q '"verdict"' "$folder/out" || { echo "nothing was judged"; exit 1; }

failed=0
# A pair of sockets between supervisor and reader is no network.
if grep -E ' (socket|connect|bind|sendto|getsockname)\(' "$folder/trace" |
  grep -vE 'sendto\([0-9]+, .*NULL, 0\)' >"$folder/sockets"; then
  echo "sockets:"
  head -n 5 "$folder/sockets"
  failed=1
fi
if grep -E 'O_WRONLY|O_RDWR|O_CREAT|creat\(|mkdir|rename|unlink|link(at)?\(' "$folder/trace" |
  grep -vE ' = -1 ' | grep -vF "\"$folder/scratch" | grep -vF '"/dev/null"' >"$folder/writes"; then
  echo "written outside the scratch folder:"
  head -n 5 "$folder/writes"
  failed=1
fi
[ -z "$(find "$folder/home" -mindepth 1)" ] || { echo "something was left at home"; failed=1; }
exit "$failed"
