package io.tailorline.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.load.client.Answer;
import io.tailorline.load.client.PlacedOrder;
import io.tailorline.load.client.PortalClient;
import io.tailorline.load.client.PortalClient.Account;
import io.tailorline.load.client.SuitRequests;
import io.tailorline.load.report.Latencies;
import io.tailorline.load.report.Report;
import io.tailorline.load.servers.Installation;
import io.tailorline.load.servers.InstallationSettings;
import io.tailorline.load.servers.ServerRack;
import io.tailorline.load.servers.Usage;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.Style;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How long a tailor waits for the queue, for a trial and for an approval, while many orders wait for him. */
@Command(
        name = "desk",
        mixinStandardHelpOptions = true,
        description = "Queue, trials and approvals while many orders wait for the tailor.")
final class DeskProgram extends Program {

    private static final String QUEUE = "/api/v1/tailor/queue";
    private static final String ORDERS = "/api/v1/tailor/orders/";
    private static final String REVIEW = "tailor-review";
    private static final int CUSTOMERS = 8;

    private static final double QUEUE_MS = 200;
    private static final double TRIAL_P50_MS = 60;
    private static final double TRIAL_P95_MS = 100;
    private static final double APPROVAL_MS = 300;

    /** An order that has not moved on by then never will. */
    private static final Duration APPROVAL_AT_MOST = Duration.ofMinutes(5);

    @Spec
    private CommandSpec spec;

    @Option(names = "--waiting", defaultValue = "2000", description = "Orders that wait (default ${DEFAULT-VALUE}).")
    private int waiting;

    @Option(
            names = "--looks",
            defaultValue = "50",
            description = "At each view of the queue (default ${DEFAULT-VALUE}).")
    private int looks;

    @Option(names = "--trials", defaultValue = "200", description = "Changes of one order (default ${DEFAULT-VALUE}).")
    private int trials;

    @Option(names = "--approvals", defaultValue = "50", description = "Of each kind (default ${DEFAULT-VALUE}).")
    private int approvals;

    /** Before a compiler has seen the code, nobody's wait is typical. */
    @Option(
            names = "--warm-up",
            defaultValue = "60",
            description = "Looks and changes before those that count (default ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(names = "--no-goals", description = "Report the times without holding them against their goals.")
    private boolean noGoals;

    @Option(names = "--minutes", defaultValue = "30", description = "To fill the queue (default ${DEFAULT-VALUE}).")
    private int minutes;

    DeskProgram() {
        super("desk");
    }

    /** Before anything is started. */
    @Override
    InstallationSettings prepare(ServerRack rack, InstallationSettings settings, Report report) {
        if (looks < 1 || trials < 1 || approvals < 1 || warmUp < 0 || minutes < 1 || waiting < 2 * approvals) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--looks, --trials, --approvals and --minutes are at least 1, --warm-up at least 0, and --waiting at least twice --approvals (%d); it is %d."
                            .formatted(2 * approvals, waiting));
        }
        return settings;
    }

    @Override
    void run(Installation installation, ServerRack rack, Report report) throws InterruptedException {
        PortalClient client = new PortalClient(installation.address());
        Style altered = Style.twoPiece().withAlterations(List.of(new Style.Alteration("stooped", Side.BOTH, 5)));
        OrderLoad load = new OrderLoad(
                client, options().seed(), new SuitRequests(options().seed(), altered));
        load.closed(CUSTOMERS, Duration.ofMinutes(minutes), waiting);
        List<PlacedOrder> orders = load.placed();
        report.expect(
                waiting + " orders are taken",
                orders.size() == waiting,
                load.latencies().counts());
        if (orders.size() < waiting) {
            return;
        }
        report.expectWithin(
                Duration.ofMinutes(minutes),
                waiting + " orders wait for the tailor",
                () -> orders.stream().allMatch(order -> state(client, order).equals(REVIEW)),
                orders::size);

        look(client, report, "queue.all.", number -> QUEUE);
        look(client, report, "queue.narrowed.", number -> QUEUE + "?kind=review&garment=jacket&cloth=navy-twill");
        look(
                client,
                report,
                "queue.found.",
                number -> QUEUE + "?q=" + orders.get(number).id().substring(3, 7));
        look(client, report, "queue.page.", number -> "/tailor");
        tryOut(installation, client, report, orders.get(0));
        Latencies asItIs = approve(client, orders.subList(0, approvals), "{}");
        report(report, "approval.", asItIs, APPROVAL_MS);
        Latencies withBench = approve(
                client,
                orders.subList(approvals, 2 * approvals),
                "{\"alterations\":[{\"rule\":\"stooped\",\"side\":\"both\",\"amount\":10}]}");
        report(report, "approvalOfBench.", withBench, APPROVAL_MS);
    }

    private void look(PortalClient client, Report report, String name, IntFunction<String> path) {
        Latencies latencies = new Latencies();
        for (int i = -warmUp; i < looks; i++) {
            Answer answer = client.get(Account.TAILOR, path.apply(Math.floorMod(i, waiting)));
            if (i >= 0) {
                latencies.add(answer.outcome(), answer.took());
            }
        }
        report(report, name, latencies, QUEUE_MS);
    }

    private void report(Report report, String name, Latencies latencies, double mostMs) {
        report.put(name + "answers", latencies.counts());
        report.put(name + "p50Ms", latencies.milliseconds("200", 50));
        report.put(name + "p95Ms", latencies.milliseconds("200", 95));
        expectTime(report, name + "p50", latencies.milliseconds("200", 50), mostMs);
        report.expect(name + "answers", latencies.counts().keySet().equals(Set.of("200")), latencies.counts());
    }

    private void expectTime(Report report, String name, double ms, double mostMs) {
        if (!noGoals) {
            report.expect(name, ms <= mostMs, "at most %.0f ms".formatted(mostMs));
        }
    }

    /** Changes as of a slider: the page tells what it has drawn already. */
    private void tryOut(Installation installation, PortalClient client, Report report, PlacedOrder order) {
        Latencies latencies = new Latencies();
        Set<String> held = new HashSet<>();
        double before = 0;
        for (int i = -warmUp; i < trials; i++) {
            if (i == 0) {
                before = processorSeconds(installation);
            }
            Answer answer = client.post(
                    Account.TAILOR,
                    ORDERS + order.id() + "/trial?held=" + String.join(",", held),
                    change(Math.floorMod(i, 20), i % 2 == 0 ? "left" : "right"));
            if (i >= 0) {
                latencies.add(answer.outcome(), answer.took());
            }
            held.clear();
            for (JsonNode piece : client.read(answer).path("pieces")) {
                held.add(piece.path("print").asText());
            }
        }
        report.put("trial.cpuMs", (processorSeconds(installation) - before) * 1000 / trials);
        report(report, "trial.", latencies, TRIAL_P50_MS);
        expectTime(report, "trial.p95", latencies.milliseconds("200", 95), TRIAL_P95_MS);
    }

    private static double processorSeconds(Installation installation) {
        return Usage.of(installation.portal().process()).cpuSeconds();
    }

    /** Rules are altered in steps of 5 mm. */
    private static String change(int step, String side) {
        return ("{\"alterations\":[{\"rule\":\"stooped\",\"side\":\"both\",\"amount\":5},"
                        + "{\"rule\":\"sleeveLength\",\"side\":\"%s\",\"amount\":%d},"
                        + "{\"rule\":\"cuff\",\"side\":\"both\",\"amount\":%d}]}")
                .formatted(side, 5 * (step % 12 + 1), 5 * (step % 6 + 1));
    }

    /** From the tailor's decision until the order is seen in its next state. */
    private static Latencies approve(PortalClient client, List<PlacedOrder> orders, String bench) {
        Latencies latencies = new Latencies();
        for (PlacedOrder order : orders) {
            long began = System.nanoTime();
            Answer answer = client.post(Account.TAILOR, ORDERS + order.id() + "/approve", bench);
            long latest = began + APPROVAL_AT_MOST.toNanos();
            boolean waits = answer.isOk() && state(client, order).equals(REVIEW);
            while (waits && System.nanoTime() < latest) {
                LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
                waits = state(client, order).equals(REVIEW);
            }
            latencies.add(waits ? "still waits" : answer.outcome(), Duration.ofNanos(System.nanoTime() - began));
        }
        return latencies;
    }

    private static String state(PortalClient client, PlacedOrder order) {
        return client.read(client.order(order)).path("state").asText();
    }
}
