#!/usr/bin/env bash
# Builds the sources once more in another folder and compares the jars with those that are built here, byte by byte.
# Needs the built jars (mvn -DskipTests package, not offline: then the bill of materials is left out). Leaves nothing behind; says which entries of a jar differ.
set -euo pipefail
project=$(cd "$(dirname "$0")/../.." && pwd)
jars=(order-portal/target/order-portal.jar)
for tool in pattern-engine nesting-optimizer cutter-driver; do jars+=("$tool/target/$tool-cli.jar"); done
again=$(mktemp -d)
trap 'rm -rf "$again"' EXIT
fail() { echo "FAIL: $*" >&2; exit 1; }

tar --create --exclude=target --exclude=.git -C "$project" . | tar --extract -C "$again"
(cd "$again" && mvn --batch-mode --quiet -DskipTests package) || fail "the sources cannot be built in another folder"
for jar in "${jars[@]}"; do
  [ -f "$project/$jar" ] || fail "$jar is missing; expected the built jars: run 'mvn -DskipTests package' first"
  cmp --silent "$project/$jar" "$again/$jar" || {
    diff <(unzip -Z -v "$project/$jar" | grep -v 'offset of local header') <(unzip -Z -v "$again/$jar" | grep -v 'offset of local header') | head -40 >&2 || true
    fail "$jar differs when it is built in another folder"
  }
done
echo "${#jars[@]} jars are the same, byte by byte, when they are built in another folder"
