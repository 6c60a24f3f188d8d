#!/usr/bin/env bash
# A reader that dies costs its page one retry, then the page, never the batch.
. "$(dirname "$0")/journey.sh"

# An installation whose reader breaks its word as its file says (tests/pipeline/false_reader.c).
mkdir bin bin/models inbox inbox/mixed
program_into bin
cp "$BUILD/tests/pipeline/false-reader" bin/sealroom-reader
cp -r "$BUILD/rules" bin/rules
: >bin/models/ch_PP-OCRv4_rec_infer.onnx
echo once >inbox/a.png
echo die >inbox/b.png
echo silent >inbox/c.png
echo good 1 >inbox/mixed/1.png
echo die 2 >inbox/mixed/2.png
echo good >inbox/z.png
claim "the batch goes on to its end" is "$(status bin/sealroom run --jobs 2 inbox)" 3
claim "a page whose reader died once is read" is \
  "$(bin/sealroom list --state done | grep -c ' a.png')" 1
claim "a packet whose only pages kill every reader is quarantined" is \
  "$(bin/sealroom list --state quarantined | grep -c ' b.png')" 1
claim "its obituary is told" holds err "b.png: cannot be read: the reader died (SIGSEGV)"
claim "so is an exit without a word" holds err "c.png: cannot be read: the reader died (exit 7)"
bin/sealroom show mixed >mixed
claim "other pages of the packet are judged" holds mixed "[page.unreadable]"
claim "with the obituary at the page" holds mixed "the reader died (SIGSEGV)"
claim "packets behind it are read" is "$(bin/sealroom list --state done | grep -c ' z.png')" 1

# At a station a reader may die of the look at a page: nobody saw it, so it is not called usable.
rm -f bin/models/once && mkdir station
echo blind >station/blind.png
echo good >station/good.png
bin/sealroom watch --settle 1 --jobs 1 --lang en --db station.db station >looks 2>err &
station=$!
for _ in $(turns 300); do [ "$(wc -l <looks)" -ge 4 ] && break; sleep 0.1; done
kill -TERM "$station"
claim "the station goes on all the same" wait "$station"
grep '^blind' looks | head -n 1 >blind
grep '^good' looks | head -n 1 >good
claim "a page whose look killed its readers is not called usable" holds blind "look at the scan"
claim "it is named" holds blind "page 1 cannot be read"
claim "so is the other" holds blind "page 2 cannot be read"
claim "its verdict comes all the same" is "$(grep -c '^blind' looks)" 2
claim "its neighbour is" holds good "scan usable"

# With a reader that keeps its word, what was quarantined is tried again.
echo "good again" >bin/models/once
cp "$BUILD/tests/pipeline/blank-reader" bin/sealroom-reader
claim "quarantined packets are listed" is "$(bin/sealroom list --state quarantined | wc -l)" 2
receipt=$(bin/sealroom list --state quarantined | grep ' b.png' | cut -d' ' -f1)
claim "one is tried again by its receipt" [ "$(status bin/sealroom retry "$receipt")" -le 1 ]
claim "and is done" is "$(bin/sealroom list --state done | grep -c "^$receipt ")" 1
claim "the other still waits for somebody" is "$(bin/sealroom list --state quarantined | grep -c ' c.png')" 1
claim "no packet came or went" is "$(bin/sealroom list | wc -l)" 5

rm bin/sealroom-reader
claim "without a reader nothing is begun" is "$(status bin/sealroom check inbox/z.png)" 2
claim "and it is said" holds err "sealroom-reader"
ending
