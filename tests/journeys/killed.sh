#!/usr/bin/env bash
# Killed at any moment and run again, no packet is lost and none is doubled.
. "$(dirname "$0")/journey.sh"

mkdir inbox
for i in $(seq 12); do picture "inbox/$i.png" "$((500 + i))x700"; done
export TIMEFORMAT=%R
kills=0
for pause in 0.15 0.3 0.5 0.8 0.2 0.4 0.6 1.0; do
  "$sealroom" run --quiet --jobs 2 inbox >>runs 2>>errors &
  supervisor=$!
  sleep "$pause"
  kill -9 "$supervisor" 2>/dev/null && kills=$((kills + 1))
  wait "$supervisor" 2>/dev/null
done
claim "it was killed in the middle" [ "$kills" -ge 2 ]
"$sealroom" run --quiet --jobs 2 inbox >>runs 2>>errors
claim "the last run ends by itself" [ $? -le 1 ]
claim "each packet is there once" is "$("$sealroom" list --state done | wc -l)" 12
claim "nothing waits or is in hand" is \
  "$(("$sealroom" list --state waiting; "$sealroom" list --state working) | wc -l)" 0
claim "no receipt is given twice" is "$("$sealroom" list | cut -d' ' -f1 | sort | uniq -d | wc -l)" 0
claim "every original is in the archive" is \
  "$(sha256sum inbox/* | cut -c1-64 | while read -r sum; do
    [ "$(sha256sum <"sealroom.db.archive/${sum:0:2}/$sum" | cut -c1-64)" = "$sum" ] && echo; done | wc -l)" 12
claim "no reader outlives its supervisor" is "$(pgrep -P 1 -f "$BUILD/sealroom-reader" | wc -l)" 0

# Asked to stop, it gives back what is in hand.
mkdir more
for i in $(seq 6); do picture "more/$i.png" "$((700 + i))x900"; done
"$sealroom" run --jobs 1 more >out 2>err &
supervisor=$!
pause 0.7
kill -TERM "$supervisor" 2>/dev/null
wait "$supervisor"
stopped=$?
claim "a stopped run ends with 4, or was done before" [ "$stopped" = 4 -o "$stopped" -le 1 ]
claim "nothing is left in hand" is "$("$sealroom" list --state working | wc -l)" 0
"$sealroom" run --quiet more >>runs 2>>errors
claim "run again, all are there once" is "$("$sealroom" list --state done | wc -l)" 18
ending
