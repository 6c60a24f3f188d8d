#!/usr/bin/env bash
# A stack is cut at our separator sheets and at nothing else; no page is lost on the way.
. "$(dirname "$0")/journey.sh"

sheet() { "$BUILD/tests/journeys/code-sheet" "$1" >"$2"; }
pages() { grep -o '"number":' | wc -l; }

sheet 41 first.pgm
sheet 42 second.pgm
sheet "https://example.invalid/parcel/SF1234567890123" foreign.pgm
convert -size 1240x1754 xc:white back.pgm
for i in 1 2 3; do sheet "paper $i" "p$i.png.pgm" && convert "p$i.png.pgm" "p$i.png"; done
convert first.pgm rotated.png && convert rotated.png -rotate 180 upside-down.pgm

mkdir inbox
convert first.pgm back.pgm p1.png p2.png second.pgm p3.png inbox/stack.tif
status "$sealroom" run inbox >ended
claim "a stack of two gives two packets" is "$("$sealroom" list | wc -l)" 2
claim "each has a receipt of its own" is \
  "$("$sealroom" list | cut -d' ' -f1 | sort -u | wc -l)" 2
claim "pages in are pages out" is "$("$sealroom" list --format json | pages)" 6
claim "the sheets are known" is \
  "$("$sealroom" list --format json | grep -o '"kind":"separator"' | wc -l)" 2
claim "run again, the stack is known" is "$(status "$sealroom" run inbox)" 0
second=$("$sealroom" list | tail -n 1 | cut -d' ' -f1)
claim "one packet of the stack is read again by itself" is \
  "$(status "$sealroom" reread "$second")" 0
claim "and has its two pages as before" is "$("$sealroom" show "$second" --format json | pages)" 2
claim "the other is as it was" is "$("$sealroom" list --format json | pages)" 6
claim "still two packets" is "$("$sealroom" list --state done | wc -l)" 2

convert upside-down.pgm p1.png back.pgm upside-down.pgm upside-down.pgm p2.png turned.tif
claim "sheets lying upside down cut too, two in a row once" is \
  "$("$sealroom" check --quiet --format json turned.tif | wc -l)" 2
convert p1.png foreign.pgm p2.png foreign.tif
claim "a foreign code never cuts" is \
  "$("$sealroom" check --quiet --format json foreign.tif | wc -l)" 1
claim "check cuts a stack as run does" is \
  "$("$sealroom" check --quiet --format json inbox/stack.tif | wc -l)" 2
ending
