#!/usr/bin/env bash
# The scripts in packaging/backup on a real PostgreSQL: rows are committed one by one, the database is killed and its disk lost in between,
# and every committed row is there after the restore; once more to an instant. Needs root and Debian's postgresql; a minute on a quiet machine.
set -euo pipefail
project=$(cd "$(dirname "$0")/../.." && pwd)
fail() { echo "FAIL: $*" >&2; exit 1; }
programs=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1 || true)
if [ -z "$programs" ] || [ "$(id -u)" != 0 ]; then
  echo "NOT CHECKED: backup and restore of PostgreSQL; that needs root and Debian's postgresql"
  exit 0
fi
work=$(mktemp -d)
install -d -o postgres -m 755 "$work/pg"
chmod 755 "$work"
cp "$project"/packaging/backup/* "$work/"
export PGHOST=127.0.0.1 PGUSER=postgres PATH="$programs:$PATH" LC_ALL=C.UTF-8
PGPORT=$((20000 + RANDOM % 10000))
export PGPORT
receiver=
as_postgres() { (cd "$work/pg" && setpriv --reuid=postgres --regid=postgres --init-groups -- "$@"); }
trap '[ -z "$receiver" ] || kill "$receiver" 2>/dev/null; as_postgres pg_ctl -D "$work/pg/data" -m immediate stop >/dev/null 2>&1; rm -rf "$work"' EXIT
start() { as_postgres pg_ctl -D "$work/pg/data" -l "$work/pg/log" -w -t 120 -o "-c listen_addresses=127.0.0.1 -c unix_socket_directories=$work/pg" start >/dev/null || { tail -20 "$work/pg/log"; fail "PostgreSQL does not start"; }; }
ask() { psql --quiet --no-align --tuples-only --no-psqlrc --command "$1"; }
commit() { for _ in $(seq "$1"); do ask 'insert into entry default values'; done; }
lose() { as_postgres pg_ctl -D "$work/pg/data" -m immediate stop >/dev/null; kill "$receiver" 2>/dev/null || true; wait "$receiver" 2>/dev/null || true; receiver=; rm -rf "$work/pg/data"; }

as_postgres initdb -D "$work/pg/data" -U postgres -A trust >/dev/null
start
ask 'create role tailorline_backup login replication'
backup() { as_postgres env PGUSER=tailorline_backup "$@"; } # as the documented role, which may read the log and nothing else
ask 'create table entry (number serial primary key, at timestamptz default clock_timestamp())'
backup "$work/receive-log" "$work/pg/log-received" >"$work/receiver" 2>&1 & receiver=$!
ask 'alter system set synchronous_standby_names = tailorline_log'
ask 'select pg_reload_conf()' >/dev/null
for _ in $(seq 240); do [ "$(ask "select count(*) from pg_stat_replication where sync_state = 'sync'")" = 1 ] && break; sleep 0.5; done
[ "$(ask "select count(*) from pg_stat_replication where sync_state = 'sync'")" = 1 ] || { cat "$work/receiver"; fail "nobody receives the log"; }
commit 10
backup "$work/base-backup" "$work/pg/copies" 2 >/dev/null
sleep 1.1 # copies are named by the second
commit 10
instant=$(ask 'select clock_timestamp()')
commit 10
before=$(ask 'select count(*) from entry')

lose
as_postgres "$work/restore-database" "$work/pg/copies" "$work/pg/log-received" "$work/pg/data" >/dev/null
start
[ "$(ask 'select count(*) from entry')" = "$before" ] || fail "$(ask 'select count(*) from entry') of $before committed rows are there after the restore"
! as_postgres "$work/restore-database" "$work/pg/copies" "$work/pg/log-received" "$work/pg/data" 2>/dev/null || fail "a restore into a folder that is not empty was not refused"
for _ in $(seq 240); do [ "$(ask 'select pg_is_in_recovery()')" = f ] && break; sleep 0.5; done
commit 1
echo "restored to the last commit: $before of $before rows"

as_postgres pg_ctl -D "$work/pg/data" -m immediate stop >/dev/null
rm -rf "$work/pg/data"
as_postgres "$work/restore-database" "$work/pg/copies" "$work/pg/log-received" "$work/pg/data" "$instant" >/dev/null
start
[ "$(ask 'select count(*) from entry')" = 20 ] || fail "$(ask 'select count(*) from entry') rows are there at $instant; expected 20"
echo "restored to an instant: 20 rows"
