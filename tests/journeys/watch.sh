#!/usr/bin/env bash
# A station takes each scan once it is whole, tells the clerk, and loses nothing, whatever happens.
. "$(dirname "$0")/journey.sh"

# begin OPTION… starts a station over the folder inbox; told TEXT waits until it has said so.
begin() {
  "$sealroom" watch --settle 1 --jobs 1 --lang en "$@" inbox >>out 2>>err &
  station=$!
}
told() {
  for _ in $(turns 400); do
    grep -qF -- "$1" out err && return 0
    kill -0 "$station" 2>/dev/null || return 1
    sleep 0.1
  done
  echo "  never said: $1" >&2
  return 1
}
finish() { kill -TERM "$station" && wait "$station"; }
receipt() { grep -oE '[0-9]{8}-[0-9]{4,}' <<<"$(grep -F "$1" out | tail -n 1)"; }

claim "an absent inbox is wrong usage" is "$(status "$sealroom" watch gone)" 2
mkdir inbox
: >out
begin --results --metrics figures.prom
claim "readers are there before the first scan" told "ready for scans"

picture inbox/.hidden.png 300x300
picture whole.png 600x800
cp whole.png inbox/x.part
head -c 700 whole.png >inbox/slow.png
sleep 2.5
claim "half a file is not taken" lacks out "slow.png"
claim "neither are names that are ignored" lacks out "x.part"
cat whole.png >inbox/slow.png
claim "once it is whole, the clerk is told" told "slow.png  $(date +%Y)"
claim "first how the scan is" holds out "page 1 resolution too low"
claim "then the verdict with the worst finding" told "[document.missing]"
for _ in $(turns 50); do [ -f inbox/slow.png.result.json ] && break; sleep 0.1; done
claim "the result lies beside it" holds inbox/slow.png.result.json '"verdict":"deficient"'
claim "the scan was moved away" is "$(ls inbox/.done | grep -c slow.png)" 1
first=$(receipt slow.png)

picture inbox/slow.png 640x800
claim "the same name again takes the earlier one's place" told "takes the place of the earlier scan of receipt $first"
for _ in $(turns 100); do [ "$(grep -c "slow.png  $first" out)" -ge 4 ] && break; sleep 0.1; done
claim "it keeps the receipt" is "$(receipt slow.png)" "$first"
claim "there is one packet" is "$("$sealroom" list | wc -l)" 1
claim "both scans are in the archive" is "$(complaints)" 0
claim "the old one too" is "$(find sealroom.db.archive -name "$(sha256sum <whole.png | cut -c1-64)" | wc -l)" 1

# The clerk stands beside the scanner: whether the scan is usable is said before it is read.
mkdir papers && for i in 1 2 3 4; do cp "$SOURCE/samples/inbox/sample-5/page$i.png" papers/; done
convert -size 1240x1754 xc:white papers/page5.png
convert "$SOURCE/samples/inbox/sample-5/page1.png" -blur 0x2.5 papers/page6.png
convert "$SOURCE/samples/inbox/sample-5/page1.png" -blur 0x8 papers/page8.png
convert "$SOURCE/samples/inbox/sample-5/page1.png" -crop 1000x1754+240+0 +repage papers/page7.png
mv papers inbox/
for _ in $(turns 2000); do grep -q '^papers ' out && break; sleep 0.02; done
grep '^papers ' out >first
claim "at once one line is there" is "$(wc -l <first)" 1
claim "that the scan needs a look" holds first "look at the scan"
claim "with its pages" holds first "8 page"
claim "which is blank" holds first "page 5 blank"
claim "which is blurred" holds first "page 6 blurred"
claim "and which so much that no edge is left" holds first "page 8 blurred"
claim "which is cut" holds first "page 7 cut at an edge"
for _ in $(turns 600); do [ "$(grep -c '^papers ' out)" -ge 2 ] && break; sleep 0.1; done
claim "then comes the verdict, and nothing more" is "$(grep -c '^papers ' out)" 2
claim "which is one" is "$(grep '^papers ' out | tail -n 1 | grep -cE 'complete|deficient|review')" 1

mkdir folder && picture folder/1.png 500x700 && mv folder inbox/
claim "a folder is one packet" told "folder  $(date +%Y)"
for _ in $(turns 50); do [ -d inbox/folder ] || break; sleep 0.1; done
root=$(receipt "folder ")
mkdir -p inbox/folder && picture inbox/folder/2.png 510x700
for _ in $(turns 100); do [ "$(grep -c '^folder ' out)" -ge 4 ] && break; sleep 0.1; done
claim "a later file of the folder supplements it" is \
  "$("$sealroom" show "$root" --format json | grep -o '"supplements":\["[^]]*\]' | wc -l)" 1

head -c 2000 "$SOURCE/samples/inbox/sample-1.pdf" >inbox/torn.pdf
claim "a file that never gets whole is named at last" told "torn.pdf"
claim "with its reason" told "truncated"
claim "the station goes on" kill -0 "$station"
claim "figures are there for Prometheus" holds figures.prom 'sealroom_packets_total{verdict="quarantined"} 1'
# The text format of Prometheus: each sample bears a type that was told before it, and a number.
claim "each line of them is well-formed" awk '
  /^# HELP [a-z_]+ ./ { next }
  /^# TYPE [a-z_]+ (counter|gauge)$/ { type[$3] = 1; next }
  /^[a-z_]+([{][a-z_]+="[^"]*"(,[a-z_]+="[^"]*")*[}])? [0-9]+([.][0-9]+)?(e[+-]?[0-9]+)?$/ {
    split($0, name, /[{ ]/); if (type[name[1]]) { samples++; next } }
  { print "  not well-formed: " $0 >"/dev/stderr"; wrong++ }
  END { exit wrong > 0 || samples == 0 }' figures.prom
if command -v promtool >/dev/null; then claim "they are well-formed" promtool check metrics <figures.prom; fi
finish
claim "stopped as asked is 0" is $? 0
claim "nothing is in hand" is "$("$sealroom" list --state working | wc -l)" 0
claim "the inbox holds results and what is ignored alone" is \
  "$(find inbox -maxdepth 1 -type f ! -name '*.result.json' ! -name '.*' ! -name '*.part' | wc -l)" 0

# Killed in the middle and started again, across file systems.
far=$(mktemp -d -p /dev/shm 2>/dev/null || mktemp -d)
picture inbox/later.png 700x900
begin --move "$far/done"
sleep 1.3
kill -9 "$station"
wait "$station" 2>/dev/null
: >out
begin --move "$far/done"
claim "ready again" told "ready for scans"
for _ in $(turns 150); do [ "$("$sealroom" list --state done | grep -c later.png)" = 1 ] && [ -n "$(find "$far" -type f)" ] && break; sleep 0.1; done
claim "what it had in hand is there once" is "$("$sealroom" list | grep -c later.png)" 1
claim "and moved onto the other file system" is "$(find "$far/done" -name '*later.png' | wc -l)" 1
claim "whole" is "$(find inbox -name later.png | wc -l)" 0
finish

# Under systemd: ready once readers are there, alive at the watchdog's pace while it reads, then stopping.
"$BUILD/tests/pipeline/notify-ear" notify.socket >heard &
ear=$!
for _ in $(turns 100); do [ -S notify.socket ] && break; sleep 0.1; done
: >out >err
NOTIFY_SOCKET=$PWD/notify.socket WATCHDOG_USEC=2000000 begin --move "$far/done"
claim "ready under systemd" told "ready for scans"
for _ in $(turns 100); do grep -q READY heard && break; sleep 0.1; done
claim "systemd is told that the station is ready" is "$(grep -c READY=1 heard)" 1
mkdir papers && for i in 1 2 3 4; do cp "$SOURCE/samples/inbox/sample-6/page$i.jp2" papers/; done
mv papers inbox/reading
for _ in $(turns 600); do [ "$(grep -c '^reading ' out)" -ge 2 ] && break; sleep 0.1; done
read -r alive seconds < <(echo "$(grep -c WATCHDOG=1 heard)" "$(($(date +%s) - $(stat -c %W heard)))")
claim "and while it reads that it lives" [ "$alive" -ge 2 ]
claim "at least every other second" [ "$((alive * 2 + 2))" -ge "$((seconds / 2))" ]
finish
for _ in $(turns 50); do grep -q STOPPING heard && break; sleep 0.1; done
claim "and at last that it stops" is "$(tail -n 1 heard)" STOPPING=1
kill "$ear"
wait "$ear" 2>/dev/null

: >out >err
begin --move "$far/done" --rescan 2
claim "ready once more" told "ready for scans"
rmdir inbox 2>/dev/null || mv inbox elsewhere
claim "an inbox that goes away is told" told "the inbox cannot be read"
claim "the station goes on without it" kill -0 "$station"
finish
rm -rf "$far"
claim "all is sound in the end" is "$(complaints)" 0
ending
