#!/usr/bin/env bash
# Lists the classes that the command-line tools load, for an archive of classes: a whole suit drafted with all its files, and the help of the others.
#
#   packaging/class-list.sh JAVA TOOLS.jar OUTPUT
set -euo pipefail
project=$(cd "$(dirname "$0")/.." && pwd)
java=$1 jar=$2 output=$3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
measurements=$project/pattern-engine/src/test/resources/bodies/average-man.json
list() { "$java" -Xshare:off -XX:DumpLoadedClassList="$work/$1.list" -cp "$jar" "${@:2}" >"$work/$1.out" 2>&1 || { cat "$work/$1.out" >&2; exit 1; }; }
list pattern io.tailorline.pattern.cli.PatternCli draft --measurements "$measurements" --out "$work/suit" --svg --dxf --pdf
list plot io.tailorline.pattern.cli.PatternCli draft --measurements "$measurements" --out "$work/plot" --pdf --hpgl --roll 914 --fitting-sheet
list grade io.tailorline.pattern.cli.PatternCli grade --sizes men --only 48,50 --out "$work/graded"
list check io.tailorline.pattern.cli.PatternCli check-measurements "$measurements"
list nest io.tailorline.nesting.cli.NestingCli marker --help
list cut io.tailorline.cutter.cli.CutterCli plan --help
grep -hv '^#' "$work"/*.list | sort -u >"$output"
