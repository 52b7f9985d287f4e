#!/usr/bin/env bash
# Lets nginx and Caddy read their examples and puts nginx in front of a listener that shows what arrives: a visitor's own forwarded headers must not.
set -euo pipefail
project=$(cd "$(dirname "$0")/../.." && pwd)
fail() { echo "FAIL: $*" >&2; exit 1; }
work=$(mktemp -d)
nginx_pid= backend_pid=
trap '[ -z "$nginx_pid" ] || kill "$nginx_pid" 2>/dev/null; [ -z "$backend_pid" ] || kill "$backend_pid" 2>/dev/null; rm -rf "$work"' EXIT

if command -v caddy >/dev/null; then
  caddy validate --adapter caddyfile --config "$project/packaging/proxy/Caddyfile" >"$work/caddy" 2>&1 || { cat "$work/caddy"; fail "Caddyfile"; }
  echo "Caddyfile is valid"
else
  echo "NOT CHECKED: caddy is not installed; the Caddyfile is not validated"
fi

if ! command -v nginx >/dev/null || ! command -v openssl >/dev/null || ! command -v python3 >/dev/null || ! command -v curl >/dev/null; then
  echo "NOT CHECKED: nginx, openssl, python3 or curl is not installed; nginx.conf is not tried"
  exit 0
fi
free_port() { java "$project/.ci/FreePort.java"; }
http=$(free_port) https=$(free_port) backend=$(free_port)
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=orders.example.com -keyout "$work/privkey.pem" -out "$work/fullchain.pem" 2>/dev/null
sed -e "s|/etc/ssl/tailorline|$work|" -e "s|127.0.0.1:8080|127.0.0.1:$backend|" -e '/listen \[::\]/d' \
  -e "s|listen 80;|listen 127.0.0.1:$http;|" -e "s|listen 443 ssl;|listen 127.0.0.1:$https ssl;|" "$project/packaging/proxy/nginx.conf" >"$work/site.conf"
cat >"$work/nginx.conf" <<CONF
worker_processes 1;
pid $work/nginx.pid;
error_log $work/error.log;
events {}
http {
  access_log off;
  client_body_temp_path $work/body; proxy_temp_path $work/proxy; fastcgi_temp_path $work/fastcgi; uwsgi_temp_path $work/uwsgi; scgi_temp_path $work/scgi;
  include $work/site.conf;
}
CONF
cat >"$work/backend.py" <<'PY'
import http.server, socketserver, sys
class Show(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        text = ("path: %s\n%s" % (self.path, self.headers)).encode()
        self.send_response(200); self.send_header("Content-Length", str(len(text))); self.end_headers(); self.wfile.write(text)
    def log_message(self, *arguments): pass
socketserver.TCPServer(("127.0.0.1", int(sys.argv[1])), Show).serve_forever()
PY
nginx -q -t -c "$work/nginx.conf" -p "$work" 2>"$work/said" || { cat "$work/said"; fail "nginx.conf"; }
python3 "$work/backend.py" "$backend" & backend_pid=$!
nginx -c "$work/nginx.conf" -p "$work" -g 'daemon off;' 2>>"$work/said" & nginx_pid=$!
ask() { curl --silent --insecure --resolve "orders.example.com:$https:127.0.0.1" --resolve "orders.example.com:$http:127.0.0.1" "$@"; }
for _ in $(seq 240); do ask --fail --output /dev/null "https://orders.example.com:$https/" && break; sleep 0.25; done
got=$(ask -H 'X-Forwarded-For: 203.0.113.9' -H 'X-Forwarded-Host: evil.example' -H 'X-Forwarded-Proto: http' -H 'Forwarded: for=203.0.113.9;host=evil.example' \
  "https://orders.example.com:$https/orders/TL-1")
grep -q '^path: /orders/TL-1' <<<"$got" || fail "nothing came through: $got"
grep -q '^X-Forwarded-For: 127.0.0.1' <<<"$got" || fail "the visitor's address is not what the proxy saw: $got"
grep -q '^X-Forwarded-Proto: https' <<<"$got" || fail "the scheme is not https: $got"
! grep -q '203.0.113.9\|evil.example' <<<"$got" || fail "what the visitor claimed came through: $got"
[ "$(ask --output /dev/null --write-out '%{http_code}' "https://orders.example.com:$https/actuator/health")" = 404 ] || fail "health is open to the outside"
[ "$(ask --output /dev/null --write-out '%{http_code}' "http://orders.example.com:$http/")" = 308 ] || fail "plain HTTP is not redirected"
echo "nginx.conf works: the visitor's own forwarded headers do not get through"
