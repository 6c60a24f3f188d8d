#!/usr/bin/env bash
# Faults of the machine end with 4 and a reason, lose nothing, and the next run goes on.
. "$(dirname "$0")/journey.sh"

# An installation whose reader reads nothing: what pages say does not matter here.
mkdir bin && program_into bin && cp "$BUILD/tests/pipeline/blank-reader" bin/sealroom-reader && cp -r "$BUILD/rules" bin/
quick=$PWD/bin/sealroom
pages() { mkdir -p "$1" && for i in $(seq "$2"); do echo "page ${3:-0} $1 $i" >"$1/$i.pgm"; done; }

# A file system of one megabyte: the disk runs full in the middle of a batch.
if mkdir small && mount -t tmpfs -o size=1m none small 2>/dev/null; then
  trap 'umount "$scratch/small" 2>/dev/null; rm -rf "$scratch"' EXIT
  pages full 8
  for i in $(seq 8); do head -c 300000 /dev/urandom >>"full/$i.pgm"; done
  claim "a full disk ends with 4" is "$(status "$quick" run --db small/s.db --archive small/a full)" 4
  claim "and says so" grep -qE "No space left|disk is full" err
  claim "no half file is in the archive under a digest" is "$(find small/a -type f ! -name '.*' | while read -r file; do
    [ "$(sha256sum <"$file" | cut -c1-64)" = "$(basename "$file")" ] || echo "$file"; done | wc -l)" 0
  claim "nothing is left in hand" is "$("$quick" list --db small/s.db --state working 2>/dev/null | wc -l)" 0
  mount -o remount,size=32m none small
  claim "with room it goes on" [ "$(status "$quick" run --db small/s.db --archive small/a full)" -le 1 ]
  claim "all are there once" is "$("$quick" list --db small/s.db | wc -l)" 8
  mount -o remount,ro none small 2>/dev/null
  pages more 1
  claim "a database that can only be read is 4" is "$(status "$quick" run --db small/s.db --archive other more)" 4
  claim "an archive that can only be read is 4" is "$(status "$quick" run --db other.db --archive small/b more)" 4
  umount small
else
  echo "no file system of its own may be mounted here: full and read-only disks are not tried"
fi

# Locked by another program for longer than we wait.
pages locked 2
"$quick" run --quiet --db locked.db locked >/dev/null
pages later 1
cat >hold.sql <<'SQL'
begin exclusive;
SQL
if command -v sqlite3 >/dev/null; then
  (cat hold.sql; sleep 25) | sqlite3 locked.db &
  holder=$!
  sleep 0.5
  claim "a database that stays locked is 4" is "$(status "$quick" run --db locked.db later)" 4
  claim "that is said" holds err "locked"
  kill "$holder" 2>/dev/null; wait "$holder" 2>/dev/null
fi
claim "once it is free, it goes on" [ "$(status "$quick" run --db locked.db later)" -le 1 ]

# The archive, and where files are moved, on another file system.
far=$(mktemp -d -p /dev/shm 2>/dev/null || mktemp -d)
pages far 3
claim "an archive on another file system is as good" \
  [ "$(status "$quick" run --db far.db --archive "$far/archive" --move "$far/moved" far)" -le 1 ]
claim "all are moved" is "$(find "$far/moved" -type f | wc -l)" 3
claim "and gone from the inbox" is "$(find far -type f | wc -l)" 0
claim "sound" is "$("$quick" doctor --quiet --db far.db --archive "$far/archive" | grep WRONG | grep -vc sandbox)" 0
rm -rf "$far"

# The clock goes back by a year between two runs, and while packets are in hand.
wrong_clock() { LD_PRELOAD=$BUILD/tests/journeys/libclock-layer.so CLOCK_FILE=$scratch/shift "$@"; }
year=31536000
pages clock 2
echo "$year" >shift
wrong_clock "$quick" run --quiet --received 2027-06-01 --db clock.db clock >/dev/null
claim "the clock was a year ahead" is "$(sqlite3 clock.db "select taken_at > datetime('now', '+300 days') from packets limit 1")" 1
pages clock2 2
claim "a clock that went back is no matter" [ "$(status "$quick" run --db clock.db clock2)" -le 1 ]
pages clock3 4 500
echo 0 >shift
wrong_clock "$quick" run --jobs 1 --db clock.db clock3 >batch.out 2>batch.err &
batch=$!
sleep 0.9
echo "-$year" >shift
pages clock4 1
claim "what is in hand while the clock goes back is nobody else's" \
  [ "$(status wrong_clock "$quick" run --db clock.db clock4)" -le 1 ]
claim "the second batch read its own alone" is "$(wc -l <out)" 1
wait "$batch"
claim "the batch goes to its end" [ $? -le 1 ]
claim "each packet is there once" is "$("$quick" list --db clock.db | cut -d' ' -f1 | sort -u | wc -l)" 9
claim "all are done" is "$("$quick" list --db clock.db --state done | wc -l)" 9
claim "the audit's chain holds" is "$("$quick" doctor --db clock.db | grep -c '^good     audit')" 1

# A database that a supervisor of another machine has in hand is refused.
pages alien 1
"$quick" run --quiet --db alien.db alien >/dev/null
if command -v sqlite3 >/dev/null; then
  sqlite3 alien.db "update packets set state='working'; insert into claims select number, 'them@there',
    'another-boot', 'pid:[1]', 1, 1, strftime('%s','now') from packets;
    insert into machines values ('there', 'another-boot', strftime('%s','now'))"
  pages alien2 1
  claim "while another machine is at work, ours refuses" is "$(status "$quick" run --db alien.db alien2)" 4
  claim "and says why" holds err "another machine"
  claim "looking is refused as well" is "$(status "$quick" list --db alien.db)" 4
  sqlite3 alien.db "update claims set heartbeat = strftime('%s','now') - 3600;
    update machines set heartbeat = strftime('%s','now') - 3600 where host = 'there'"
  claim "a machine that is long dead holds nobody up" [ "$(status "$quick" run --db alien.db alien2)" -le 1 ]
  claim "what it had in hand is read" is "$("$quick" list --db alien.db --state done | wc -l)" 2
fi

# in_hand: waits until slow.db has a packet in hand: whoever has one listens to signals.
in_hand() {
  for _ in $(turns 100); do [ "$("$quick" list --db slow.db --state working | wc -l)" -gt 0 ] && break; sleep 0.1; done
}

# Stopped: the first time what is in hand is given back, the second time at once.
pages slow 3 $((1500 * ${PATIENCE:-1}))
"$quick" run --jobs 1 --db slow.db slow >out 2>err &
batch=$!
in_hand
kill -TERM "$batch"
wait "$batch"
claim "stopped in the middle is 4" is $? 4
claim "that is said" holds err "stopped as asked"
claim "nothing is in hand" is "$("$quick" list --db slow.db --state working | wc -l)" 0
# Ctrl-C twice, a stop twice, or one of each: between the two there is no time to give anything back.
for pair in "INT INT" "TERM TERM" "INT TERM" "TERM INT"; do
  "$quick" run --jobs 1 --db slow.db slow >out 2>err &
  batch=$!
  in_hand
  began=$(date +%s%N)
  kill "-${pair% *}" "$batch" && sleep 0.005
  kill "-${pair#* }" "$batch" 2>/dev/null
  wait "$batch" 2>/dev/null
  claim "$pair: it ends at once" [ $((($(date +%s%N) - began) / 1000000)) -le 2000 ]
done
claim "no reader is left" is "$(sleep 0.3; pgrep -f "$scratch/bin/sealroom-reader" | wc -l)" 0
claim "run again, it goes to its end" [ "$(status "$quick" run --jobs 3 --db slow.db slow)" -le 1 ]
claim "what was in hand is there once" is "$("$quick" list --db slow.db --state done | cut -d' ' -f1 | sort -u | wc -l)" 3

# A pipe that nobody reads ends check early, without a word.
pages many 40 $((200 * ${PATIENCE:-1}))
began=$(date +%s%N)
"$quick" check --quiet --jobs 1 many/*.pgm 2>err | head -n 1 >out
claim "check | head prints a line" [ "$(wc -l <out)" -le 1 ]
claim "it says nothing about it" is "$(wc -c <err)" 0
claim "and does not read on" [ $((($(date +%s%N) - began) / 1000000)) -lt $((6000 * ${PATIENCE:-1})) ]

# A file that goes away in the middle of a run is named, and the others are read.
pages gone 6 700
"$quick" run --jobs 1 --db gone.db gone >out 2>err &
batch=$!
sleep 0.6
rm gone/6.pgm
wait "$batch"
claim "a file that vanished does not stop the batch" [ $? -le 3 ]
claim "the others are done" is "$("$quick" list --db gone.db --state done | wc -l)" 5
claim "nothing of it stays in hand" is "$("$quick" list --db gone.db --state working | wc -l)" 0

# A message from outside gives a terminal no commands.
"$quick" run --db x.db $'no\e]0;such\a' >out 2>err
claim "names in faults are cleaned" is "$(tr -d '\n' <err | grep -c $'\e')" 0
ending
