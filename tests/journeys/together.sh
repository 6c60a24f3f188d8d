#!/usr/bin/env bash
# Several supervisors on one machine share a database: each packet is read by one of them.
. "$(dirname "$0")/journey.sh"

mkdir inbox
for i in $(seq 10); do picture "inbox/$i.png" "$((500 + i))x700"; done
for i in 1 2 3; do
  "$sealroom" run --quiet --jobs 1 inbox >"out$i" 2>"err$i" &
  ids[i]=$!
done
for i in 1 2 3; do
  wait "${ids[i]}"
  claim "supervisor $i ends by itself" [ $? -le 1 ]
done
claim "each packet is there once" is "$("$sealroom" list --state done | wc -l)" 10
claim "each was named by one supervisor" is "$(cat out1 out2 out3 | wc -l)" 10
claim "no receipt is given twice" is "$("$sealroom" list | cut -d' ' -f1 | sort -u | wc -l)" 10
claim "nothing is left in hand" is "$("$sealroom" list --state working | wc -l)" 0
claim "each was read once" is \
  "$("$sealroom" list --format json | grep -o '"number":1,' | wc -l)" 10
ending
