#!/usr/bin/env bash
# The version comes from git's tags: a tag, commits behind one, none, and a tree without git.
# Usage: check_version.sh SOURCE_DIR
set -euo pipefail
source=$(cd "$1" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
failed=0
says() { # PATTERN: what the build would call the tree here
  local said
  said=$(cmake -DPROJECT_VERSION=0.1.0 "${@:2}" -P "$source/cmake/Version.cmake" 2>&1 | sed 's/^-- //')
  [[ $said =~ ^Sealroom\ $1$ ]] || { echo "'$said' is not '$1'"; failed=1; }
}
commit() { git -c user.name=a -c user.email=a@example.invalid commit -q --allow-empty -m "$1"; }
says '0\.1\.0'
git init -q .
commit one
says '0\.1\.0~git1\.g[0-9a-f]{7}'
git tag other-1
says '0\.1\.0~git1\.g[0-9a-f]{7}'
git tag v1.2.0
says '1\.2\.0'
commit two && commit three
says '1\.2\.0\+2\.g[0-9a-f]{7}'
says '3\.0' -DSEALROOM_VERSION=3.0
mkdir inside && cd inside
says '0\.1\.0'
exit "$failed"
