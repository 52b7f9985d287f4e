#!/usr/bin/env bash
# Builds tailorline-tools-VERSION.zip: the three command-line tools with their launchers, for any system with a Java 17 and a shell; nothing to install.
# Needs the built jar (mvn -DskipTests package), a Java 17 and zip. Writes nothing outside the output folder.
#
#   packaging/zip/build.sh [OUTPUT FOLDER]        default: target/package
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
output=${1:-$project/target/package}

jar=${TAILORLINE_TOOLS_JAR:-$project/cutter-driver/target/cutter-driver-cli.jar} # holds the pattern engine and the nesting optimizer as well
[ -f "$jar" ] || { echo "$jar is missing; expected the built jar: run 'mvn -DskipTests package' first." >&2; exit 1; }
for program in java zip; do
  command -v "$program" >/dev/null || { echo "'$program' is missing; expected a Java 17 and zip." >&2; exit 1; }
done
version=$(sed -n 's|^  <version>\(.*\)</version>|\1|p' "$project/pom.xml" | sed -n 1p)
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$project" log -1 --format=%ct 2>/dev/null || date +%s)}
export TZ=UTC # a zip keeps local times

name=tailorline-tools-$version
mkdir -p "$output"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tree=$work/$name
install -D -m 755 -t "$tree/bin" "$here"/bin/*
install -D -m 644 "$jar" "$tree/lib/tools.jar"
install -m 755 /dev/null "$tree/lib/launch"
# an archive belongs to one jar: its name says which
sed "s|@build@|tools-$(cksum <"$jar" | cut -d' ' -f1)|" "$here/launch" >"$tree/lib/launch"
"$project/packaging/class-list.sh" java "$tree/lib/tools.jar" "$tree/lib/classes"
"$project/packaging/command-line-pages.sh" "$jar" "$tree"
install -D -m 644 -t "$tree" "$project/LICENSE" "$project/NOTICE"
install -D -m 644 "$here/README.txt" "$tree/README.txt"
find "$work" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
rm -f "$output/$name.zip"
(cd "$work" && find "$name" -type f | sort | zip -q -X -9 "$output/$name.zip" -@)
ls -l "$output/$name.zip"
