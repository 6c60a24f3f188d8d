#!/usr/bin/env bash
# What `cmake --install` puts under a prefix works from there: programs find readers, rules, models and
# each other, pages and completions lie where shells look, nothing is writable by others.
# Usage: check_install.sh BUILD_DIR
set -euo pipefail
prefix=$(mktemp -d)
server=
end() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  rm -rf "$prefix"
}
trap end EXIT
chmod 755 "$prefix"
umask 022
export SEALROOM_CONFIG= LANG=C.UTF-8
DESTDIR='' cmake --install "$1" --prefix "$prefix" >"$prefix/log"
cd "$prefix"
failed=0
complain() { echo "$1"; failed=1; }

# Under sanitizers (scripts/sanitize) no reader has walls.
checks="rules sandbox"
[ -z "${WITHOUT_WALLS:-}" ] || checks=rules
said=$(bin/sealroom doctor) || [ -n "${WITHOUT_WALLS:-}" ] || complain "the doctor finds something wrong: $said"
for check in $checks; do
  grep -qE "^good +$check" <<<"$said" || complain "$check: $said"
done
bin/sealroom rules test >/dev/null || complain "the cases do not lie beside the rules"
[ ! -f "$1/models/ch_PP-OCRv4_rec_infer.onnx" ] || grep -qE '^good +models' <<<"$said" ||
  complain "the models were not found: $said"
for file in share/man/man1/sealroom.1.gz share/man/man1/sealroom-run.1.gz share/man/zh_CN/man1/sealroom-run.1.gz share/man/man5/sealroom.yaml.5.gz \
  share/man/man5/sealroom-rulebook.5.gz share/bash-completion/completions/sealroom \
  share/zsh/vendor-completions/_sealroom lib/systemd/system/sealroom-watch@.service \
  lib/systemd/system/sealroom-nightly.timer lib/systemd/system/sealroom-review.service \
  lib/sysusers.d/sealroom.conf lib/tmpfiles.d/sealroom.conf sbin/sealroom-fetch-models \
  share/doc/sealroom/examples/sealroom.yaml share/doc/sealroom/COPYING; do
  [ -f "$file" ] || complain "no $file"
done
[ "$(find . -perm /022 ! -type l | wc -l)" = 0 ] || complain "others may write: $(find . -perm /022 ! -type l)"
grep -q "^ExecStart=.*/bin/sealroom run" lib/systemd/system/sealroom-nightly.service || complain "the unit runs nothing"

# Whatever was fetched for the build is taken from there as on a machine without a network.
if [ -d "$1/models" ] && [ -f "$1/models/ppocr_keys_v1.txt" ]; then
  SEALROOM_SHARE=$prefix/share/sealroom sbin/sealroom-fetch-models --from "$1/models" "$prefix/fetched" >/dev/null ||
    complain "models of the build are refused"
  cp -r fetched changed
  echo x >>changed/ppocr_keys_v1.txt
  ! SEALROOM_SHARE=$prefix/share/sealroom sbin/sealroom-fetch-models --from changed "$prefix/other" 2>/dev/null ||
    complain "a changed model is taken"
  [ ! -e other ] || complain "something of it was kept"
fi

port=$((20000 + RANDOM % 20000))
mkdir inbox
bin/sealroom run --quiet inbox
bin/sealroom review --listen "127.0.0.1:$port" >review.log 2>&1 &
server=$!
answer=
for _ in $(seq 100); do
  answer=$( (exec 3<>"/dev/tcp/127.0.0.1/$port" && printf 'GET / HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n' >&3 && head -c 12 <&3) 2>/dev/null || true)
  [ -z "$answer" ] || break
  sleep 0.1
done
grep -qE '^HTTP/1.. [23]' <<<"$answer" || complain "the reviewers' page does not answer: $answer $(cat review.log)"
exit "$failed"
