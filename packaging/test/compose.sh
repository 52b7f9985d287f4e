#!/usr/bin/env bash
# Checks compose.yaml against the schema of the Compose specification by npm's dclint. No container is started: there is no container engine here.
#   packaging/test/compose.sh FOLDER        where dclint is or will be installed
set -euo pipefail
project=$(cd "$(dirname "$0")/../.." && pwd)
folder=${1:?usage: compose.sh FOLDER}
dclint=$folder/node_modules/.bin/dclint
[ -x "$dclint" ] || npm install --silent --no-audit --no-fund --prefix "$folder" dclint@3.1.0
"$dclint" "$project/packaging/container/compose.yaml" --quiet --disable-rule no-unbound-port-interfaces
echo "compose.yaml follows the schema of the Compose specification; NOT CHECKED: no container was built or started"
