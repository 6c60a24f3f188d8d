#!/usr/bin/env bash
# A reader that dies costs its page one retry, then the page, never the batch.
. "$(dirname "$0")/journey.sh"

# An installation whose reader breaks its word as its file says (tests/pipeline/false_reader.c).
mkdir bin bin/models inbox inbox/mixed
cp "$sealroom" bin/sealroom
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

rm bin/sealroom-reader
claim "without a reader nothing is begun" is "$(status bin/sealroom check inbox/z.png)" 2
claim "and it is said" holds err "sealroom-reader"
ending
