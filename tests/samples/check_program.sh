#!/usr/bin/env bash
# What samples-draw promises: the same seed draws the same bytes, another seed others; every finding
# code that one packet can show is drawn; the judge, given the truth's readings, finds what it says.
# Usage: check_program.sh SAMPLES-DRAW JUDGE-TRUTH BOOK
set -euo pipefail
draw=$1 judge=$2 book=$3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

digests() { (cd "$1" && find . -type f -print0 | sort -z | xargs -0 sha256sum); }

for form in pdf jpeg tiff; do
  "$draw" --seed 3 --packets 1 --dpi 60 --form $form --out "$folder/one"
  "$draw" --seed 3 --packets 1 --dpi 60 --form $form --out "$folder/two"
  diff <(digests "$folder/one") <(digests "$folder/two")
  "$draw" --seed 4 --packets 1 --dpi 60 --form $form --out "$folder/three"
  ! diff -q <(digests "$folder/one") <(digests "$folder/three") >/dev/null
  rm -rf "$folder"/{one,two,three}
done

for code in document.missing seal.missing seal.copied seal.foreign seal.purpose seal.illegible \
  seal.printed seal.colourless id.side_missing id.expired id.number_invalid id.mismatch \
  unit.code_invalid unit.code_mismatch unit.name_mismatch unit.former_name licence.expired fee.short \
  fee.over fee.payee fee.status fee.amount_conflict fee.payer fee.channel invoice.incomplete \
  business.undetermined business.not_by_mail certificate.expired form.field_missing field.unsure \
  page.unreadable page.unknown packet.mixed medium.check; do
  "$draw" --seed 8 --dpi 50 --form truth --code "$code" --out "$folder/$code"
  grep -q "\"code\": *\"$code\"" "$folder/$code/truth/p0001.json"
done
"$draw" --seed 9 --packets 12 --dpi 50 --form truth --out "$folder/mixture"
"$judge" "$book" "$folder"/*/truth/*.json | grep -v 'truth says'

# Who draws does not matter; two codes meet in one packet; what excludes each other is refused.
"$draw" --seed 5 --packets 3 --dpi 50 --form truth --out "$folder/alone"
"$draw" --seed 5 --packets 3 --dpi 50 --form truth --jobs 3 --out "$folder/together"
diff <(digests "$folder/alone/truth") <(digests "$folder/together/truth")
"$draw" --dpi 50 --form truth --code fee.short --code seal.copied --out "$folder/both"
grep -q '"fee.short".*"seal.copied"\|"seal.copied".*"fee.short"' "$folder/both/truth/p0001.json"
"$judge" "$book" "$folder/both/truth/p0001.json" | grep -v 'truth says'
status=0
"$draw" --dpi 50 --form truth --code fee.short --code fee.over --out "$folder/neither" 2>/dev/null || status=$?
[ "$status" = 2 ] || { echo "codes that exclude each other: status $status"; exit 1; }

if "$draw" --code no.such --out "$folder/none" 2>/dev/null; then
  echo "an unknown code was drawn"
  exit 1
fi
