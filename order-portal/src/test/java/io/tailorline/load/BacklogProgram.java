package io.tailorline.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.load.client.OrderWatch;
import io.tailorline.load.client.PlacedOrder;
import io.tailorline.load.client.PortalClient;
import io.tailorline.load.client.ShopFloor;
import io.tailorline.load.client.SuitRequests;
import io.tailorline.load.report.Growth;
import io.tailorline.load.report.Leaving;
import io.tailorline.load.report.ProcessorTime;
import io.tailorline.load.report.Report;
import io.tailorline.load.servers.ApplicationProcess;
import io.tailorline.load.servers.Installation;
import io.tailorline.load.servers.ServerRack;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Many orders at once, wanted on different days, drain in their order and without growth of memory, and none that its
 * table has done waits behind those that begin. For one nester against two: the same search counted instead of timed,
 * {@code --set tailorline.nesting.iterations=N}, with {@code --nesters 1} and {@code --nesters 2}.
 */
@Command(
        name = "backlog",
        mixinStandardHelpOptions = true,
        description = "Many orders at once drain without growth of memory.")
final class BacklogProgram extends Program {

    /** How far an order may leave before its turn. */
    private static final double MOST_OVERTAKEN = 0.05;

    /** Orders that are at nesters and tables keep their places there, however few wait. */
    private static final int IN_FLIGHT = 10;

    private static final double MOST_END_SECONDS = 5;

    /** So late that each wanted day is kept, and the order due on it, however many there are. */
    private static final Period FIRST_DAY = Period.ofYears(10);

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

    @Option(
            names = "--no-goals",
            description = "Measures times and memory and expects nothing of them, for a machine that does other work.")
    private boolean withoutGoals;

    BacklogProgram() {
        super("backlog");
    }

    @Override
    void run(Installation installation, ServerRack rack, Report report)
            throws IOException, SQLException, InterruptedException {
        PortalClient client = new PortalClient(installation.address());
        SuitRequests requests = SuitRequests.wantedFrom(
                LocalDate.now(ZoneOffset.UTC).plus(FIRST_DAY), options().seed());
        OrderLoad load = new OrderLoad(client, options().seed(), requests);
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
            reportLeaving(report, leaving(client, requests, load.placed()));
            report.put("ordersAt", watch.places());
            report.put("actions", floor.actions());
            report.put("databaseMB", installation.databaseBytes() / 1e6);
            growth.report(report);
            for (ApplicationProcess application : installation.applications()) {
                double share = growth.share(application.name() + ".liveHeapMB");
                expect(report, "live memory of " + application.name() + " does not grow", share < MOST_GROWTH, share);
            }
        }
    }

    private void expect(Report report, String promise, boolean kept, Object found) {
        if (!withoutGoals) {
            report.expect(promise, kept, found);
        }
    }

    private void reportLeaving(Report report, List<Leaving> all) {
        int overtaken = Leaving.mostOvertaken(all);
        double end = Leaving.endP99Seconds(all);
        report.put("left", all.size());
        report.put("mostOvertaken", overtaken);
        report.put("fromDoneToCut.p99Seconds", end);
        expect(
                report,
                "orders leave in their order",
                overtaken <= Math.max(IN_FLIGHT, MOST_OVERTAKEN * all.size()),
                overtaken + " of " + all.size());
        expect(report, "what ends an order goes first", end <= MOST_END_SECONDS, end);
    }

    /** By the day on which they are wanted, then by age. */
    private static List<Leaving> leaving(PortalClient client, SuitRequests requests, List<PlacedOrder> placed) {
        Map<PlacedOrder, JsonNode> all = new HashMap<>();
        placed.forEach(order -> all.put(order, client.read(client.order(order))));
        List<PlacedOrder> row = placed.stream()
                .sorted(Comparator.comparing((PlacedOrder order) ->
                                requests.wantedBy(order.number()).orElseThrow())
                        .thenComparing(order -> at(all.get(order), "placedAt")))
                .toList();
        List<Leaving> left = new ArrayList<>();
        for (PlacedOrder order : row) {
            JsonNode said = all.get(order);
            Optional<JsonNode> nest = stage("nest", said);
            Optional<JsonNode> cut = stage("cut", said);
            if (nest.isPresent()
                    && cut.isPresent()
                    && said.path("state").asText().equals("cut")) {
                long searchedMs = Math.round(nest.get().path("seconds").asDouble() * 1000);
                left.add(new Leaving(
                        left.size(),
                        at(said, "placedAt"),
                        at(nest.get(), "endedAt").minusMillis(searchedMs),
                        at(cut.get(), "endedAt"),
                        at(said, "changedAt")));
            }
        }
        return left;
    }

    private static Instant at(JsonNode order, String field) {
        return Instant.parse(order.path(field).asText());
    }

    private static Optional<JsonNode> stage(String stage, JsonNode order) {
        for (JsonNode each : order.path("stages")) {
            if (each.path("name").asText().equals(stage)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
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
