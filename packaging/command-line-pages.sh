#!/usr/bin/env bash
# Writes the manual pages and the bash completion of the command-line tools, both made from their own help.
# Manual pages need asciidoctor; without it they are left out, loudly.
#
#   packaging/command-line-pages.sh TOOLS.jar FOLDER        FOLDER/man/*.1, FOLDER/completion/tailorline-*
set -euo pipefail
jar=${1:?usage: command-line-pages.sh TOOLS.jar FOLDER} folder=${2:?usage: command-line-pages.sh TOOLS.jar FOLDER}
here=$(cd "$(dirname "$0")" && pwd)
version=$(sed -n 's|.*<picocli.version>\(.*\)</picocli.version>|\1|p' "$here/../pom.xml")
mkdir -p "$folder"
(cd "$here/.." && mvn --batch-mode --quiet dependency:copy -Dartifact="info.picocli:picocli-codegen:$version" -DoutputDirectory="$(realpath "$folder")/generator")
java -cp "$jar:$folder/generator/*" "$here/CommandLinePages.java" "$folder"
if command -v asciidoctor >/dev/null; then
  asciidoctor --backend manpage --failure-level ERROR --attribute reproducible "$folder"/man/*.adoc
else
  echo "NOT MADE: manual pages; that needs asciidoctor" >&2
fi
rm -rf "$folder"/man/*.adoc "$folder/generator"
