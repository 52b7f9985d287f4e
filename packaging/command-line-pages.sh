#!/usr/bin/env bash
# Writes the manual pages and the bash completion of the command-line tools, both made from their own help; with the folder of the extracted server
# those of 'tailorline' too. Manual pages need asciidoctor; without it they are left out, loudly.
#
#   packaging/command-line-pages.sh TOOLS.jar FOLDER [SERVER FOLDER]        FOLDER/man/*.1, FOLDER/completion/tailorline*
set -euo pipefail
usage='usage: command-line-pages.sh TOOLS.jar FOLDER [SERVER FOLDER]'
classes=${1:?$usage} folder=${2:?$usage} server=
if [ -n "${3:-}" ]; then
  server=io.tailorline.portal.cli.ServerCommand
  classes=$3/order-portal.jar:$3/lib/* # the tools' classes are among its libraries, of the same build; two jars of them would be one too many
fi
here=$(cd "$(dirname "$0")" && pwd)
version=$(sed -n 's|.*<picocli.version>\(.*\)</picocli.version>|\1|p' "$here/../pom.xml")
mkdir -p "$folder"
(cd "$here/.." && mvn --batch-mode --quiet dependency:copy -Dartifact="info.picocli:picocli-codegen:$version" -DoutputDirectory="$(realpath "$folder")/generator")
# shellcheck disable=SC2086 # no word where there is no server
java -cp "$classes:$folder/generator/*" "$here/CommandLinePages.java" "$folder" $server
if command -v asciidoctor >/dev/null; then
  asciidoctor --backend manpage --failure-level ERROR --attribute reproducible "$folder"/man/*.adoc
else
  echo "NOT MADE: manual pages; that needs asciidoctor" >&2
fi
rm -rf "$folder"/man/*.adoc "$folder/generator"
