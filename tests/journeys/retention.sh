#!/usr/bin/env bash
# What is purged is gone: from the database file, its log and the archive. What stays is the bare
# verdict and the audit. Other packets keep their files.
. "$(dirname "$0")/journey.sh"

# Two packets of one sample's pages: one received long ago, one today; they share a page.
mkdir old new
cp "$SOURCE"/samples/inbox/sample-3/*1.jpg old/a.jpg 2>/dev/null || skip "there is no sample-3"
cp "$SOURCE"/samples/inbox/sample-3/*2.jpg old/b.jpg
cp old/b.jpg new/b.jpg
mkdir inbox
mv old inbox/王示例的材料
status "$sealroom" run --quiet --received 2020-01-06 inbox >/dev/null
mv inbox/* elsewhere
mv new inbox/today
status "$sealroom" run --quiet inbox >/dev/null
claim "two packets are there" is "$("$sealroom" list --format json | wc -l)" 2

# Every name and number that was read on the old packet's own page.
"$sealroom" export packets --unmasked >packets
old=$(grep -E '"receipt": *"20200106-0001"' packets)
own=$(grep -vE '"receipt": *"20200106-0001"' packets)
grep -oE '"value": *"[^"]{4,}"' <<<"$old" | sed 's/.*: *"\(.*\)"/\1/' | sort -u >values
echo "王示例的材料" >>values
while read -r value; do
  grep -qF -- "$value" <<<"$own" || echo "$value"
done <values >names
claim "names and numbers were read" test "$(wc -l <names)" -ge 3
names_in() { # how many of them are in these files
  local count=0
  while read -r name; do
    ! grep -saqF -- "$name" "$@" || count=$((count + 1))
  done <names
  echo "$count"
}
claim "they stand in the database" test "$(names_in sealroom.db sealroom.db-wal)" -ge 3
kept() { local sum; sum=$(sha256sum <"$1" | cut -c1-64); echo "sealroom.db.archive/${sum:0:2}/$sum"; }
first=$(kept elsewhere/a.jpg)
shared=$(kept elsewhere/b.jpg)
files=$(find sealroom.db.archive -type f | wc -l)

claim "the doctor says that one is overdue" is "$("$sealroom" doctor | grep -c 'retention.*1 packets')" 1
claim "the doctor looks at the disk's encryption" is "$("$sealroom" doctor | grep -c 'encryption')" 1
claim "purge alone lists it" is "$(status "$sealroom" purge)" 0
claim "with class and day" holds out "20200106-0001  abandoned   2020-04-06"
claim "and touches nothing" is "$(find sealroom.db.archive -type f | wc -l)" "$files"
claim "nor the queue" is "$("$sealroom" list --format json | wc -l)" 2
printf 'retention: {abandoned_days: 36500}\n' >longer.yaml
claim "the time is a setting" is "$("$sealroom" --config longer.yaml purge | wc -l)" 0

claim "young files may be in somebody's hand" is "$(status "$sealroom" purge --yes)" 0
claim "they are left for the next time" holds err "will be removed next time"
find sealroom.db.archive -type f -exec touch -d '2 hours ago' {} +
claim "the next time takes them" is "$(status "$sealroom" purge --yes)" 0
claim "no name is in the database or its log" is "$(names_in sealroom.db sealroom.db-wal)" 0
claim "the log is empty" is "$(cat sealroom.db-wal 2>/dev/null | wc -c)" 0
claim "the original is gone" test ! -e "$first"
claim "what another packet has too is there" test -f "$shared"
claim "nothing in the archive holds a name" is "$(names_in $(find sealroom.db.archive -type f))" 0
claim "fewer files are left" test "$(find sealroom.db.archive -type f | wc -l)" -lt "$files"
claim "the doctor finds all sound" is "$(diagnosis)" 0
claim "nothing is overdue any longer" holds out "no packet is kept longer than its time"
claim "purge has nothing to do" is "$("$sealroom" purge | wc -l)" 0

claim "the queue has the other one alone" is "$("$sealroom" list --format json | wc -l)" 1
claim "the bare verdict stays" is "$(status "$sealroom" show --format json 20200106-0001)" 0
claim "with its receipt" holds out '"receipt":"20200106-0001"'
claim "and nothing of its pages" holds out '"pages":[]'
claim "nor of its file" holds out '"sources":[]'
claim "it is not judged again" is "$("$sealroom" rejudge --dry-run 20200106-0001 | wc -l)" 0
claim "nor read again" is "$(status "$sealroom" reread 20200106-0001)" 2
rm -r inbox/today
mv elsewhere inbox/again
claim "the same bytes are known by their receipt" is "$(status "$sealroom" run inbox)" 0
claim "they are named" holds err "20200106-0001"
ending
