#!/usr/bin/env bash
# A stack is cut at our separator sheets and at nothing else; no page is lost on the way.
. "$(dirname "$0")/journey.sh"

sheet() { "$BUILD/tests/journeys/code-sheet" "$1" >"$2"; }
bars() { "$BUILD/tests/journeys/code-sheet" "$1" bars >"$2"; }
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
claim "check cuts a stack as run does" is \
  "$("$sealroom" check --quiet --format json inbox/stack.tif | wc -l)" 2

# What the post and other offices stick on papers: squares and bars, some much like ours.
bars SF1234567890123 waybill.pgm
bars N-000041 number.pgm
bars SRCOVER-000041-0 wrong-digit.pgm
sheet "SRCOVER-000041" no-digit.pgm
convert -size 1240x1754 xc:white -fill black -draw 'rectangle 100,100 1100,110' \
  \( waybill.pgm -crop 1000x200+120+560 +repage -rotate 90 \) -geometry +80+500 -composite label.pgm
convert first.pgm p1.png foreign.pgm waybill.pgm number.pgm p2.png wrong-digit.pgm no-digit.pgm label.pgm \
  second.pgm p3.png waybill.pgm waybills.tif
mkdir parcels && mv waybills.tif parcels/
status "$sealroom" run --db parcels.db parcels >ended
claim "codes of others never cut a stack" is "$("$sealroom" list --db parcels.db | wc -l)" 2
claim "its own sheets do" is "$("$sealroom" list --db parcels.db --format json | grep -o '"kind":"separator"' | wc -l)" 2
claim "the waybills' codes were read all the same" is \
  "$("$sealroom" list --db parcels.db --format json | grep -o '"data":"[^"]*0123"' | wc -l)" 4

# A separator that was forgotten: two applicants' papers lie in one packet, and a person is asked.
page() { convert "$SOURCE/samples/inbox/$1" -density 150 -units PixelsPerInch "$2"; }
for i in 1 2 3 4; do page "sample-5/page$i.png" "one$i.png"; done
for i in 1 2 3; do page "sample-7/page$i.webp" "two$i.png"; done
mkdir forgotten
convert first.pgm back.pgm one[1-4].png two[1-3].png second.pgm back.pgm p1.png p2.png forgotten/stack.tif
"$sealroom" run --quiet --lang en --db forgotten.db forgotten >out 2>err
claim "the stack is cut where a sheet is" is "$("$sealroom" list --db forgotten.db | wc -l)" 2
claim "pages in are pages out here too" is "$("$sealroom" list --db forgotten.db --format json | pages)" 13
one=$("$sealroom" list --db forgotten.db | head -n 1 | cut -d' ' -f1)
"$sealroom" show --db forgotten.db --format json "$one" >one.json
mixed=$(grep -o '"code":"packet.mixed"[^}]*' one.json)
claim "where two applicants meet, a missing sheet is suspected" [ -n "$mixed" ]
claim "at the second one's form" is "$(grep -o '"page":[0-9]*' <<<"$mixed")" '"page":7'
claim "that is said" holds one.json "a separator sheet may be missing"
claim "the packet behind the next sheet is not suspected" is \
  "$("$sealroom" list --db forgotten.db --format json | tail -n 1 | grep -c packet.mixed)" 0
ending
