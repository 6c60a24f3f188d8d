#!/usr/bin/env bash
# sealroom-eval as a program: the table, the JSON, the exit statuses.
# Usage: check_program.sh PROGRAM TRUTH
set -euo pipefail
program=$1
truth=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

fail() { echo "$1"; exit 1; }
status_of() { local status=0; "$@" >/dev/null 2>&1 || status=$?; echo "$status"; }

"$program" --json "$folder/score.json" "$truth" "$truth" >"$folder/table"
grep -q 'deficient passed as complete: 0' "$folder/table" || fail "no line about false passes"
grep -q 'worst cases' "$folder/table" && fail "cases where nothing is wrong"
grep -q '"fields_exact": 1.0' "$folder/score.json" || fail "no figure in the JSON"

sed 's/"verdict": "deficient"/"verdict": "complete"/; s/北京样例科技有限公司/北京样列科技有限公司/' \
  "$truth" >"$folder/got.json"
"$program" --explained seen --values "$truth" "$folder/got.json" >"$folder/table"
grep -q 'deficient passed as complete: 1' "$folder/table" || fail "a false pass was not counted"
grep -A1 'worst cases' "$folder/table" | grep -q '1000 .*deficient, judged complete' ||
  fail "the false pass is not the worst case"
grep -q 'read as “北京样列科技有限公司”' "$folder/table" || fail "no value was shown"
grep -q 'seen/\*-[0-9a-f]\{8\}-01.png' "$folder/table" || fail "no picture was named"
"$program" --worst 0 "$truth" "$folder/got.json" | grep -q 'read as' && fail "unasked cases"

[ "$(status_of "$program" "$truth")" = 2 ] || fail "one path is a usage error"
[ "$(status_of "$program" --worst x "$truth" "$truth")" = 2 ] || fail "--worst x is a usage error"
[ "$(status_of "$program" "$truth" "$folder/nothing.json")" = 4 ] || fail "no such file is status 4"
[ "$(status_of "$program" --json "$folder/no/where.json" "$truth" "$truth")" = 4 ] ||
  fail "JSON that cannot be written is status 4"
echo '{"packet": 7}' >"$folder/bad.json"
[ "$(status_of "$program" "$truth" "$folder/bad.json")" = 2 ] || fail "bad JSON is status 2"
