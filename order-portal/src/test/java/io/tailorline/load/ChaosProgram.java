package io.tailorline.load;

import io.tailorline.load.client.Customers;
import io.tailorline.load.client.OrderWatch;
import io.tailorline.load.client.PortalClient;
import io.tailorline.load.client.ShopFloor;
import io.tailorline.load.fault.Killer;
import io.tailorline.load.fault.Promises;
import io.tailorline.load.report.Report;
import io.tailorline.load.servers.ApplicationProcess;
import io.tailorline.load.servers.Installation;
import io.tailorline.load.servers.ServerFault;
import io.tailorline.load.servers.ServerRack;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * kill -9 of every role, of PostgreSQL and of RabbitMQ at random instants while orders flow; then every promise is
 * checked.
 */
@Command(name = "chaos", mixinStandardHelpOptions = true, description = "kill -9 at random instants while orders flow.")
final class ChaosProgram extends Program {

    private static final int CUSTOMERS = 2;

    @Option(
            names = "--orders",
            defaultValue = "100",
            description = "That customers place meanwhile (default ${DEFAULT-VALUE}).")
    private int orders;

    @Option(
            names = "--kills",
            defaultValue = "10",
            description = "Of each process of the application (default ${DEFAULT-VALUE}).")
    private int kills;

    @Option(names = "--postgres-kills", defaultValue = "5", description = "Default ${DEFAULT-VALUE}.")
    private int postgresKills;

    @Option(names = "--rabbit-kills", defaultValue = "3", description = "Default ${DEFAULT-VALUE}.")
    private int rabbitKills;

    @Option(
            names = "--minutes",
            defaultValue = "10",
            description = "After which nothing is killed any more (default ${DEFAULT-VALUE}).")
    private double minutes;

    @Option(
            names = "--between",
            defaultValue = "6",
            description = "The longest that a process works between two kills, s (default ${DEFAULT-VALUE}).")
    private double between;

    @Option(names = "--pause-ms", defaultValue = "0", description = "Of a customer between two orders, ms.")
    private long pauseMs;

    @Option(
            names = "--settle-minutes",
            defaultValue = "10",
            description = "The longest that orders may take afterwards (default ${DEFAULT-VALUE}).")
    private double settle;

    ChaosProgram() {
        super("chaos");
    }

    @Override
    void run(Installation installation, ServerRack rack, Report report)
            throws IOException, ServerFault, SQLException, InterruptedException {
        Instant began = Instant.now();
        PortalClient client = new PortalClient(installation.address());
        List<String> failures = Collections.synchronizedList(new ArrayList<>());
        try (ShopFloor floor = ShopFloor.open(client, 200);
                OrderWatch watch = OrderWatch.open(client, 200);
                Customers customers = new Customers(client, options().seed(), CUSTOMERS, pause(), orders)) {
            List<Killer> killers = killers(installation, watch, failures);
            ExecutorService threads = Executors.newFixedThreadPool(killers.size());
            killers.forEach(threads::execute);
            threads.shutdown();
            while (!threads.awaitTermination(1, TimeUnit.SECONDS)) {
                watch.follow(customers.placed());
            }
            tell(killers, report);
            report.expect("every process came back", failures.isEmpty(), failures);
            for (ApplicationProcess application : installation.applications()) {
                application.awaitReadyAgain();
                report.put(application.name() + ".exitCodes", application.exitCodes());
            }
            awaitCustomers(customers, report);
            report.put("ordersAcknowledged", customers.placed().size());
            report.put("answers", customers.latencies().counts());
            report.put("slowestMs", customers.latencies().slowest());
            Promises promises = new Promises(installation, customers, watch, report, began);
            promises.checkOrders(Duration.ofSeconds(Math.round(settle * 60)));
            report.put("actions", floor.actions());
            if (installation.postgres().isEmpty()) {
                report.put("didNotEndByThemselves", installation.terminate(Duration.ofSeconds(60)));
            }
            promises.checkCuts();
        }
    }

    /** Unless it is given, orders are spread over the first half of the time of the faults. */
    private long pause() {
        return pauseMs > 0 ? pauseMs : Math.round(minutes * 60_000 * CUSTOMERS / Math.max(1, orders) / 2);
    }

    private List<Killer> killers(Installation installation, OrderWatch watch, List<String> failures) {
        long deadline = System.nanoTime() + Math.round(minutes * 60e9);
        long longest = Math.round(between * 1000);
        Map<String, Killer.Victim> victims = new LinkedHashMap<>();
        Map<String, Integer> times = new LinkedHashMap<>();
        installation.applications().forEach(application -> {
            victims.put(application.name(), Killer.of(application));
            times.put(application.name(), kills);
        });
        installation.postgres().ifPresent(server -> {
            victims.put("postgres", Killer.of(server));
            times.put("postgres", postgresKills);
        });
        installation.rabbit().ifPresent(server -> {
            victims.put("rabbit", Killer.of(server));
            times.put("rabbit", rabbitKills);
        });
        List<Killer> killers = new ArrayList<>();
        victims.forEach((name, victim) -> killers.add(new Killer(
                name, victim, options().seed(), times.getOrDefault(name, 0), longest, deadline, watch, failures)));
        return killers;
    }

    private static void tell(List<Killer> killers, Report report) {
        Map<String, Integer> done = new LinkedHashMap<>();
        Map<String, Integer> hit = new TreeMap<>();
        for (Killer killer : killers) {
            done.put(killer.name(), killer.done());
            killer.hit().forEach((place, count) -> hit.merge(place, count, Integer::sum));
        }
        report.put("kills", done);
        report.put("ordersHitAt", hit);
    }

    private static void awaitCustomers(Customers customers, Report report) {
        customers.stopOrdering();
        Promises.awaitAnswers(customers, Duration.ofMinutes(3), report);
    }
}
