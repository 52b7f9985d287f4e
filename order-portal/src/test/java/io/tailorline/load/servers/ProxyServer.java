package io.tailorline.load.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A proxy with its example of {@code packaging/proxy}, on private ports and with a certificate of its own. */
public final class ProxyServer {

    public static final String HOST = "orders.example.com";

    private static final Path EXAMPLES = Path.of("..", "packaging", "proxy");
    private static final String PORTAL = "127.0.0.1:8080";

    private ProxyServer() {}

    /** @return the port of HTTPS */
    public static int nginx(ServerRack rack, int portal) throws IOException {
        Path folder = rack.folder("nginx");
        int https = rack.freePort();
        certificate(folder);
        String site = Files.readString(EXAMPLES.resolve("nginx.conf"))
                .replace("/etc/ssl/tailorline", folder.toString())
                .replace(PORTAL, "127.0.0.1:" + portal)
                .replaceAll("(?m)^.*listen \\[::].*$", "")
                .replace("listen 80;", "listen 127.0.0.1:%d;".formatted(rack.freePort()))
                .replace("listen 443 ssl;", "listen 127.0.0.1:%d ssl;".formatted(https));
        Files.writeString(folder.resolve("site.conf"), site);
        Files.writeString(folder.resolve("nginx.conf"), """
                worker_processes 1;
                daemon off;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log;
                events { worker_connections 8192; }
                http {
                  access_log off;
                  client_body_temp_path %1$s/body; proxy_temp_path %1$s/proxy; fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi; scgi_temp_path %1$s/scgi;
                  include %1$s/site.conf;
                }
                """.formatted(folder));
        start(rack, folder, List.of("nginx", "-c", folder.resolve("nginx.conf").toString(), "-p", folder.toString()));
        return https;
    }

    /** @return the port of HTTPS */
    public static int caddy(ServerRack rack, int portal) throws IOException {
        Path folder = rack.folder("caddy");
        int https = rack.freePort();
        certificate(folder);
        String site = Files.readString(EXAMPLES.resolve("Caddyfile"))
                .replaceFirst("(?m)^\\{$", "{\n\tadmin off\n\tauto_https off")
                .replace(
                        HOST + " {",
                        "https://%s:%d {\n\tbind 127.0.0.1\n\ttls %3$s/fullchain.pem %3$s/privkey.pem"
                                .formatted(HOST, https, folder))
                .replace(PORTAL, "127.0.0.1:" + portal);
        Files.writeString(folder.resolve("Caddyfile"), site);
        start(
                rack,
                folder,
                List.of(
                        "caddy",
                        "run",
                        "--adapter",
                        "caddyfile",
                        "--config",
                        folder.resolve("Caddyfile").toString()));
        return https;
    }

    private static void start(ServerRack rack, Path folder, List<String> command) throws IOException {
        Map<String, String> home = Map.of("HOME", folder.toString(), "XDG_DATA_HOME", folder.toString());
        ServerProcess process = ServerProcess.start(folder.resolve("log"), folder, home, command);
        rack.stopAtTheEnd(() -> process.terminate(Duration.ofSeconds(20)));
    }

    private static void certificate(Path folder) {
        Commands.run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=" + HOST,
                "-addext",
                "subjectAltName=DNS:" + HOST,
                "-keyout",
                folder.resolve("privkey.pem").toString(),
                "-out",
                folder.resolve("fullchain.pem").toString());
    }
}
