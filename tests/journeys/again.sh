#!/usr/bin/env bash
# The same bytes are one packet, however often and under whatever name they come.
. "$(dirname "$0")/journey.sh"

mkdir inbox inbox/folder
picture inbox/a.png 600x800
picture inbox/folder/1.png 500x700
status "$sealroom" run inbox >first
claim "the first run judges both" is "$("$sealroom" list | wc -l)" 2
claim "a second run finds nothing" is "$(status "$sealroom" run inbox)" 0
claim "and says so" holds err "nothing new to do"
claim "and names the earlier receipt" holds err "received before, as $(date +%Y)"
cp inbox/a.png inbox/b.png
claim "the same bytes under another name are no new packet" is "$(status "$sealroom" run inbox)" 0
claim "still two packets" is "$("$sealroom" list | wc -l)" 2

touch inbox/folder/1.png
mkdir inbox/fresh && picture inbox/fresh/1.png 510x700
status "$sealroom" run --settle 600 inbox >/dev/null
claim "a folder that changed a moment ago is left" holds err "changed a moment ago"
claim "it is no packet yet" is "$("$sealroom" list | wc -l)" 2
touch -d '1 hour ago' inbox/fresh/1.png inbox/fresh
status "$sealroom" run --settle 600 inbox >/dev/null
claim "once it is still it is taken" is "$("$sealroom" list | wc -l)" 3

# A file that comes later into a taken folder supplements that receipt.
picture inbox/fresh/2.png 520x700
"$sealroom" run --quiet inbox >out
claim "only the later file is a new packet" is "$(wc -l <out)" 1
root=$("$sealroom" list --format json | grep -o '"supplements":\["[^]]*' | wc -l)
claim "one packet has a supplement" is "$root" 1
claim "the packet that it supplements is judged anew and named" holds out "-0003"
"$sealroom" list --lang en | tail -n 1 >out
claim "the supplement itself is called one" holds out "supplement"
claim "and is not asked for an application form" lacks out "document.missing"
(cd / && "$sealroom" run --quiet --db "$scratch/sealroom.db" "$scratch/inbox") >out
claim "from another working folder there is nothing new" is "$(wc -l <out)" 0

"$sealroom" run --quiet --move done inbox >/dev/null
claim "moved files are gone from the inbox" is "$(find inbox -type f | wc -l)" 0
claim "and stand in the other folder" is "$(find done -type f | wc -l)" 5

mkdir twins && picture twins/1.png 640x800 && cp twins/1.png twins/2.png
"$sealroom" run --move done twins >out 2>err
claim "of the same bytes twice in one inbox one is a packet" is "$(wc -l <out)" 1
claim "the second is told the receipt of the first" holds err "2.png: received before, as $(date +%Y)"
claim "no other process is blamed" lacks err "another process"
"$sealroom" run --quiet --move done twins >out
claim "a later run finds nothing new" is "$(wc -l <out)" 0
claim "and leaves no twin behind" is "$(find twins -type f | wc -l)" 0

touch -d '2026-03-09 23:30:00Z' late.png 2>/dev/null || true
mkdir later && picture later/late.png 620x800
touch -d '2026-03-09 23:30:00Z' later/late.png
"$sealroom" run --quiet later >/dev/null
claim "the day of receipt is the file's, in Beijing" is \
  "$("$sealroom" list | grep -c '^20260310-0001')" 1
picture later/given.png 630x800
"$sealroom" run --quiet --received 2026-05-01 later >/dev/null
claim "unless it is given" is "$("$sealroom" list | grep -c '^20260501-0001')" 1
ending
