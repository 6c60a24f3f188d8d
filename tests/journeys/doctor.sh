#!/usr/bin/env bash
# doctor finds each illness of an installation, and mends what is safe without losing a byte.
. "$(dirname "$0")/journey.sh"

claim "without a database it is a warning" is "$(diagnosis)" 0
claim "that is said" holds out "there is no database"
mkdir inbox
for i in 1 2 3; do picture "inbox/$i.png" "$((300 + i))x300"; done
"$sealroom" run --quiet inbox >/dev/null
claim "a sound installation is sound" is "$(diagnosis)" 0
[ -n "${WITHOUT_WALLS:-}" ] || claim "a reader was started behind its walls" holds out "its walls stand"
claim "nothing is wrong then" lacks out "WRONG"
claim "quiet says nothing of what is good" is "$("$sealroom" doctor --quiet | grep -c good)" 0

kept() { local sum; sum=$(sha256sum <"$1" | cut -c1-64); echo "sealroom.db.archive/${sum:0:2}/$sum"; }
first=$(kept inbox/1.png)
second=$(kept inbox/2.png)
third=$(kept inbox/3.png)
echo more >>"$first"
rm "$second"
echo more >>"$third" && mv inbox/3.png elsewhere.png
claim "changed and missing files are wrong" is "$(diagnosis)" 4
claim "two have other bytes" is "$(grep -c 'other bytes by now' out)" 2
claim "one is gone" is "$(grep -c 'not in the archive' out)" 1
claim "looking mends nothing" is "$(diagnosis)" 4
claim "what cannot be fetched again stays wrong" is "$(diagnosis --repair)" 4
claim "the two that can are mended" is "$(grep -c '^mended' out)" 2
mv elsewhere.png inbox/3.png
claim "once its file is back, it is mended too" is "$(diagnosis --repair)" 0
claim "then all is sound" is "$(diagnosis)" 0
claim "the originals are as they came" is "$(sha256sum <"$first")" "$(sha256sum <inbox/1.png)"
claim "damaged bytes are put aside, not thrown away" is \
  "$(find sealroom.db.archive/.damaged -type f | wc -l)" 2

orphan=$(echo orphan | sha256sum | cut -c1-64)
mkdir -p "sealroom.db.archive/${orphan:0:2}"
echo orphan >"sealroom.db.archive/${orphan:0:2}/$orphan"
claim "a young file without a packet is left alone" is "$("$sealroom" doctor | grep -c '^warning  orphans')" 0
touch -d '2 hours ago' "sealroom.db.archive/${orphan:0:2}/$orphan"
echo half >sealroom.db.archive/.999999999.abcdef
claim "an old one is a warning" is "$(diagnosis)" 0
claim "orphan and unfinished copy are named" is "$(grep -c '^warning  orphans' out)" 2
"$sealroom" doctor --repair >out
claim "the orphan is put aside" is "$(cat "sealroom.db.archive/.orphans/$orphan")" orphan
claim "the unfinished copy is removed" is "$(find sealroom.db.archive -name '.999*' | wc -l)" 0
claim "the audit tells of repairs" is "$("$sealroom" doctor --format json | grep -c '"audit","state":"good"')" 1

# An installation of its own, whose parts fall ill one after the other. wrong CHECK OPTION…: what is WRONG of it.
mkdir bin && program_into bin && cp "$BUILD/sealroom-reader" bin/ && cp -r "$BUILD/rules" bin/ && mkdir bin/models
for file in "$BUILD"/models/*; do [ ! -f "$file" ] || ln -s "$(readlink -f "$file")" bin/models/; done
ill() { bin/sealroom doctor "${@:3}" | grep -c "^$1  *$2 "; }
if [ -f "$BUILD/models/ppocr_keys_v1.txt" ]; then
  claim "its models are there" is "$(ill good models)" 1
  rm bin/models/ppocr_keys_v1.txt
  claim "a model that lost a part is wrong" is "$(ill WRONG models)" 1
fi
rm -r bin/models
claim "no models at all is a warning" is "$(ill warning models)" 1
cat >no-fonts.xml <<'XML'
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>
XML
claim "no Chinese font is wrong" is "$(FONTCONFIG_FILE=$PWD/no-fonts.xml ill WRONG fonts)" 1
cp bin/sealroom-reader reader && printf '#!/bin/sh\nexit 7\n' >bin/sealroom-reader
claim "a reader that does not start is wrong" is "$(ill WRONG sandbox)" 1
cp "$BUILD/tests/pipeline/blank-reader" bin/sealroom-reader
claim "so is one without walls" is "$(ill WRONG sandbox)" 1
claim "that is said" is "$(bin/sealroom doctor | grep -c 'no filter of system calls')" 1
cp reader bin/sealroom-reader
mv bin/rules elsewhere
claim "rules that are not there are wrong" is "$(ill WRONG rules)" 1
mv elsewhere bin/rules
if mkdir small && mount -t tmpfs -o size=8m none small 2>/dev/null; then
  trap 'umount "$scratch/small" 2>/dev/null; rm -rf "$scratch"' EXIT
  claim "a disk with too little room is wrong" is "$(ill WRONG disk --db small/s.db)" 2
  mount -o remount,ro none small
  claim "so is one that cannot be written to" is "$(ill WRONG disk --db small/s.db)" 2
  umount small
fi
claim "nothing is quarantined so far" is "$(ill warning claims)" 0
: >inbox/empty.pdf
"$sealroom" run --quiet inbox >out 2>err
claim "a quarantined packet is a warning" is "$(ill warning claims)" 1
claim "kept no longer than its time" is "$(ill good retention)" 1
picture inbox/old.png 310x310
"$sealroom" run --quiet --received 2020-03-01 inbox >out 2>err
sqlite3 sealroom.db "update packets set received = '2020-03-01', taken_at = '2020-03-01T00:00:00Z' where received like '2020%'"
claim "one that nobody decided for years is a warning" is "$(ill warning retention)" 1
claim "the audit's chain holds" is "$(ill good audit)" 1
cp sealroom.db kept.db
sqlite3 sealroom.db "drop trigger audit_no_update; update audit set what = 'purged' where number = 2"
claim "an audit in which somebody wrote is wrong" is "$(ill WRONG audit)" 1
cp kept.db sealroom.db

claim "an archive that cannot be read is said in one object a line" is \
  "$("$sealroom" doctor --format json --archive elsewhere | grep -vc '^{.*}$')" 0
claim "another archive has none of the files" is "$(diagnosis --archive elsewhere)" 4
"$sealroom" list >/dev/null
head -c 20000 /dev/zero | tr '\0' x | dd of=sealroom.db bs=4096 seek=4 conv=notrunc 2>err
claim "a damaged database is wrong" is "$(diagnosis)" 4
claim "it says so" holds out "WRONG    database"
claim "the other checks are made all the same" holds out " fonts "
echo "this is no database of ours, but a letter" >letter.db
claim "a file that is no database is wrong" is "$(diagnosis --db letter.db)" 4
ending
