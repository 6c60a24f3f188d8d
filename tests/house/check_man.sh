#!/usr/bin/env bash
# The manual page tells of every command and every option that --help tells of, and of no others.
# Usage: check_man.sh SOURCE_DIR
set -euo pipefail
cd "$1"
page=$(sed 's/\\-/-/g' man/sealroom.1)
failed=0
complain() { echo "man/sealroom.1: $1"; failed=1; }

mapfile -t commands < <(build/sealroom --help --lang en | sed -n 's/^  \([a-z-]\+\)  .*/\1/p')
[ "${#commands[@]}" -ge 5 ] || complain "the help names ${#commands[@]} commands only"
options=$(for command in "${commands[@]}"; do
  build/sealroom "$command" --help --lang en
done | grep -oE '^ +(-[a-z], )?--[a-z-]+' | grep -oE -- '--[a-z-]+' | sort -u)
for command in "${commands[@]}"; do
  grep -qE "^\.(B|BI|BR) $command\b" <<<"$page" || complain "no command $command"
done
while read -r option; do
  grep -qE -- "$option\b" <<<"$page" || complain "no option $option"
done <<<"$options"
while read -r option; do
  grep -qxF -- "$option" <<<"$options" || complain "$option is no option"
done < <(grep -oE -- '--[a-z]+(-[a-z]+)*' <<<"$page" | sort -u)
exit "$failed"
