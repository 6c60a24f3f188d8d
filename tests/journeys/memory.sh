#!/usr/bin/env bash
# One page at a time is in memory: a packet of eight pages needs no more of it than one of two. (The file
# itself is mapped, which counts as long as nobody else wants the room: the files here are small.)
. "$(dirname "$0")/journey.sh"
[ -z "${WITHOUT_WALLS:-}" ] || skip "sanitizers and valgrind keep what is freed"

# A page of A4 at 300 dpi, 25 MiB of pixels, with an impression's red and next to nothing to read.
convert -size 2480x3508 xc:gray90 -fill black -draw 'rectangle 20,40 160,60' -fill none -stroke red \
  -strokewidth 12 -draw 'circle 1200,1700 1200,1950' -density 300 -units PixelsPerInch page.jpg
convert page.jpg -compress zip page.tif
half_page_kib=$((2480 * 3508 * 3 / 1024 / 2))

# of_pages N: files of N pages, and a folder of N files.
of_pages() {
  local sheets=() page
  mkdir "folder$1"
  for page in $(seq "$1"); do
    sheets+=(page.tif)
    cp page.jpg "folder$1/$page.jpg"
  done
  tiffcp -c zip "${sheets[@]}" "sheets$1.tif"
  tiff2pdf -z -o "sheets$1.pdf" "sheets$1.tif"
}
of_pages 2
of_pages 8

# peak COMMAND…: the most KiB that the supervisor or its reader ever held.
peak() {
  "$BUILD/tests/journeys/peak" kib "$@" >out 2>err
  cat kib
}

for kind in sheets%s.tif sheets%s.pdf folder%s; do
  # shellcheck disable=SC2059
  few=$(printf "$kind" 2) many=$(printf "$kind" 8)
  little=$(peak "$sealroom" check --format json "$few")
  claim "$few is read" is "$(grep -o '"number":' out | wc -l)" 2
  much=$(peak "$sealroom" check --format json "$many")
  claim "$many is read" is "$(grep -o '"number":' out | wc -l)" 8
  claim "it needs half a page more at most ($little, $much KiB)" [ $((much - little)) -lt "$half_page_kib" ]
done

mkdir few many
mv sheets2.tif few/ && mv sheets8.tif many/
little=$(peak "$sealroom" run --db few.db few)
much=$(peak "$sealroom" run --db many.db many)
claim "the batch took the packet" is "$("$sealroom" list --db many.db | wc -l)" 1
claim "it needs no more either ($little, $much KiB)" [ $((much - little)) -lt "$half_page_kib" ]
ending
