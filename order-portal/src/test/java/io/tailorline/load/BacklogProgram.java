package io.tailorline.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.load.client.OrderWatch;
import io.tailorline.load.client.PlacedOrder;
import io.tailorline.load.client.PortalClient;
import io.tailorline.load.client.ShopFloor;
import io.tailorline.load.report.Growth;
import io.tailorline.load.report.ProcessorTime;
import io.tailorline.load.report.Report;
import io.tailorline.load.servers.ApplicationProcess;
import io.tailorline.load.servers.Installation;
import io.tailorline.load.servers.ServerRack;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Many orders at once drain without growth of memory. For one nester against two: the same search counted instead of
 * timed, {@code --set tailorline.nesting.iterations=N}, with {@code --nesters 1} and {@code --nesters 2}.
 */
@Command(
        name = "backlog",
        mixinStandardHelpOptions = true,
        description = "Many orders at once drain without growth of memory.")
final class BacklogProgram extends Program {

    /** What the live heap of a portal may differ between a full queue and an empty one: caches. */
    private static final double MOST_GROWTH = 0.15;

    @Option(names = "--orders", defaultValue = "1000", description = "That wait (default ${DEFAULT-VALUE}).")
    private int orders;

    @Option(names = "--clients", defaultValue = "8", description = "Who place them (default ${DEFAULT-VALUE}).")
    private int clients;

    @Option(
            names = "--minutes",
            defaultValue = "60",
            description = "The longest that they may take (default ${DEFAULT-VALUE}).")
    private int minutes;

    BacklogProgram() {
        super("backlog");
    }

    @Override
    void run(Installation installation, ServerRack rack, Report report)
            throws IOException, SQLException, InterruptedException {
        PortalClient client = new PortalClient(installation.address());
        OrderLoad load = new OrderLoad(client, options().seed());
        try (ShopFloor floor = ShopFloor.open(client, 250);
                OrderWatch watch = OrderWatch.open(client, 5000);
                Growth growth = Growth.watch(installation, 3000)) {
            long began = System.nanoTime();
            load.closed(clients, Duration.ofMinutes(minutes), orders);
            report.put("orders", load.placed().size());
            report.put("placedInSeconds", (System.nanoTime() - began) / 1e9);
            ProcessorTime time = ProcessorTime.from(installation);
            watch.follow(load.placed());
            report.expectWithin(
                    Duration.ofMinutes(minutes),
                    "the backlog drains",
                    () -> watch.openOrders() == 0,
                    () -> watch.open(10));
            double seconds = (System.nanoTime() - began) / 1e9;
            time.report(report, load.placed().size());
            report.put("drainedInSeconds", seconds);
            report.put("ordersAMinute", (load.placed().size() - watch.openOrders()) * 60 / seconds);
            report.put("markersAMinute", markersAMinute(client, load.placed()));
            report.put("ordersAt", watch.places());
            report.put("actions", floor.actions());
            report.put("databaseMB", installation.databaseBytes() / 1e6);
            growth.report(report);
            for (ApplicationProcess application : installation.applications()) {
                double share = growth.share(application.name() + ".liveHeapMB");
                report.expect("live memory of " + application.name() + " does not grow", share < MOST_GROWTH, share);
            }
        }
    }

    /** From the instants at which markers were ready. */
    private static double markersAMinute(PortalClient client, List<PlacedOrder> placed) {
        List<Instant> ready = new ArrayList<>();
        for (PlacedOrder order : placed) {
            for (JsonNode stage : client.read(client.order(order)).path("stages")) {
                if (stage.path("name").asText().equals("nest")) {
                    ready.add(Instant.parse(stage.path("endedAt").asText()));
                }
            }
        }
        ready.sort(null);
        return ready.size() < 2
                ? 0
                : (ready.size() - 1)
                        * 60_000.0
                        / Duration.between(ready.get(0), ready.get(ready.size() - 1))
                                .toMillis();
    }
}
