package io.tailorline.load;

import io.tailorline.load.client.Answer;
import io.tailorline.load.client.Door;
import io.tailorline.load.client.SlowClients;
import io.tailorline.load.report.Latencies;
import io.tailorline.load.report.Report;
import io.tailorline.load.servers.Installation;
import io.tailorline.load.servers.InstallationSettings;
import io.tailorline.load.servers.ProxyServer;
import io.tailorline.load.servers.ServerRack;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Whether others are served while a crowd sends half of its requests, directly and through the proxies' examples. */
@Command(
        name = "slow-clients",
        mixinStandardHelpOptions = true,
        description = "Are others served while a crowd sends half of its requests?")
final class SlowClientsProgram extends Program {

    private static final Pattern METRICS = Pattern.compile("Metrics at http://127\\.0\\.0\\.1:(\\d+)/metrics");
    private static final long BETWEEN_QUESTIONS_MS = 100;

    @Option(names = "--clients", defaultValue = "400", description = "At each door (default ${DEFAULT-VALUE}).")
    private int clients;

    @Option(names = "--seconds", defaultValue = "600", description = "With all of them (default ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--gap-seconds",
            defaultValue = "8",
            description = "Between two bytes of a client (default ${DEFAULT-VALUE}).")
    private double gap;

    @Option(
            names = "--doors",
            split = ",",
            defaultValue = "direct",
            description = "Of direct, nginx, caddy; one after the other (default ${DEFAULT-VALUE}).")
    private List<String> doors = new ArrayList<>();

    @Option(names = "--no-goals", description = "Every answer must come, however long it takes.")
    private boolean noGoals;

    SlowClientsProgram() {
        super("slow-clients");
    }

    @Override
    InstallationSettings prepare(ServerRack rack, InstallationSettings settings, Report report) {
        return settings.with("tailorline.hosts", ProxyServer.HOST).with("tailorline.proxies", "127.0.0.1");
    }

    @Override
    void run(Installation installation, ServerRack rack, Report report) throws IOException, InterruptedException {
        Door direct = new Door("direct", "localhost", installation.address().getPort(), false);
        report.put("slowClients", clients);
        for (String name : doors) {
            int port = direct.port();
            Door door = switch (name) {
                case "direct" -> direct;
                case "nginx" -> new Door(name, ProxyServer.HOST, ProxyServer.nginx(rack, port), true);
                case "caddy" -> new Door(name, ProxyServer.HOST, ProxyServer.caddy(rack, port), true);
                default ->
                    throw new IllegalArgumentException("The door %s must be direct, nginx or caddy.".formatted(name));
            };
            measure(door, direct, metrics(installation), report);
        }
    }

    /** The process's own port, which no crowd reaches; of its last start, for it is drawn at each. */
    private static Door metrics(Installation installation) throws IOException {
        String port = METRICS.matcher(Files.readString(installation.portal().log()))
                .results()
                .reduce((earlier, last) -> last)
                .map(found -> found.group(1))
                .orElseThrow(() -> new IOException("The portal's log names no port of metrics."));
        return new Door("metrics", "localhost", Integer.parseInt(port), false);
    }

    private void measure(Door door, Door direct, Door metrics, Report report) throws InterruptedException {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> door.get("/login").status() == 200);
        Map<String, Latencies> asked = new LinkedHashMap<>();
        ScheduledExecutorService visitors = Executors.newScheduledThreadPool(3);
        try (SlowClients slow = new SlowClients(door, clients, Duration.ofMillis(Math.round(gap * 1000)))) {
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> slow.opened() >= clients);
            ask(visitors, asked, "login", door, "/login");
            ask(visitors, asked, "liveness", direct, "/actuator/health/liveness");
            ask(visitors, asked, "livenessOfMetrics", metrics, "/health/liveness");
            long[] least = {clients};
            for (int second = 0; second < seconds; second++) {
                TimeUnit.SECONDS.sleep(1);
                least[0] = Math.min(least[0], slow.connected());
            }
            visitors.shutdown();
            visitors.awaitTermination(2, TimeUnit.MINUTES);
            report.put(door.name() + ".leastConnected", least[0]);
            report.put(door.name() + ".connectionsOpened", slow.opened());
        } finally {
            visitors.shutdownNow();
        }
        asked.forEach((what, latencies) -> tell(door, what, latencies, report));
    }

    private static void ask(
            ScheduledExecutorService visitors, Map<String, Latencies> asked, String what, Door door, String path) {
        Latencies latencies = new Latencies();
        asked.put(what, latencies);
        visitors.scheduleWithFixedDelay(
                () -> {
                    Answer answer = door.get(path);
                    latencies.add(answer.outcome(), answer.took());
                },
                0,
                BETWEEN_QUESTIONS_MS,
                TimeUnit.MILLISECONDS);
    }

    private void tell(Door door, String what, Latencies latencies, Report report) {
        String prefix = "%s.%s.".formatted(door.name(), what);
        latencies.report(report, prefix, "200");
        report.put(prefix + "answers", latencies.counts());
        report.expect(
                prefix + "answers are all 200",
                latencies.count("200") > 0 && latencies.counts().size() == 1,
                latencies.counts());
        double most = what.equals("login") ? 2000 : 1000;
        double p99 = latencies.milliseconds("200", 99);
        if (!noGoals) {
            report.expect(prefix + "p99 within %.0f ms".formatted(most), p99 <= most, "%.0f ms".formatted(p99));
        }
    }
}
