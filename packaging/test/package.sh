#!/usr/bin/env bash
# Installs the built package on this machine, starts what it installed by the command of its unit and as the unit's user, asks it whether it is ready,
# uses the command-line tools, and purges it again, with its user and with what was installed for it. Needs root on a Debian; where Tailorline is already,
# and where something is missing, it says so and checks nothing.
#
#   packaging/test/package.sh [FOLDER WITH THE .deb]        default: target/package
set -euo pipefail
project=$(cd "$(dirname "$0")/../.." && pwd)
folder=${1:-$project/target/package}
deb=$(ls "$folder"/tailorline_*.deb)
fail() { echo "FAIL: $*" >&2; exit 1; }
skip() { echo "NOT CHECKED: the installed package; $*"; exit 0; }
[ "$(id -u)" = 0 ] || skip "you are user $(id -un); expected root"
for program in dpkg apt-get setpriv ldd java curl python3; do
  command -v "$program" >/dev/null || skip "'$program' is missing"
done
! dpkg-query -W -f='${Status}' tailorline 2>/dev/null | grep -q ' installed$' || skip "Tailorline is installed here already; purge it first"
for trace in /etc/tailorline /var/lib/tailorline; do
  [ ! -e "$trace" ] || skip "$trace exists; it is of another Tailorline"
done

work=$(mktemp -d)
echo "== contents"
contents=$(dpkg --contents "$deb")
for path in ./usr/lib/tailorline/runtime/bin/java ./usr/lib/tailorline/server/order-portal.jar ./usr/lib/tailorline/server/server.jsa ./usr/bin/tailorline-pattern \
  ./usr/lib/systemd/system/tailorline.service ./usr/lib/systemd/system/tailorline-portal.service ./usr/lib/systemd/system/tailorline-nester@.service \
  ./usr/lib/systemd/system/tailorline-cutter-gateway.service ./etc/tailorline/tailorline.yml ./usr/share/doc/tailorline/operations.md; do
  grep -q " $path\$" <<<"$contents" || fail "$path is not in $deb"
done
grep -q '^-rw-r----- root/root .* \./etc/tailorline/tailorline.yml$' <<<"$contents" || fail "settings can be read by everybody"
# every library has its own licence there, and each licence its text
dpkg --fsys-tarfile "$deb" | tar --extract --to-stdout ./usr/share/doc/tailorline/copyright >"$work/copyright"
grep -o ' \./usr/lib/tailorline/server/lib/.*\.jar$' <<<"$contents" | grep -vE '/(pattern-engine|nesting-optimizer|cutter-driver|workflows)-' | sed 's|^ \./||' >"$work/libraries"
[ -s "$work/libraries" ] || fail "no library was found in $deb"
while read -r library; do
  grep -qx "Files: $library" "$work/copyright" || fail "$library has no licence in the copyright file"
done <"$work/libraries"
awk '/^Files:/ { files = 1 } files && /^License:/ { sub("^License: ", ""); print; files = 0 }' "$work/copyright" | sed 's/ and /\n/g' | sort -u \
  | while read -r licence; do
    found=
    while read -r one; do ! grep -A1 -Fx "License: $one" "$work/copyright" | grep -q '^ ' || found=yes; done < <(sed 's/ or /\n/g' <<<"$licence")
    [ -n "$found" ] || fail "the copyright file has no text of '$licence'"
  done

# whoever is called by an alert finds the unit that it names
units() { grep -oE '(unit: |systemctl [a-z]+ )tailorline[a-z0-9@-]*' "$project"/packaging/monitoring/{prometheus.yml,tailorline-alerts.yml} -h | sed -E 's/.* //; s/@.*/@/' | sort -u; }
for unit in $(units); do
  grep -q " ./usr/lib/systemd/system/$unit.service\$" <<<"$contents" || fail "packaging/monitoring names the unit $unit, which is not in the package"
done

# an upgrade follows the order that operations.md tells
restarted=$(dpkg-deb --ctrl-tarfile "$deb" | tar --extract --to-stdout ./postinst | grep -oE 'tailorline-(portal|nester@|cutter-gateway)' | tr '\n' ' ')
[ "$restarted" = "tailorline-portal tailorline-nester@ tailorline-cutter-gateway " ] \
  || fail "an upgrade restarts $restarted; expected portals, then nesters, then gateways"

if grep -v ' root/root ' <<<"$contents"; then fail "files above do not belong to root"; fi

server=
installed() { dpkg-query -W -f='${db:Status-Status} ${binary:Package}\n' | sed -n 's/^installed //p' | sort; }
installed >"$work/before"
user_before=$(getent passwd tailorline || true)
clean_up() {
  [ -z "$server" ] || { kill -TERM "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; }
  dpkg --purge tailorline >/dev/null 2>&1 || true
  installed | comm -13 "$work/before" - | xargs --no-run-if-empty dpkg --purge >/dev/null 2>&1 || true
  [ -n "$user_before" ] || ! getent passwd tailorline >/dev/null || deluser --quiet --system tailorline || userdel tailorline || true
  rm -rf /var/lib/tailorline "$work"
}
trap clean_up EXIT

echo "== install"
# what a unit would miss is a fault of the package, not of this machine
dpkg --install "$deb" >"$work/install" 2>&1 || apt-get install -y -qq --no-install-recommends -f >>"$work/install" 2>&1 \
  || { cat "$work/install"; fail "the package cannot be installed"; }
[ "$(stat -c %U:%G:%a /etc/tailorline/tailorline.yml)" = root:tailorline:640 ] || fail "/etc/tailorline/tailorline.yml is $(stat -c %U:%G:%a /etc/tailorline/tailorline.yml); expected root:tailorline:640"
missing=$(LD_LIBRARY_PATH=/usr/lib/tailorline/runtime/lib/server:/usr/lib/tailorline/runtime/lib \
  find /usr/lib/tailorline/runtime -name '*.so' -exec ldd {} + 2>/dev/null | grep 'not found' | sort -u || true)
[ -z "$missing" ] || fail "libraries that the runtime needs and the package does not name: $missing"

echo "== units"
if command -v systemd-analyze >/dev/null; then
  for unit in tailorline tailorline-portal tailorline-nester@8081 tailorline-cutter-gateway; do
    said=$(systemd-analyze verify --man=no "$unit.service" 2>&1 | grep -i tailorline || true)
    [ -z "$said" ] || fail "systemd-analyze verify $unit.service: $said"
    file=/usr/lib/systemd/system/${unit/@8081/@}.service
    exposure=$(systemd-analyze security --offline=true "$file" 2>/dev/null | sed -n 's/.*exposure level for .*: \([0-9.]*\) .*/\1/p' || true)
    echo "$unit: verified, exposure ${exposure:-not known by this systemd} of 10"
    [ -z "$exposure" ] || awk -v e="$exposure" 'BEGIN { exit !(e <= 3) }' || fail "$unit is exposed by $exposure; expected at most 3"
  done
else
  echo "NOT CHECKED: systemd-analyze is not installed; the units are not verified"
fi

echo "== tools"
for tool in pattern nesting cutter; do
  "tailorline-$tool" --version >"$work/$tool" 2>&1 || { cat "$work/$tool"; fail "tailorline-$tool --version"; }
  grep -q "^tailorline-$tool [0-9]" "$work/$tool" || { cat "$work/$tool"; fail "tailorline-$tool --version names no version"; }
  [ -s "/usr/share/bash-completion/completions/tailorline-$tool" ] || fail "no completion of tailorline-$tool"
  ! command -v asciidoctor >/dev/null || [ -s "/usr/share/man/man1/tailorline-$tool.1.gz" ] || fail "no manual page of tailorline-$tool"
done
tailorline --version | grep -q "^tailorline [0-9]" || fail "tailorline --version"
tailorline --help >"$work/help" || fail "tailorline --help"
for word in "Usage: tailorline " --tailorline.data= --server.port= demo staff audit; do
  grep -qF -e "$word" "$work/help" || { cat "$work/help"; fail "tailorline --help does not tell of $word"; }
done
[ -s /usr/share/bash-completion/completions/tailorline ] || fail "no completion of tailorline"
if command -v asciidoctor >/dev/null; then
  for page in tailorline tailorline-demo tailorline-staff tailorline-staff-add tailorline-audit-verify; do
    zcat "/usr/share/man/man1/$page.1.gz" >"$work/$page.1" || fail "no manual page of ${page//-/ }"
    grep -q "^\.SH \"SYNOPSIS\"" "$work/$page.1" || { cat "$work/$page.1"; fail "the manual page of ${page//-/ } has no synopsis"; }
  done
fi
(source /usr/share/bash-completion/completions/tailorline-cutter && complete -p tailorline-cutter >/dev/null) || fail "bash does not complete tailorline-cutter"
[ -s /usr/lib/tailorline/tools/tools.jsa ] || fail "the classes of the tools were not archived"
body=$project/pattern-engine/src/test/resources/bodies/average-man.json
tailorline-pattern check-measurements "$body" >/dev/null || fail "tailorline-pattern check-measurements $body"
grep -q . <(JAVA_OPTS="-Xshare:on -Xlog:disable" tailorline-pattern --version) || fail "the runtime refuses the archive of the tools' classes"
(cd /usr/lib/tailorline/server && ../runtime/bin/java -Xshare:on -XX:SharedArchiveFile=server.jsa -cp order-portal.jar -version >/dev/null 2>&1) \
  || fail "the runtime refuses the archive of the server's classes"

echo "== start"
free_port() { java "$project/.ci/FreePort.java"; }
port=$(free_port)
unit=/usr/lib/systemd/system/tailorline.service
command=$(sed -n 's/^ExecStart=//p' "$unit")
install -d -o tailorline -g tailorline -m 700 /var/lib/tailorline # what StateDirectory= does
start() {
  # as systemd does it: the words of ExecStart=, the variables of Environment=, the unit's user, nothing else in the environment
  # shellcheck disable=SC2086
  env -i PATH=/usr/bin:/bin LANG=C.UTF-8 "TAILORLINE_PORT=$port" setpriv --reuid=tailorline --regid=tailorline --init-groups --no-new-privs \
    sh -c "umask 0077; exec $command --tailorline.metrics.port=0 $*" >"$work/server.log" 2>&1 &
  server=$!
  began=$(date +%s%N)
  /usr/lib/tailorline/bin/wait-ready "$port" 300 || { cat "$work/server.log"; fail "the installed server does not get ready"; }
  echo "ready after $((($(date +%s%N) - began) / 1000000)) ms (load average $(cut -d' ' -f1 /proc/loadavg), $(nproc) processors)"
}
stop() {
  local status=0
  kill -TERM "$server"
  wait "$server" || status=$?
  server=
  [ "$status" = 143 ] || fail "the server ended with $status; expected 143, which the unit takes for success"
}
start --tailorline.security.cutter-password=shears
[ "$(stat -c %U:%a /var/lib/tailorline/data)" = tailorline:700 ] || fail "/var/lib/tailorline/data is $(stat -c %U:%a /var/lib/tailorline/data); expected tailorline:700"
open=$(find /var/lib/tailorline ! -type l -perm /077)
[ -z "$open" ] || fail "others than tailorline may read or write $open"
grep -q 'password' "$work/server.log" || fail "the first start does not tell the administrator's password"
[ "$(curl --silent --output /dev/null --write-out '%{http_code}' "http://127.0.0.1:$port/actuator/sbom/application")" = 401 ] || fail "anybody is told the bill of materials"
curl --silent --user cutter:shears "http://127.0.0.1:$port/actuator/sbom/application" >"$work/bill"
for part in pattern-engine nesting-optimizer cutter-driver workflows spring-core; do
  python3 -c 'import json, sys
parts = [part for part in json.load(open(sys.argv[1]))["components"] if part["name"] == sys.argv[2]]
sys.exit(0 if parts and parts[0]["licenses"][0]["license"]["id"] == "Apache-2.0" else 1)' "$work/bill" "$part" \
    || fail "the bill of materials of the installed server does not name $part under Apache-2.0"
done
stop

echo "== second start, with data"
start
stop

echo "== second process on the same folder"
start
status=0
runuser -u tailorline -- tailorline --tailorline.data=/var/lib/tailorline/data --server.port=0 --tailorline.metrics.port=0 >"$work/second" 2>&1 || status=$?
[ "$status" = 1 ] || { cat "$work/second"; fail "a second process on the folder ended with $status; expected 1"; }
grep -q "The data folder /var/lib/tailorline/data is in use by process [0-9]*\." "$work/second" || { cat "$work/second"; fail "it does not say who has the folder"; }
[ "$(wc -l <"$work/second")" -le 20 ] || { cat "$work/second"; fail "it says so in $(wc -l <"$work/second") lines"; }
stop

echo "== forgotten password"
runuser -u tailorline -- tailorline staff reset admin --tailorline.data=/var/lib/tailorline/data >"$work/reset" 2>&1 || { cat "$work/reset"; fail "no new password"; }
grep -q 'Sign in as admin with the password' "$work/reset" || { cat "$work/reset"; fail "the new password is not shown"; }

echo "== purge"
dpkg --purge tailorline >"$work/purge" 2>&1 || { cat "$work/purge"; fail "the package cannot be purged"; }
grep -q 'kept in /var/lib/tailorline' "$work/purge" || fail "purging does not say where the orders are kept: $(cat "$work/purge")"
[ -d /var/lib/tailorline/data/db ] || fail "purging deleted the orders"
[ ! -e /etc/tailorline ] || fail "purging left /etc/tailorline"
echo "package is good"
