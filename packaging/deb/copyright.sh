#!/usr/bin/env bash
# Prints the copyright file of the package (Debian's machine-readable format 1.0): Tailorline, each library of the server, the tools and
# the Java runtime, each with its own licence. A library without a line in the list of the build fails.
#
#   packaging/deb/copyright.sh FOLDER-OF-LIBRARIES
set -euo pipefail
libraries=${1:?usage: copyright.sh FOLDER-OF-LIBRARIES}
project=$(cd "$(dirname "$0")/../.." && pwd)
list=META-INF/third-party
server_list=$project/order-portal/target/classes/$list/order-portal.txt
tools_list=$project/cutter-driver/target/classes/$list/cutter-driver.txt
texts=$project/pattern-engine/src/main/resources/META-INF/licenses

stanza() { # FILES COPYRIGHT LICENCE
  printf 'Files: %s\nCopyright: %s\nLicense: %s\n\n' "$1" "$2" "$3"
}

# "A OR B" of the list is "A or B" here
licence() { sed 's/ OR / or /g' <<<"$1"; }

cat <<'HEADER'
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Tailorline

HEADER
stanza '*' 'the Tailorline authors' Apache-2.0

for jar in "$libraries"/*.jar; do
  name=$(basename "$jar")
  case $name in pattern-engine-* | nesting-optimizer-* | cutter-driver-* | workflows-*) continue ;; esac
  [[ $name != spring-boot-jarmode-tools-* ]] || { stanza "usr/lib/tailorline/server/lib/$name" "its authors, https://spring.io/projects/spring-boot" Apache-2.0; continue; }
  line=$(awk -F ' [|] ' -v jar="$name" '!/^#/ { split($1, part, ":"); own = part[2] "-" part[3]; if (jar == own ".jar" || index(jar, own "-") == 1) print }' "$server_list")
  [ -n "$line" ] || { echo "$name is not in $(basename "$server_list"); expected each library with its licence." >&2; exit 1; }
  IFS='|' read -r _ chosen home <<<"${line// | /|}"
  stanza "usr/lib/tailorline/server/lib/$name" "its authors, ${home:-as its own META-INF says}" "$(licence "$chosen")"
done

inside=$(awk -F ' [|] ' '!/^#/ { split($2, either, " OR "); print either[1] }' "$tools_list" | sort -u | paste -sd, | sed 's/,/ and /g')
stanza usr/lib/tailorline/tools/tools.jar 'the Tailorline authors and those of the libraries in its META-INF/third-party' "$inside"
stanza 'usr/lib/tailorline/runtime/*' 'Oracle and/or its affiliates, and others; see usr/lib/tailorline/runtime/legal' \
  'GPL-2.0-only with Classpath-exception-2.0'

for text in "$texts"/*.txt; do
  printf 'License: %s\n' "$(basename "$text" .txt)"
  sed -e 's/^[[:space:]]*$/./' -e 's/^/ /' "$text"
  echo
done
printf 'License: GPL-2.0-only with Classpath-exception-2.0\n On Debian the text is in /usr/share/common-licenses/GPL-2; the exception is in\n usr/lib/tailorline/runtime/legal/java.base.\n'
