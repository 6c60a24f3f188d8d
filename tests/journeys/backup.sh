#!/usr/bin/env bash
# A backup made while the line runs is whole, and an office can go on with it alone.
. "$(dirname "$0")/journey.sh"

mkdir inbox more
for i in 1 2 3; do picture "inbox/$i.png" "$((300 + i))x300"; done
for i in 4 5 6 7 8 9; do picture "more/$i.png" "$((300 + i))x300"; done
"$sealroom" run --quiet inbox >/dev/null
mv more/* inbox/
"$sealroom" run --quiet --jobs 1 inbox >/dev/null &
line=$!
sleep 0.5
claim "a backup is made while the line runs" is "$(status "$sealroom" backup copy)" 0
claim "it says so" holds err "was verified"
wait "$line"
claim "the line did not mind" is "$("$sealroom" list --format json | wc -l)" 9
cp -r copy first
waiting=$("$sealroom" --db first/sealroom.db list --state done --format json | wc -l)
claim "what was done is in it" test "$waiting" -ge 3
claim "the doctor finds the copy sound" is "$(diagnosis --db first/sealroom.db)" 0

claim "again into the same folder" is "$(status "$sealroom" backup copy)" 0
claim "all are in it now" is "$("$sealroom" --db copy/sealroom.db list --format json | wc -l)" 9
claim "files are the archive's" is "$(cd copy/sealroom.db.archive && find . -type f | sort)" \
  "$(cd sealroom.db.archive && find . -type f | sort)"
claim "nobody else may read it" is "$(find copy -perm /077 | wc -l)" 0

# Restored: everything else is lost.
"$sealroom" list >before
mkdir lost && mv sealroom.db* inbox lost/
cp -r copy/sealroom.db copy/sealroom.db.archive .
"$sealroom" list >after
claim "the queue is as it was" is "$(cat after)" "$(cat before)"
claim "the doctor finds it sound" is "$(diagnosis)" 0
claim "packets are read again from it" is "$(status "$sealroom" reread 1.png)" 0
mkdir inbox
picture inbox/new.png 400x300
claim "and the line goes on" is "$(status "$sealroom" run inbox)" 1
claim "with the next receipt" is "$("$sealroom" list --format json | wc -l)" 10

mkdir foreign && echo mine >foreign/letter.txt
claim "a folder of other things is left alone" is "$(status "$sealroom" backup foreign)" 2
claim "nothing was added to it" is "$(ls -A foreign)" letter.txt
damaged=$(find sealroom.db.archive -type f | head -n 1)
echo x >>"$damaged"
claim "a damaged archive makes no backup" is "$(status "$sealroom" backup fresh)" 4
claim "that is said" holds err "damaged"
claim "no database pretends to be one" test ! -e fresh/sealroom.db
claim "an earlier copy of that file is kept" is "$(status "$sealroom" backup copy)" 0
ending
