#!/usr/bin/env bash
# The packets of samples/inbox get the verdict that their truth names, and every deficiency is found.
. "$(dirname "$0")/journey.sh"

# The words behind "code" of every finding that is no mere question, each once.
deficiencies() {
  grep -oE '"code": *"[a-z._]+", *"severity": *"(missing|defect)"' "$1" |
    grep -oE '"[a-z]+\.[a-z_]+"' | sort -u | tr '\n' ' '
}
verdict() { grep -oE '"verdict": *"[a-z]+"' "$1" | head -n 1 | grep -oE '"[a-z]+"$'; }

for packet in "$SOURCE"/samples/inbox/*; do
  base=$(basename "$packet")
  name=${base%.*}
  truth=$SOURCE/samples/truth/$name.json
  "$sealroom" check --format json --quiet --explain seen "$packet" >"$name.json" 2>err || true
  claim "$name has the verdict of its truth" is "$(verdict "$name.json")" "$(verdict "$truth")"
  claim "$name lacks what its truth lacks" is "$(deficiencies "$name.json")" \
    "$(tr -d '\n' <"$truth" | sed 's/  */ /g' >flat; deficiencies flat)"
done
pages=$(cat *.json | grep -o '"source_page":' | wc -l)
claim "each page is explained" is "$(find seen -name '*.png' | wc -l)" "$pages"
claim "on a picture of the whole page, also where it bears seals" is \
  "$(identify -format '%[fx:max(w,h) > 1000]\n' seen/*.png | grep -c 1)" "$pages"
ending
