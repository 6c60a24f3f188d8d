#!/usr/bin/env bash
# The unit's seal comes off its sampling form as a transparent picture at true scale.
. "$(dirname "$0")/journey.sh"

mkdir inbox
cp -r "$SOURCE/samples/inbox/sample-6" inbox/
cp "$SOURCE/samples/inbox/sample-8.pdf" inbox/
"$sealroom" run --quiet inbox >/dev/null
receipt_of() { "$sealroom" list | awk -v name="$1" '$0 ~ name {print $1}'; }
with=$(receipt_of sample-6)
without=$(receipt_of sample-8)

claim "the picture is made" is "$(status "$sealroom" --lang en seal-image "$with")" 0
claim "it is named after the receipt" is "$(ls ./*-seal.png)" "./$with-seal.png"
claim "it tells whether it will do" holds out "complete, unbroken"
claim "it has a transparent ground" is "$(identify -format '%[channels]' "$with-seal.png")" srgba
claim "only its owner may look" is "$(stat -c %a "$with-seal.png")" 600
claim "a size is asked for" is \
  "$(status "$sealroom" seal-image --size-mm 40 --format json --output s.png "$with")" 0
claim "and told" holds out '"width_mm": 40.0'
claim "and stands in the file" is \
  "$(identify -format '%[fx:round(w/resolution.x*10)]' -units PixelsPerCentimeter s.png)" 40
claim "a packet without a sampling form is a mistake" is \
  "$(status "$sealroom" seal-image "$without")" 2
claim "that is said" holds err "$without"
claim "no half picture is left" is "$(find . -name '*.part' | wc -l)" 0
claim "an odd size is wrong usage" is "$(status "$sealroom" seal-image --size-mm 4000 "$with")" 2
claim "no such packet is wrong usage" is "$(status "$sealroom" seal-image 20010101-0001)" 2
claim "where it cannot be written, that is the machine's fault" is \
  "$(status "$sealroom" seal-image --output /nowhere/s.png "$with")" 4
ending
