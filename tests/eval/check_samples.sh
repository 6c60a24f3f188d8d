#!/usr/bin/env bash
# Every packet of samples/inbox gets the verdict that its papers deserve, and no page is lost. (How well
# the findings agree is measured, not asserted: the table is printed.)
# Usage: check_samples.sh SOURCE_DIR
set -euo pipefail
cd "$1"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

scripts/read-set samples "$folder/got.jsonl"
build/sealroom-eval --json "$folder/score.json" samples/truth "$folder/got.jsonl" | tee "$folder/table"
failed=0
for figure in packets pages verdicts; do
  if ! grep -qE "\"$figure\": 1\.0,?$" "$folder/score.json"; then
    echo "samples: $figure is not perfect"
    failed=1
  fi
done
exit "$failed"
