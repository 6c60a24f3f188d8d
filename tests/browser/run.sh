#!/usr/bin/env bash
# Reads samples/inbox into a store of its own, makes accounts, starts `sealroom review`, and lets
# journeys.mjs walk through it. Pictures of what was seen stay in BUILD_DIR/tests/browser/.
# Usage: run.sh BUILD_DIR [STORE]   (STORE: a store that was read already; it is copied. JOURNEY: walk
# only those whose claim has these words)
set -euo pipefail
build=$(cd "$1" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
browser=${CHROMIUM:-$(command -v chromium || true)}
skip() { echo "skipped: $1"; exit 77; }
[ -n "$browser" ] || skip "chromium is not installed"
command -v node >/dev/null || skip "node is not installed"
[ -d "$here/node_modules/playwright-core" ] && [ -d "$here/node_modules/axe-core" ] ||
  skip "the npm packages of tests/browser are not there (scripts/deps)"

scratch=$(mktemp -d)
servers=()
trap 'for server in ${servers[@]+"${servers[@]}"}; do kill "$server" 2>/dev/null || true; done; rm -rf "$scratch"' EXIT
export SEALROOM_CONFIG=
store=$scratch/sealroom.db
sealroom() { "$build/sealroom" --db "$store" --lang en "$@"; }

if [ -n "${2:-}" ]; then
  cp "$2" "$store"
  cp -r "$2.archive" "$store.archive"
else
  # Besides the samples: two applicants in one folder, and a licence that came later.
  samples=$root/samples/inbox more=$scratch/more
  mkdir -p "$more/two-in-one"
  cp "$samples"/sample-5/page[12].png "$more/two-in-one"
  for page in 1 2; do cp "$samples/sample-7/page$page.webp" "$more/two-in-one/their-page$page.webp"; done
  cp "$samples/sample-7/page3.webp" "$more/later.webp"
  for inbox in "$samples" "$more"; do
    status=0
    sealroom --quiet run "$inbox" >/dev/null || status=$?
    [ "$status" -le 1 ] || { echo "the inbox was not read: $status"; exit 1; }
  done
fi
for account in "anna reviewer" "bert reviewer" "cora senior" "dora auditor" "emil station" "zoe reviewer"; do
  echo "password-${account%% *}" | sealroom --quiet user add $account
done

# start PORT [OPTION…]
start() {
  # The program itself, not a function of this shell: what is killed at the end must be the server,
  # which else keeps the test's output open for ever.
  "$build/sealroom" --db "$store" --lang en --quiet review --listen "127.0.0.1:$1" "${@:2}" \
    >"$scratch/server-$1.log" 2>&1 &
  servers+=($!)
  for _ in $(seq 100); do
    (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null && return
    sleep 0.1
  done
  echo "the server does not listen"
  exit 1
}
port=$((20000 + RANDOM % 20000))
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost \
  -keyout "$scratch/key.pem" -out "$scratch/certificate.pem" 2>/dev/null
start "$port"
start $((port + 1)) --idle 2
start $((port + 2)) --tls-certificate "$scratch/certificate.pem" --tls-key "$scratch/key.pem"
mkdir -p "$build/tests/browser"
cd "$here"
export PORT=$port STORE=$store SEALROOM=$build/sealroom PICTURES=$build/tests/browser SCRATCH=$scratch
export INBOX=$root/samples/inbox CERTIFICATE=$scratch/certificate.pem
BROWSER=$browser node journeys.mjs ${JOURNEY:+"$JOURNEY"}
firefox=${FIREFOX:-$(command -v firefox-esr || true)}
if [ -z "$firefox" ]; then
  echo "left out: firefox-esr is not installed"
elif [ -z "${JOURNEY:-}" ]; then
  FIREFOX=$firefox node firefox.mjs
fi
