#!/usr/bin/env bash
# Builds tailorline_VERSION_ARCH.deb: the server, the command-line tools and a Java runtime of their own.
# Needs the built jars (mvn -DskipTests package), a JDK 17 with its jmods, and dpkg-deb. Writes nothing outside the output folder.
#
#   packaging/deb/build.sh [OUTPUT FOLDER]        default: target/package
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$here/../.." && pwd)
output=${1:-$project/target/package}

server_jar=$project/order-portal/target/order-portal.jar
tools_jar=$project/cutter-driver/target/cutter-driver-cli.jar # holds the pattern engine and the nesting optimizer as well
for jar in "$server_jar" "$tools_jar"; do
  [ -f "$jar" ] || { echo "$jar is missing; expected the built jars: run 'mvn -DskipTests package' first." >&2; exit 1; }
done
for program in jlink java dpkg-deb; do
  command -v "$program" >/dev/null || { echo "'$program' is missing; expected a JDK 17 and Debian's dpkg." >&2; exit 1; }
done

version=$(sed -n 's|^  <version>\(.*\)</version>|\1|p' "$project/pom.xml" | sed -n 1p)
version=${version/-SNAPSHOT/\~snapshot}
architecture=$(dpkg --print-architecture)
export SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$project" log -1 --format=%ct 2>/dev/null || date +%s)}

rm -rf "$output"
mkdir -p "$output"
tree=$output/tree
home=$tree/usr/lib/tailorline

echo "runtime"
# What jdeps names for the server's jar, and what it cannot see: TLS by elliptic curves, name look-up, Chinese dates,
# and the tools that look into a running server.
seen=java.base,java.compiler,java.desktop,java.instrument,java.management,java.net.http,java.prefs,java.rmi,java.scripting
seen+=,java.security.jgss,java.security.sasl,java.sql.rowset,jdk.jfr,jdk.management,jdk.net,jdk.unsupported
unseen=java.logging,java.naming,java.transaction.xa,java.xml.crypto,jdk.crypto.ec,jdk.httpserver,jdk.jcmd,jdk.localedata,jdk.zipfs
mkdir -p "$home"
jlink --add-modules "$seen,$unseen" --include-locales=en,zh --strip-java-debug-attributes --no-header-files --no-man-pages --output "$home/runtime"
# what only a screen or a loudspeaker needs, and would bring the libraries of a desktop with it
rm -f "$home"/runtime/lib/{libawt_xawt,libsplashscreen,libjsound,libjawt}.so

"$home/runtime/bin/java" -Xshare:dump -Xlog:disable -Xlog:all=off # the archive of Java's own classes, which jlink leaves out

echo "server"
java -Djarmode=tools -jar "$server_jar" extract --destination "$home/server" >/dev/null
mkdir -p "$home/tools"
cp "$tools_jar" "$home/tools/tools.jar"
# the archives of classes remember the time of each jar, and a package keeps whole seconds only
find "$home" -name '*.jar' -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +

echo "classes of the server"
java=$home/runtime/bin/java
training=$(mktemp -d)
trap 'rm -rf "$training"' EXIT
# one start until everything is ready to serve; the jar is named as the launcher names it, without its folder
(cd "$home/server" && "$java" -XX:ArchiveClassesAtExit=server.jsa -Xlog:cds=off -Xlog:cds+dynamic=off -Dspring.context.exit=onRefresh \
  -jar order-portal.jar --tailorline.data="$training/data" --server.port=0) >"$training/log" 2>&1 \
  || { cat "$training/log"; exit 1; }
[ -s "$home/server/server.jsa" ] || { cat "$training/log"; echo "the archive of the server's classes was not written" >&2; exit 1; }

echo "classes of the tools"
# The tools are called in any folder, so their archive is made where they are installed; here the list of its classes.
"$project/packaging/class-list.sh" "$java" "$home/tools/tools.jar" "$home/tools/classes"

echo "package"
install -D -m 755 -t "$home/bin" "$here"/bin/{server,wait-ready}
install -D -m 755 -t "$home/backup" "$project"/packaging/backup/*
install -D -m 755 -t "$home/broker" "$project"/packaging/broker/definitions
"$project/packaging/command-line-pages.sh" "$tools_jar" "$training/pages" "$home/server"
install -d "$tree/usr/share/bash-completion/completions" "$tree/usr/share/man/man1"
install -m 644 -t "$tree/usr/share/bash-completion/completions" "$training"/pages/completion/*
for page in "$training"/pages/man/*.1; do
  [ ! -e "$page" ] || gzip --no-name --best --stdout "$page" >"$tree/usr/share/man/man1/$(basename "$page").gz"
done
install -D -m 755 -t "$tree/usr/bin" "$here"/bin/tailorline "$here"/bin/tailorline-{pattern,nesting,cutter}
install -D -m 644 -t "$tree/usr/lib/systemd/system" "$here"/units/*.service
install -D -m 644 "$here/etc/default" "$tree/etc/default/tailorline"
install -D -m 640 "$here/etc/tailorline.yml" "$tree/etc/tailorline/tailorline.yml"
documents=$tree/usr/share/doc/tailorline
install -D -m 644 -t "$documents/examples" "$here"/etc/{portal,nester,cutter-gateway}.yml "$project"/packaging/proxy/* \
  "$project"/packaging/monitoring/{prometheus.yml,tailorline-alerts.yml,tailorline-dashboard.json}
install -d "$documents"
"$here/copyright.sh" "$home/server/lib" >"$documents/copyright"
chmod 644 "$documents/copyright"
install -D -m 644 -t "$documents" "$project/NOTICE" "$project/CHANGELOG.md" "$project"/docs/{operations,metrics}.md
install -D -m 755 -t "$tree/DEBIAN" "$here"/control/{postinst,prerm,postrm}
install -D -m 644 "$here/control/conffiles" "$tree/DEBIAN/conffiles"
installed=$(du -sk --exclude=DEBIAN "$tree" | cut -f1)
sed -e "s/@version@/$version/" -e "s/@architecture@/$architecture/" -e "s/@installed@/$installed/" "$here/control/control" >"$tree/DEBIAN/control"
find "$tree" -newermt "@$SOURCE_DATE_EPOCH" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group -Zzstd -z3 --build "$tree" "$output/tailorline_${version}_$architecture.deb" >/dev/null
rm -rf "$tree"
ls -l "$output"
