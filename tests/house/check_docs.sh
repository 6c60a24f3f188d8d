#!/usr/bin/env bash
# Every page and script that our pages name is there, and the scripts can be run.
# Usage: check_docs.sh SOURCE_DIR
set -euo pipefail
cd "$1"
failed=0
complain() { echo "$1"; failed=1; }

for page in README.md CHANGELOG.md docs/*.md docs/*/*.md; do
  while read -r link; do
    [ -e "$(dirname "$page")/${link%%#*}" ] || complain "$page: no $link"
  done < <(grep -oE '\]\([^)]+\)' "$page" | sed 's/^](//; s/)$//' | grep -vE '^(https?:|#)' || true)
  while read -r script; do
    [ -x "$script" ] || complain "$page: $script is no program"
  done < <(grep -oE 'scripts/[a-z-]+\b' "$page" | grep -v 'scripts/packages' | sort -u || true)
done
for script in scripts/* .ci/run; do
  [ "$script" = scripts/packages.txt ] || [ -x "$script" ] || complain "$script cannot be run"
done
exit "$failed"
