#!/usr/bin/env bash
# What only the running server shows: headers, limits, wrong methods and paths, TLS from files, who is
# throttled behind a proxy, and that it does not start where passwords would travel in the clear.
# Usage: server.sh BUILD_DIR
set -euo pipefail
build=$(cd "$1" && pwd)
command -v curl >/dev/null || { echo "skipped: curl is not installed"; exit 77; }
scratch=$(mktemp -d)
servers=()
trap 'for server in ${servers[@]+"${servers[@]}"}; do kill "$server" 2>/dev/null || true; done; wait; rm -rf "$scratch"' EXIT
export SEALROOM_CONFIG=
store=$scratch/a.db
"$build/tests/review/fill-store" "$store" 0
failed=0
port=$((20000 + RANDOM % 20000))

# start [OPTION…]: the next port is $port.
start() {
  port=$((port + 1))
  "$build/sealroom" --db "$store" --lang en --quiet review --listen "127.0.0.1:$port" "$@" 2>"$scratch/log" &
  servers+=($!)
  for _ in $(seq 600); do (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && return; sleep 0.1; done
  echo "the server does not listen"
  exit 1
}
ask() { curl -sS -o "$scratch/body" -w '%{http_code}' --path-as-is --max-time 20 "$@"; }
# expect CLAIM WANTED GOT
expect() { [ "$2" = "$3" ] || { echo "FAILED $1: $3, not $2"; failed=1; }; }
# log_in NAME PASSWORD [CURL OPTION…]: where it leads
log_in() { curl -sS -o "$scratch/body" -D - --data-urlencode "name=$1" --data-urlencode "password=$2" "${@:3}" "$home/login" |
  sed -n 's/^[Ll]ocation: *\([^\r]*\).*/\1/p'; }

start
home=http://127.0.0.1:$port
expect "the log-in page is open" 200 "$(ask "$home/login")"
headers=$(curl -sS -D - -o "$scratch/body" "$home/login" | tr -d '\r')
for line in "Cache-Control: no-store" "X-Content-Type-Options: nosniff" "X-Frame-Options: DENY" "Referrer-Policy: same-origin"; do
  grep -qxF "$line" <<<"$headers" || { echo "FAILED there is no header $line"; failed=1; }
done
grep -q "^Content-Security-Policy: default-src 'none'; script-src 'self';" <<<"$headers" || { echo "FAILED the policy"; failed=1; }
for path in /js/../../etc/passwd /%2e%2e/etc/passwd //etc/passwd /js/%00 /picture/x "/picture/../../a.db"; do
  expect "nothing is got by $path" 401 "$(ask "$home$path")"
done
head -c 70000 /dev/zero | tr '\0' a >"$scratch/large"
expect "a large body is refused" 413 "$(ask --data-binary "@$scratch/large" "$home/login")"
expect "a form of no UTF-8 is refused" 400 "$(ask --data-binary $'name=\xff' "$home/login")"
expect "a log-in from elsewhere is refused" 403 "$(ask -H 'Origin: http://elsewhere.example' -d name=anna "$home/login")"
expect "DELETE is nobody's" 401 "$(ask -X DELETE "$home/login")"
[ "$(ask -H "Cookie: sealroom=$(head -c 40000 /dev/zero | tr '\0' a)" "$home/login" || true)" != 200 ] || { echo "FAILED a header of 40 kB is taken"; failed=1; }

expect "the right password leads in" / "$(log_in anna password-anna)"
cookie=$(curl -sS -D - -o /dev/null -d 'name=anna&password=password-anna' "$home/login" | grep -i '^set-cookie' | tr -d '\r')
grep -q 'HttpOnly; SameSite=Strict$' <<<"$cookie" || { echo "FAILED the cookie: $cookie"; failed=1; }
token=$(sed -E 's/.*(sealroom=[0-9a-f]+).*/\1/' <<<"$cookie")
expect "with a session there is the queue" 200 "$(ask -H "Cookie: $token" "$home/api/queue")"
for path in /js/../../etc/passwd /js/nothing.js /picture/20261120-0002/page/1/../../../x /nowhere; do
  expect "with a session $path is not there" 404 "$(ask -H "Cookie: $token" "$home$path")"
done
expect "DELETE is none of ours" 405 "$(ask -H "Cookie: $token" -X DELETE "$home/api/hold")"
expect "a deed without the page's token is refused" 403 "$(ask -H "Cookie: $token" -d receipt=20261120-0002 "$home/api/hold")"
# A header that only a proxy of ours may set is not believed.
for _ in 1 2 3 4 5; do log_in cora wrong -H "X-Forwarded-For: 192.0.2.$RANDOM" >/dev/null; done
expect "after five wrong passwords the account waits" "/login?later" "$(log_in cora password-cora)"

start --behind-proxy
home=http://127.0.0.1:$port
for i in $(seq 30); do log_in "nobody$i" wrong -H 'X-Forwarded-For: 198.51.100.1, 192.0.2.7' >/dev/null; done
expect "the address that the proxy saw is throttled" "/login?later" "$(log_in dora password-dora -H 'X-Forwarded-For: 192.0.2.7')"
expect "and no other behind the same proxy" / "$(log_in dora password-dora -H 'X-Forwarded-For: 192.0.2.8')"

openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost \
  -keyout "$scratch/key.pem" -out "$scratch/certificate.pem" 2>/dev/null
start --tls-certificate "$scratch/certificate.pem" --tls-key "$scratch/key.pem"
expect "over TLS the certificate is the one of the file" 200 \
  "$(ask --cacert "$scratch/certificate.pem" --resolve "localhost:$port:127.0.0.1" "https://localhost:$port/login")"
expect "an old TLS is refused" 000 "$(ask --insecure --tls-max 1.1 --tlsv1.0 "https://127.0.0.1:$port/login" 2>/dev/null || true)"
curl -sS -D - -o /dev/null --insecure -d 'name=anna&password=password-anna' "https://127.0.0.1:$port/login" |
  grep -qi '^set-cookie: .*; Secure' || { echo "FAILED over TLS the cookie is not Secure"; failed=1; }

status=0
"$build/sealroom" --db "$store" --quiet review --listen "0.0.0.0:$((port + 1))" 2>"$scratch/log" || status=$?
expect "it does not listen to others without TLS" 2 "$status"
status=0
"$build/sealroom" --db "$store" --quiet review --listen "127.0.0.1:$((port + 1))" --tls-certificate "$scratch/key.pem" \
  --tls-key "$scratch/absent.pem" 2>"$scratch/log" || status=$?
expect "a key that is not there is told" 2 "$status"
exit "$failed"
