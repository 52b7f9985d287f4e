#!/usr/bin/env bash
# Unpacks the built zip of the command-line tools, runs each of its tools, by a link, in a folder with a blank in its name and in a read-only one,
# drafts a suit, and tells how long a draft takes from the start of the process, with its archive of classes and by the jar alone. Installs nothing.
#
#   packaging/test/tools.sh [FOLDER WITH THE .zip] [RUNS]        default: target/package 5
set -euo pipefail
project=$(cd "$(dirname "$0")/../.." && pwd)
folder=${1:-$project/target/package} runs=${2:-5}
zip=$(ls "$folder"/tailorline-tools-*.zip)
fail() { echo "FAIL: $*" >&2; exit 1; }
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
unzip -q "$zip" -d "$work"
home=$(ls -d "$work"/tailorline-tools-*)
body=$project/pattern-engine/src/test/resources/bodies/average-man.json

echo "== tools"
for tool in pattern nesting cutter; do
  "$home/bin/tailorline-$tool" --help >"$work/out" 2>&1 || { cat "$work/out"; fail "tailorline-$tool --help"; }
  grep -q "^Usage: tailorline-$tool " "$work/out" || { cat "$work/out"; fail "tailorline-$tool prints no usage by its own name"; }
  [ -s "$home/completion/tailorline-$tool" ] || fail "no completion of tailorline-$tool"
done
archives=("$home"/lib/*.jsa)
[ -s "${archives[0]}" ] || fail "no archive of classes was made in lib"
ln -s "$home/bin/tailorline-pattern" "$work/link"
"$home/bin/tailorline-pattern" check-measurements - <"$body" >"$work/out" 2>&1 || { cat "$work/out"; fail "a body from standard input"; }
(cd / && "$work/link" draft --measurements "$body" --out "$work/suit") >"$work/out" 2>&1 || { cat "$work/out"; fail "a draft by a link"; }
[ -s "$work/suit/pattern.json" ] || fail "no pattern was drafted"
if "$home/bin/tailorline-pattern" draft --measurements "$work/none.json" --out "$work/suit" >"$work/out" 2>&1; then fail "a missing file is no fault"; fi
if JAVA_HOME=$work/nowhere "$home/bin/tailorline-pattern" --help >"$work/out" 2>&1; then fail "no Java is no fault"; fi
grep -q 'expected Java 17' "$work/out" || { cat "$work/out"; fail "a missing Java is not named"; }
"$home/bin/tailorline-pattern" draft --measurements "$body" --out "$work/suit" >/dev/null
JAVA_OPTS='-Xlog:class+load' "$home/bin/tailorline-pattern" --version >"$work/out" 2>&1 || true
grep -q 'PatternCli source: shared objects file' "$work/out" || { head -3 "$work/out"; fail "the archive of classes is not used"; }

echo "== a folder with a blank, where Java uses no archive"
cp -rp "$home" "$work/with a blank"
rm -f "$work/with a blank"/lib/*.jsa
"$work/with a blank/bin/tailorline-pattern" draft --measurements "$body" --out "$work/a suit" >"$work/out" 2>&1 || { cat "$work/out"; fail "a folder with a blank"; }

echo "== a read-only folder"
rm -f "$home"/lib/*.jsa
chmod -R a-w "$home"
reader=()
[ "$(id -u)" != 0 ] || reader=(setpriv --reuid=65534 --regid=65534 --clear-groups)
mkdir -m 777 "$work/cache"
chmod a+rx "$work"
XDG_CACHE_HOME=$work/cache "${reader[@]}" "$home/bin/tailorline-pattern" --help >"$work/out" 2>&1 || { cat "$work/out"; fail "a read-only folder"; }
archives=("$work"/cache/tailorline/*.jsa)
[ -s "${archives[0]}" ] || fail "no archive of classes was made in the cache"
chmod -R u+w "$home"

echo "== from start to pattern, median of $runs"
median() { sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }
now() { echo $(($(date +%s%N) / 1000000)); }
timed() { local began; began=$(now); "$@" >/dev/null 2>&1 || fail "$*"; echo $(($(now) - began)); }
draft=(draft --measurements "$body" --out "$work/suit")
"$home/bin/tailorline-pattern" "${draft[@]}" >/dev/null
launched=$(for _ in $(seq "$runs"); do timed "$home/bin/tailorline-pattern" "${draft[@]}"; done | median)
plain=$(for _ in $(seq "$runs"); do timed java -cp "$home/lib/tools.jar" io.tailorline.pattern.cli.PatternCli "${draft[@]}"; done | median)
echo "launcher $launched ms, jar alone $plain ms"
echo OK
