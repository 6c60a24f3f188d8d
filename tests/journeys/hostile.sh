#!/usr/bin/env bash
# Files made to do harm end in a sentence, told from their headers: not in swap, not in minutes.
. "$(dirname "$0")/journey.sh"

# A PNG that claims 100,000 x 100,000 pixels: its header, and a little data.
byte() { printf "\\x$(printf %02x "$1")"; }
number() { byte $(($1 >> 24 & 255)); byte $(($1 >> 16 & 255)); byte $(($1 >> 8 & 255)); byte $(($1 & 255)); }
crc() { gzip -1 -c "$1" | tail -c 8 | head -c 4 | od -An -tu4 --endian=little | tr -d ' '; }
chunk() {
  { printf '%s' "$1"; cat; } >chunk
  number $(($(wc -c <chunk) - 4))
  cat chunk
  number "$(crc chunk)"
}
mkdir inbox
{
  printf '\x89PNG\r\n\x1a\n'
  { number 100000; number 100000; printf '\x08\x02\x00\x00\x00'; } | chunk IHDR
  head -c 4000 /dev/zero | chunk IDAT
  printf '' | chunk IEND
} >inbox/bomb.png

# JPEGs whose header was made to claim more than there is.
convert -size 300x400 gradient: small.jpg
size_jpeg() { # FROM TO HIGH WIDE
  local at
  at=$(LC_ALL=C grep -aobP '\xff[\xc0\xc2]\x00[\x0b\x11]\x08' "$1" | head -n 1 | cut -d: -f1)
  { head -c $((at + 5)) "$1"; byte $(($3 >> 8)); byte $(($3 & 255)); byte $(($4 >> 8)); byte $(($4 & 255)); tail -c +$((at + 10)) "$1"; } >"$2"
}
size_jpeg small.jpg inbox/bomb.jpg 65000 65000
size_jpeg small.jpg inbox/long.jpg 20000 6000
# A progressive one of very many scans, each over the whole picture: little data, much work.
convert -size 300x400 gradient: -interlace JPEG many.jpg
size_jpeg many.jpg inbox/scans.jpg 10000 10000

# A PDF of 10,000 pages, each the same object; of a page tree that bites its tail; in a PDF; locked.
{
  printf '%%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n'
  printf '2 0 obj <</Type/Pages/Count 10000/Kids['
  for ((i = 0; i < 10000; i++)); do printf '%d 0 R ' $((i + 3)); done
  printf ']>> endobj\n'
  for ((i = 0; i < 10000; i++)); do
    printf '%d 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>> endobj\n' $((i + 3))
  done
  printf 'trailer <</Root 1 0 R/Size 10003>>\n%%%%EOF\n'
} >inbox/thousands.pdf
cat >inbox/ring.pdf <<'PDF'
%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Count 1/Kids[2 0 R]>> endobj
trailer <</Root 1 0 R/Size 3>>
%%EOF
PDF
qpdf --empty --pages "$SOURCE/tests/fuzz/seeds/page/g4.pdf" 1 -- plain.pdf
qpdf plain.pdf --add-attachment "$SOURCE/tests/fuzz/seeds/page/jpeg.pdf" --filename=inner.pdf -- inbox/portfolio.pdf
qpdf --encrypt secret owner 256 -- plain.pdf inbox/locked.pdf
qpdf --encrypt '' owner 256 -- plain.pdf inbox/owner.pdf

# PDFs of some kilobytes that unpack to gigabytes: packed once, and packed twice.
# packed FILE FILTERS DICTIONARY <STREAM: a PDF whose object 4 is the stream.
packed() {
  cat >stream
  {
    printf '%%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n'
    printf '2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj\n'
    printf '3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>> endobj\n'
    printf '4 0 obj <</Length %d/Filter[%s]>> stream\n' "$(wc -c <stream)" "$2"
    cat stream
    printf '\nendstream endobj\ntrailer <</Root 1 0 R/Size 5>>\n%%%%EOF\n'
  } >"$1"
}
deflated() { perl -MCompress::Zlib -e 'my ($d) = deflateInit(-Level => 9); binmode STDOUT;
  while (read STDIN, my $piece, 1 << 20) { my ($out) = $d->deflate($piece); print $out } my ($end) = $d->flush; print $end'; }
head -c 700000000 /dev/zero | tr '\0' ' ' | deflated >once
packed inbox/once.pdf /FlateDecode <once
head -c 30000000 /dev/zero | deflated | deflated >twice
packed inbox/twice.pdf /FlateDecode/FlateDecode <twice

# A TIFF whose directories run in a ring.
convert -size 200x300 xc:white -depth 8 one.tif
cp one.tif inbox/ring.tif
at=$(od -An -tu4 -j4 -N4 one.tif | tr -d ' ')
entries=$(od -An -tu2 -j"$at" -N2 one.tif | tr -d ' ')
printf "$(printf '\\x%02x' $((at & 255)) $((at >> 8 & 255)) $((at >> 16 & 255)) $((at >> 24 & 255)))" |
  dd of=inbox/ring.tif bs=1 seek=$((at + 2 + 12 * entries)) conv=notrunc 2>err

began=$(date +%s)
claim "the batch goes to its end" is "$(status "$sealroom" run --jobs 2 inbox)" 3
echo "hostile files took $(($(date +%s) - began)) s"
for pair in "bomb.png: cannot be read: the picture is too large (100000" \
  "bomb.jpg: cannot be read: the picture is too large (65000" \
  "thousands.pdf: cannot be read: the file has too many pages (10000)" \
  "ring.pdf: cannot be read: " \
  "once.pdf: cannot be read: it is packed more densely than any scan" \
  "twice.pdf: cannot be read: it is packed more densely than any scan" \
  "locked.pdf: cannot be read: the PDF is encrypted"; do
  claim "it says '$pair'" holds err "$pair"
done
"$sealroom" list --format json >list
claim "each is a packet" is "$(wc -l <list)" "$(find inbox -type f | wc -l)"
claim "a PDF with an owner's password alone is read" is "$("$sealroom" list --state done | grep -c owner.pdf)" 1
claim "what is attached to a PDF is not taken for its pages" is \
  "$("$sealroom" show portfolio.pdf --format json | grep -o '"source_page":' | wc -l)" 1
claim "a TIFF that runs in a ring gives its page and a fault" is \
  "$("$sealroom" show ring.tif --format json | grep -o '"source_page":' | wc -l)" 2
claim "nothing is left in hand" is "$("$sealroom" list --state working | wc -l)" 0

ending
