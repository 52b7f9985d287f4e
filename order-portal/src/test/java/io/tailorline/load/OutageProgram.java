package io.tailorline.load;

import io.tailorline.load.client.Answer;
import io.tailorline.load.client.Customers;
import io.tailorline.load.client.OrderWatch;
import io.tailorline.load.client.PortalClient;
import io.tailorline.load.client.PortalClient.Account;
import io.tailorline.load.client.ShopFloor;
import io.tailorline.load.fault.Outage;
import io.tailorline.load.fault.Promises;
import io.tailorline.load.report.Latencies;
import io.tailorline.load.report.Report;
import io.tailorline.load.servers.ApplicationProcess;
import io.tailorline.load.servers.Installation;
import io.tailorline.load.servers.InstallationSettings;
import io.tailorline.load.servers.ServerFault;
import io.tailorline.load.servers.ServerRack;
import io.tailorline.load.servers.SmallDisk;
import io.tailorline.load.servers.WrongClock;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Database, broker, disk or clock fail for a while as customers order: every answer comes within two seconds, nothing
 * is lost.
 */
@Command(
        name = "outage",
        mixinStandardHelpOptions = true,
        description = "What an installation needs is away for a while.")
final class OutageProgram extends Program {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    /** Room for the database of a short run, MB. */
    private static final int DISK = 400;

    private static final String HEALTH = "/actuator/health";

    private static final List<String> LOOKS = List.of("/", "/login", HEALTH, HEALTH + "/readiness");

    @Option(
            names = "--seconds",
            defaultValue = "20",
            description = "That each outage lasts (default ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--broker-seconds",
            defaultValue = "60",
            description = "That the broker is away (default ${DEFAULT-VALUE}).")
    private int brokerSeconds;

    @Option(
            names = "--only",
            split = ",",
            description = "Names of outages; default: all that this installation can have.")
    private List<String> only = List.of();

    private Optional<SmallDisk> disk = Optional.empty();
    private Optional<WrongClock> clock = Optional.empty();

    OutageProgram() {
        super("outage");
    }

    @Override
    InstallationSettings prepare(ServerRack rack, InstallationSettings settings, Report report)
            throws IOException, ServerFault {
        if (isAsked("disk")) {
            disk = Optional.of(SmallDisk.mount(rack, settings.embedded() ? "server" : "postgres", DISK));
        }
        if (!isAsked("clock")) {
            return settings;
        }
        if (WrongClock.isInstalled()) {
            clock = Optional.of(WrongClock.in(rack));
            return settings.withEnvironment(clock.get().environment());
        }
        report.say("LEFT OUT: the wrong clock. Install it: apt-get install -y libfaketime");
        return settings;
    }

    @Override
    void run(Installation installation, ServerRack rack, Report report)
            throws IOException, ServerFault, SQLException, InterruptedException {
        Instant began = Instant.now().minus(Duration.ofHours(2)); // the clock of the portal will be an hour behind
        PortalClient client = new PortalClient(installation.address());
        try (ShopFloor floor = ShopFloor.open(client, 500);
                OrderWatch watch = OrderWatch.open(client, 1000);
                Customers customers = new Customers(client, options().seed(), 2, 2000, Long.MAX_VALUE)) {
            for (Outage outage : outages(installation)) {
                if (only.isEmpty() || only.contains(outage.name())) {
                    suffer(outage, installation, client, customers, report);
                    watch.follow(customers.placed());
                }
            }
            customers.stopOrdering();
            Promises.awaitAnswers(customers, Duration.ofMinutes(1), report);
            report.put("ordersAcknowledged", customers.placed().size());
            report.put("answers", customers.latencies().counts());
            Promises promises = new Promises(installation, customers, watch, report, began);
            promises.checkOrders(Duration.ofMinutes(10));
            report.put("actions", floor.actions());
            if (options().embedded()) {
                installation.terminate(Duration.ofSeconds(60));
            }
            promises.checkCuts();
        }
    }

    /** Whether outages whose names begin so are among those that are picked. */
    private boolean isAsked(String kind) {
        return only.isEmpty() || only.stream().anyMatch(name -> name.startsWith(kind));
    }

    private List<Outage> outages(Installation installation) {
        List<Outage> all = new ArrayList<>();
        installation.postgres().ifPresent(server -> {
            all.add(Outage.stopped(server));
            all.add(Outage.suspended(server));
            all.add(Outage.readOnly(server));
        });
        disk.ifPresent(small -> all.add(Outage.full(small, installation.postgres())));
        installation.rabbit().ifPresent(server -> {
            all.add(Outage.stopped(server));
            all.add(Outage.suspended(server));
        });
        clock.ifPresent(wrong -> {
            all.add(Outage.clock(wrong, 1));
            all.add(Outage.clock(wrong, -1));
        });
        return all;
    }

    private void suffer(
            Outage outage, Installation installation, PortalClient client, Customers customers, Report report)
            throws IOException, ServerFault, SQLException {
        report.say("%s for %d s", outage.name(), lasting(outage));
        int before = customers.placed().size();
        long logBefore = logBytes(installation);
        customers.takeLately();
        outage.begin().take();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(lasting(outage));
        Latencies answers = new Latencies();
        List<String> hasty = new ArrayList<>();
        String slowest = "";
        double most = 0;
        for (int look = 0; System.nanoTime() < end; look++) {
            Probe probe = look(client, customers, look);
            answers.add(probe.answer().outcome(), probe.answer().took());
            double took = probe.answer().took().toMillis();
            if (probe.answer().status() == 503
                    && !probe.path().startsWith(HEALTH)
                    && probe.answer().retryAfter().isEmpty()) {
                hasty.add(probe.path());
            }
            if (took > most) {
                most = took;
                slowest = "%s: %s after %.0f ms"
                        .formatted(probe.path(), probe.answer().outcome(), took);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        Latencies ordering = customers.takeLately();
        int meanwhile = customers.placed().size() - before;
        outage.end().take();
        long back = System.nanoTime();
        for (ApplicationProcess application : installation.applications()) {
            application.awaitReadyAgain();
        }
        report.put(outage.name() + ".readyAgainSeconds", (System.nanoTime() - back) / 1e9);
        for (ApplicationProcess application : installation.applications()) {
            if (!application.exitCodes().isEmpty()) {
                report.put("%s.exitCodes.%s".formatted(outage.name(), application.name()), application.exitCodes());
            }
        }
        report.put(outage.name() + ".logKb", (logBytes(installation) - logBefore) >> 10);
        report.put(outage.name() + ".answers", answers.counts());
        report.put(outage.name() + ".ordering", ordering.counts());
        report.put(outage.name() + ".ordersMeanwhile", meanwhile);
        report.expect(outage.name() + ": every answer within 2 s", most <= LONGEST.toMillis(), slowest);
        report.expect(
                outage.name() + ": every customer who orders is answered within 2 s",
                ordering.slowest() <= LONGEST.toMillis(),
                ordering.slowest() + " ms");
        report.expect(
                outage.name() + ": no answer is 500",
                answers.count("500") + ordering.count("500") == 0,
                answers.counts() + " " + ordering.counts());
        report.expect(outage.name() + ": nothing is said to be missing", answers.count("404") == 0, answers.counts());
        report.expect(outage.name() + ": every 503 says when to come again", hasty.isEmpty(), hasty);
        if (outage.ordersGoOn()) {
            report.expect(outage.name() + ": orders go on", meanwhile > 0, meanwhile);
        }
    }

    /** What all processes of the application have logged. */
    private static long logBytes(Installation installation) throws IOException {
        long sum = 0;
        for (ApplicationProcess application : installation.applications()) {
            sum += Files.size(application.log());
        }
        return sum;
    }

    private int lasting(Outage outage) {
        return outage.name().startsWith("rabbit") ? brokerSeconds : seconds;
    }

    private record Probe(String path, Answer answer) {}

    /** A page, the health, an order as its customer sees it, the tailor's queue, an order placed: in turn. */
    private Probe look(PortalClient client, Customers customers, int look) {
        int turn = look % (LOOKS.size() + 3);
        if (turn < LOOKS.size()) {
            return new Probe(LOOKS.get(turn), client.get(Account.ANYBODY, LOOKS.get(turn)));
        }
        if (turn == LOOKS.size()) {
            return new Probe("the tailor's queue", client.get(Account.TAILOR, "/api/v1/tailor/queue"));
        }
        return customers.placed().stream()
                .findFirst()
                .map(order -> turn == LOOKS.size() + 1
                        ? new Probe("an order", client.order(order))
                        : new Probe("an order sent again", customers.repeat(order)))
                .orElseGet(() -> new Probe("the cloths", client.get(Account.ANYBODY, "/api/v1/cloths")));
    }
}
