#!/usr/bin/env bash
# Sentences for people stand in base/words.def or in data, in both languages, and nowhere in code: no Han
# character inside a string of the program, but where the file compares with what stands on papers.
# (That no sentence lacks one language is base/words' business, that no wording of a rulebook does, the
# loader's.)
# Usage: check_words.sh SOURCE_DIR
set -euo pipefail
export LC_ALL=C.UTF-8
cd "$1"
failed=0
# Folders that read papers or compare what was read: their Han characters are the papers'.
reads_papers='^(ocr|seal|facts|page)/'
# How a day is written, and the sign by which a sentence's asking part is known, are forms of a text and
# no sentences.
forms='%d年%d月%d日|\[-\./年\]|"。请"'
while read -r file; do
  [[ $file =~ $reads_papers ]] && continue
  # Comments may quote papers.
  found=$(sed -E ':a; s@/\*[^*]*\*/@@g; s@//.*@@' "$file" | awk '
    /\/\*/ && !/\*\// {inside = 1; sub(/\/\*.*/, ""); print; next}
    inside && /\*\// {inside = 0; sub(/.*\*\//, "")}
    !inside' | grep -nP '"[^"]*[\x{3400}-\x{9fff}][^"]*"' |
    grep -vP "$forms" || true)
  [ -z "$found" ] || { echo "$file says something that is not in base/words.def: $found"; failed=1; }
done < <(scripts/tracked-sources | grep -E '^(base|packet|rules|pipeline|review)/.*\.[ch]$')
# A fault's detail names a place, a number, a part: its sentences are words of base/words.def, and what
# errno means is told by base/fault.c alone.
while read -r file; do
  found=$(perl -0777 -ne '
    s{/\*.*?\*/}{}gs;
    while (/\b(?:fault_raise\w*|fault_errno|yaml_wrong|office_note|doctor_say)\(((?:[^()"]|"(?:\\.|[^"\\])*"|\((?:[^()]|\([^()]*\))*\))*)\)/g) {
      my $call = $1;
      while ($call =~ /"((?:\\.|[^"\\])*)"/g) {
        my $text = $1;
        print "$text\n" if $text =~ /[a-z]{2,},? [a-z]{2,}/ && $text !~ /^(?:sealroom .*--help|--[a-z-]+ [a-z]+)$/;
      }
    }' "$file")
  [ -z "$found" ] || { echo "$file has a sentence in a fault's detail: $found"; failed=1; }
  case $file in base/fault.c) continue ;; esac
  ! grep -q 'strerror(' "$file" || { echo "$file tells an error in the system's words alone"; failed=1; }
done < <(scripts/tracked-sources | grep -E '^(base|packet|page|ocr|seal|facts|rules|pipeline|review)/.*\.c$')
exit "$failed"
