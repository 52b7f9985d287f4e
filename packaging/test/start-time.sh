#!/usr/bin/env bash
# How long the server and the command-line tools of the built package need to start, with their archives of classes
# and with that of Java's own classes alone: the median of some runs.
# Installs nothing: the package is unpacked into a folder that is removed again. Needs dpkg-deb and a JDK; figures say little beside other work.
#
#   packaging/test/start-time.sh [FOLDER WITH THE .deb] [RUNS]        default: target/package 3
set -euo pipefail
project=$(cd "$(dirname "$0")/../.." && pwd)
folder=${1:-$project/target/package} runs=${2:-3}
deb=$(ls "$folder"/tailorline_*.deb)
fail() { echo "FAIL: $*" >&2; exit 1; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dpkg-deb --extract "$deb" "$work"
home=$work/usr/lib/tailorline
java=$home/runtime/bin/java
tools=$home/tools/tools
# what the package's postinst does
"$java" -Xshare:dump -XX:SharedClassListFile="$home/tools/classes" -XX:SharedArchiveFile="$tools.jsa" -Xlog:disable -Xlog:all=off -cp "$tools.jar" >/dev/null 2>&1
median() { sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }
now() { echo $(($(date +%s%N) / 1000000)); }

ready() { # until readiness answers 200, asked 20 times a second
  local port=$1 status
  for _ in $(seq 6000); do
    kill -0 "$server" 2>/dev/null || return 1
    status=$( (exec 3<>"/dev/tcp/127.0.0.1/$port" && printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3 && read -r -t 5 _ code _ <&3 && echo "$code") 2>/dev/null || true)
    [ "$status" != 200 ] || return 0
    sleep 0.05
  done
  return 1
}

server_start() { # OPTION OF THE RUNTIME: prints milliseconds until the server is ready, on an empty data folder
  local port began server
  port=$(java "$project/.ci/FreePort.java")
  began=$(now)
  (cd "$home/server" && exec ../runtime/bin/java "$1" -Djava.awt.headless=true -jar order-portal.jar \
    --tailorline.data="$work/data" --server.port="$port" --tailorline.metrics.port=0) >"$work/log" 2>&1 &
  server=$!
  ready "$port" || { kill "$server" 2>/dev/null || true; tail -50 "$work/log" >&2; fail "the server does not get ready"; }
  echo $(($(now) - began))
  kill -TERM "$server"
  wait "$server" || true
  rm -rf "$work/data"
}

tool() { # OPTION CLASS WORDS: prints milliseconds
  local began
  began=$(now)
  "$java" "$1" -XX:+UseSerialGC -Djava.awt.headless=true -cp "$tools.jar" "${@:2}" >"$work/out" 2>&1 || { cat "$work/out" >&2; fail "$*"; }
  echo $(($(now) - began))
}

row() { # NAME ARCHIVE PROGRAM WORDS
  local with without
  with=$(for _ in $(seq "$runs"); do "$3" "-XX:SharedArchiveFile=$2" "${@:4}"; done | median)
  without=$(for _ in $(seq "$runs"); do "$3" -Xshare:auto "${@:4}"; done | median)
  printf '%-34s %6d ms with its archive, %6d ms without\n' "$1" "$with" "$without"
}
echo "median of $runs, $(nproc) processors, load average $(cut -d' ' -f1-3 /proc/loadavg)"
body=$project/pattern-engine/src/test/resources/bodies/average-man.json
row "tailorline-pattern --version" "$tools.jsa" tool io.tailorline.pattern.cli.PatternCli --version
row "tailorline-pattern check-measurements" "$tools.jsa" tool io.tailorline.pattern.cli.PatternCli check-measurements "$body"
row "tailorline-nesting --version" "$tools.jsa" tool io.tailorline.nesting.cli.NestingCli --version
row "tailorline-cutter --version" "$tools.jsa" tool io.tailorline.cutter.cli.CutterCli --version
row "server, until it is ready" server.jsa server_start
echo "load average at the end $(cut -d' ' -f1-3 /proc/loadavg)"
