#!/usr/bin/env bash
# Each command has a manual page that tells of every option --help tells of, and of no others, and a
# Chinese one;
# sealroom(1) tells of every command and of the options that all share; every page is sound; the
# settings and the rulebook's keys are told of.
# Usage: check_man.sh SOURCE_DIR BUILD_DIR
set -euo pipefail
cd "$1"
build=$2
export SEALROOM_CONFIG=
failed=0
complain() { echo "$1"; failed=1; }
plain() { sed 's/\\-/-/g' "$1"; }
options_of() { # COMMAND… — the options in its help
  "$build/sealroom" "$@" --help --lang en | grep -oE '^ +(-[a-z], )?--[a-z-]+' |
    grep -oE -- '--[a-z-]+' | sort -u
}

mapfile -t commands < <("$build/sealroom" --help --lang en | sed -n 's/^  \([a-z-]\+\) .*/\1/p')
[ "${#commands[@]}" -ge 5 ] || complain "the help names ${#commands[@]} commands only"
main=$(plain man/sealroom.1)
shared=$(for command in "${commands[@]}"; do options_of "$command"; done | sort | uniq -c |
  awk -v all="${#commands[@]}" '$1 == all {print $2}')
all=$(for command in "${commands[@]}"; do options_of "$command"; done | sort -u)
for option in $shared; do
  grep -qE -- "$option\b" <<<"$main" || complain "sealroom.1: no option $option"
done
for command in "${commands[@]}"; do
  grep -qE "^\.(B|BI|BR) \"?$command\b" <<<"$main" || complain "sealroom.1: no command $command"
  page=man/sealroom-$command.1
  [ -f "$page" ] || { complain "$page is not there"; continue; }
  chinese=$build/share/man/zh_CN/man1/sealroom-$command.1.gz
  [ -f "$chinese" ] || { complain "$chinese is not there"; continue; }
  for option in $(options_of "$command"); do
    plain <(zcat "$chinese") | grep -qE -- "^\.B (-., )?$option\b" || complain "$chinese: no option $option"
  done
  own=$(comm -23 <(options_of "$command") <(echo "$shared"))
  for option in $own; do
    plain "$page" | grep -qE -- "$option\b" || complain "$page: no option $option"
  done
done
for page in man/*.1; do
  for option in $(plain "$page" | grep -oE -- '--[a-z]+(-[a-z]+)*' | sort -u); do
    grep -qxF -- "$option" <<<"$all" || complain "$page: $option is no option"
  done
done

for page in man/*.[1-8] "$build"/share/man/man5/sealroom.yaml.5.gz "$build"/share/man/zh_CN/man*/*.gz; do
  warnings=$(MANROFFSEQ='' LC_ALL=C.UTF-8 MANWIDTH=80 man --warnings -E UTF-8 -l "$page" 2>&1 >/dev/null || true)
  [ -z "$warnings" ] || complain "$page: $warnings"
done
for setting in $("$build/config-page" man | sed -n 's/^\.BR \([a-z_.]*\) .*/\1/p'); do
  for page in "$build"/share/man/{,zh_CN/}man5/sealroom.yaml.5.gz; do
    zcat "$page" | grep -q "^.BR $setting " || complain "$page: no $setting"
  done
done
for page in man/*.[58] man/sealroom.yaml.5.in; do
  [ -f "man/zh/${page##*/}" ] || complain "$page: no Chinese page"
done
for key in $(sed -n '/KEYS\[\] = {/,/};/p' rules/book_load.c rules/book_business.c |
  grep -oE '"[a-z_]+"' | tr -d '"' | sort -u) $(grep -oE '\{"[a-z_]+", CONDITION' rules/book_business.c |
  grep -oE '[a-z_]+"' | tr -d '"'); do
  for page in man/sealroom-rulebook.5 man/zh/sealroom-rulebook.5; do
    plain "$page" | grep -qE "(^|[^a-z_])$key([^a-z_]|$)" || complain "$page: no key $key"
  done
done
exit "$failed"
