#!/usr/bin/env bash
# A sheet scanned as in a mirror is read as its writer saw it, and told where it lies on the scan.
. "$(dirname "$0")/journey.sh"
command -v node >/dev/null || { echo "skipped: node is not installed" && exit 77; }

sheet=$(find "$SOURCE/samples/inbox/sample-3" -type f | sort | head -n 1)
cp "$sheet" straight.jpg
convert straight.jpg -flop -quality 92 mirrored.jpg
convert straight.jpg -rotate 90 -flop -quality 92 turned.jpg
for lie in straight mirrored turned; do
  "$sealroom" check --format json $lie.jpg >$lie.json 2>/dev/null
done

# of LIE EXPRESSION: what the page's reading says; fields and seals are spread for it.
of() {
  node -e 'const [page] = JSON.parse(require("fs").readFileSync(process.argv[1])).pages;
    const code = page.fields.find((field) => field.name === "unit_code")?.value;
    const [seal] = page.seals, middle = seal && Math.floor(seal.box[0] + seal.box[2] / 2);
    console.log(eval(process.argv[2]));' "$1.json" "$2"
}
claim "the sheet has a kind, a code and a seal" \
  is "$(of straight page.kind) $(of straight "!!code && !!seal?.title")" "application_form true"
for lie in mirrored turned; do
  claim "the $lie sheet is of the same kind" is "$(of $lie page.kind)" "$(of straight page.kind)"
  claim "the $lie sheet has the same code" is "$(of $lie code)" "$(of straight code)"
  claim "the $lie sheet has the same seal" is "$(of $lie seal.title)" "$(of straight seal.title)"
done

# The seal's middle, from the left, is as far from the right in the mirror.
gap=$(($(of straight middle) + $(of mirrored middle) - $(of mirrored page.width)))
claim "the seal lies where the mirror shows it" [ "${gap#-}" -le 12 ]
claim "a sheet that lay level is told so" is "$(of mirrored page.rotation)" 0
claim "one that lay on its side was turned" [ "$(of turned page.rotation)" != 0 ]
# Beside the turned scan as people see it, the box holds the seal: turned like straight, then flipped.
gap=$(($(of straight middle) + $(of turned middle) - $(of turned page.width)))
claim "the seal of the turned sheet lies where the mirror shows it" [ "${gap#-}" -le 12 ]

ending
