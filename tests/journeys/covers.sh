#!/usr/bin/env bash
# Printed separator sheets are readable by people and by machines, however they lie in the stack.
. "$(dirname "$0")/journey.sh"

claim "sheets are written to a file" is "$(status "$sealroom" cover --count 3 --first 41 --output covers.pdf)" 0
claim "a page each" is "$(pdfinfo covers.pdf | sed -n 's/^Pages: *//p')" 3
pdftotext covers.pdf covers.txt
for words in 000041 000043 "材料分隔页" "Separator sheet" "续期" renewal "随附证书介质" "key enclosed"; do
  claim "a person reads '$words'" holds covers.txt "$words"
done
claim "standard output gets them too" is "$("$sealroom" cover | head -c 5)" "%PDF-"
claim "no sheet is wrong usage" is "$(status "$sealroom" cover --count 0)" 2
claim "neither are more numbers than there are" is "$(status "$sealroom" cover --first 999999 --count 2)" 2
claim "a file that cannot be written is the machine's fault" is \
  "$(status "$sealroom" cover --output /dev/null/covers.pdf)" 4
"$sealroom" cover >/dev/full 2>err
claim "so is a full disk" is $? 4
(ulimit -f 1; trap '' XFSZ; "$sealroom" cover --output part.pdf 2>err)
claim "and nothing is left of it" is "$(find . -name 'part.pdf*' | wc -l)" 0

# Papers bear a code that is not ours, so that they are neither blank nor long to read.
paper() { "$BUILD/tests/journeys/code-sheet" "parcel $1" >"paper$1.pgm"; }
for i in 1 2 3; do paper $i; done
convert -size 1240x1754 xc:white back.pgm
pdftoppm -r 150 -gray covers.pdf plain
pdftoppm -r 150 -gray -f 2 -l 2 covers.pdf turned && convert turned-2.pgm -rotate 180 turned.pgm
# packets PATH: how many it gives by way of `run`.
packets() {
  mkdir "in-$1" && mv "$1" "in-$1/"
  "$sealroom" run --quiet --db "$1.db" "in-$1" >out 2>err
  "$sealroom" list --db "$1.db" --state done | wc -l
}
stack() { convert "${@:2}" -density 150 -units PixelsPerInch "$1"; }

stack clean.tif plain-1.pgm paper1.pgm plain-2.pgm paper2.pgm paper3.pgm
claim "sheets as printed cut" is "$(packets clean.tif)" 2
stack turned.tif plain-1.pgm paper1.pgm turned.pgm paper2.pgm
claim "one that lies upside down cuts" is "$(packets turned.tif)" 2
stack row.tif plain-1.pgm plain-3.pgm back.pgm paper1.pgm back.pgm plain-2.pgm back.pgm paper2.pgm back.pgm
claim "two in a row and their backs are one cut" is "$(packets row.tif)" 2
stack blank.tif plain-1.pgm back.pgm back.pgm plain-2.pgm paper1.pgm
claim "blank pages of one packet do not glue it to the next" is "$(packets blank.tif)" 2

# What offices do to sheets: skew, dirt, one code torn off, poor scans.
convert plain-2.pgm -background white -rotate 2.5 -gravity center -extent 1240x1754 skewed.pgm
convert plain-2.pgm -fill white -draw 'rectangle 0,0 1240,1000' foot.pgm
convert plain-2.pgm -fill white -draw 'rectangle 0,0 1240,300' -draw 'rectangle 0,1450 1240,1754' qr.pgm
convert plain-2.pgm -fill black -draw 'rectangle 300,0 330,420' -blur 0x0.7 -attenuate 0.4 +noise Gaussian dirty.pgm
convert plain-2.pgm -resize 66.7% poor.pgm
for look in skewed foot qr dirty poor; do
  stack "$look.tif" plain-1.pgm paper1.pgm "$look.pgm" paper2.pgm
  claim "a sheet that is $look cuts" is "$(packets "$look.tif")" 2
done
qpdf --empty --pages covers.pdf 1 -- one.pdf
mkdir folder && cp one.pdf folder/1.pdf && cp paper1.pgm folder/2.pgm && cp one.pdf folder/3.pdf && cp paper2.pgm folder/4.pgm
claim "sheets in files of a folder cut it as well" is "$(packets folder)" 2
ending
