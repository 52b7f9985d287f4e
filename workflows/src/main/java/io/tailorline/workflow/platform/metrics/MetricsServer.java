package io.tailorline.workflow.platform.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tailorline.workflow.platform.role.StartRefused;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Serves {@code /metrics} to Prometheus, {@code /health} with all details, and liveness and readiness below it, on a
 * port of their own that the front door never shows and no crowd before it reaches. The server of the JDK: a second web
 * server of the application would cost a second of its start.
 */
public final class MetricsServer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MetricsServer.class);

    private final String address;
    private final List<Integer> ports;
    private final Map<String, Supplier<Page>> pages;
    private volatile Running running = new Running(null, null);

    /** Scrapes and looks at health, and some that hang. */
    private static final int THREADS = 8;

    /** Of a request's head, s: whoever sends half of one holds a thread no longer. */
    private static final String LONGEST_REQUEST = "10";

    /** A page and its media type. */
    public record Page(int status, String contentType, String text) {}

    private record Running(
            @Nullable HttpServer server, @Nullable ExecutorService threads) {}

    /**
     * @param address to listen on
     * @param ports the first that is free is taken; 0 is any
     * @param pages by their paths
     */
    public MetricsServer(String address, List<Integer> ports, Map<String, Supplier<Page>> pages) {
        this.address = address;
        this.ports = List.copyOf(ports);
        this.pages = Map.copyOf(pages);
    }

    /** @throws StartRefused when the port is taken */
    @Override
    public synchronized void start() {
        // read by the JDK's server when its first one is made
        System.setProperty("sun.net.httpserver.maxReqTime", LONGEST_REQUEST);
        HttpServer server = listen();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
            Thread thread = new Thread(work, "metrics-server");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        pages.forEach((path, page) -> server.createContext(path, exchange -> answer(exchange, path, page)));
        server.start();
        running = new Running(server, threads);
        LOG.info("Metrics at http://{}:{}/metrics", address, port());
    }

    private HttpServer listen() {
        String trouble = "";
        for (int port : ports) {
            try {
                return HttpServer.create(new InetSocketAddress(address, port), 0);
            } catch (IOException taken) {
                trouble = "port %d of address '%s' cannot be opened: %s".formatted(port, address, taken.getMessage());
                LOG.warn("Metrics: {}", trouble);
            }
        }
        throw new StartRefused(
                "tailorline.metrics: %s.".formatted(trouble),
                "Set tailorline.metrics.port to a free port, to 0 for any, or tailorline.metrics.enabled to false.");
    }

    private static void answer(HttpExchange exchange, String path, Supplier<Page> page) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(path)) {
                exchange.sendResponseHeaders(404, -1);
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET");
                exchange.sendResponseHeaders(405, -1);
            } else {
                Page found = page.get();
                byte[] body = found.text().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", found.contentType());
                exchange.sendResponseHeaders(found.status(), body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }

    /** Where it listens; 0 while it does not. */
    public int port() {
        HttpServer server = running.server();
        return server == null ? 0 : server.getAddress().getPort();
    }

    @Override
    public synchronized void stop() {
        HttpServer server = running.server();
        ExecutorService threads = running.threads();
        if (server != null && threads != null) {
            server.stop(0);
            threads.shutdownNow();
        }
        running = new Running(null, null);
    }

    @Override
    public boolean isRunning() {
        return running.server() != null;
    }
}
