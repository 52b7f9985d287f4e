#!/usr/bin/env bash
# The backup of an installation in one process, as docs/operations.md says it: order, stop, tar, order again after the start, lose everything, restore, ask for the order.
# Needs the built jar, curl, python3, tar and zstd. What came after the backup is lost, and that is checked too.
#   packaging/test/embedded-backup.sh [JAR]
set -euo pipefail
project=$(cd "$(dirname "$0")/../.." && pwd)
jar=${1:-$project/order-portal/target/order-portal.jar}
fail() { echo "FAIL: $*" >&2; exit 1; }
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || { kill "$server" 2>/dev/null; wait "$server" 2>/dev/null; }; rm -rf "$work"' EXIT
port=$(java "$project/.ci/FreePort.java")
start() {
  java -jar "$jar" --tailorline.data="$work/tailorline/data" --server.port="$port" --tailorline.metrics.port=0 --tailorline.nesting.seconds=1 >>"$work/log" 2>&1 & server=$!
  "$project/packaging/deb/bin/wait-ready" "$port" 300 || { tail -50 "$work/log"; fail "no start"; }
}
stop() { kill -TERM "$server"; wait "$server" || true; server=; }
order() { # KEY: prints number and secret
  curl --silent --fail-with-body -H 'Content-Type: application/json' -H "Idempotency-Key: $1" --data "@$project/order-portal/src/main/resources/api/order.json" \
    "http://127.0.0.1:$port/api/v1/orders" | python3 -c 'import json,sys; said=json.load(sys.stdin); print(said["id"], said["secret"])'
}
status() { curl --silent --output /dev/null --write-out '%{http_code}' -H "Order-Secret: $2" "http://127.0.0.1:$port/api/v1/orders/$1"; }

mkdir "$work/tailorline"
start
read -r kept secret < <(order backup-1)
[ -n "$kept" ] || fail "the order was not taken"
stop
tar --create --zstd --file="$work/backup.tar.zst" --directory="$work/tailorline" data
start
read -r later latersecret < <(order backup-2)
stop
began=$(date +%s)
mv "$work/tailorline/data" "$work/tailorline/data.lost"
tar --extract --zstd --file="$work/backup.tar.zst" --directory="$work/tailorline"
start
[ "$(status "$kept" "$secret")" = 200 ] || fail "order $kept is not in the backup"
[ "$(status "$later" "$latersecret")" = 404 ] || fail "order $later came after the backup, and yet it is there"
echo "restored in $(($(date +%s) - began)) s: the order from before the backup is there"
