package io.tailorline.load;

import io.tailorline.load.client.Answer;
import io.tailorline.load.client.PlacedOrder;
import io.tailorline.load.client.PortalClient;
import io.tailorline.load.client.ShopFloor;
import io.tailorline.load.client.SuitRequests;
import io.tailorline.load.report.Report;
import io.tailorline.load.servers.ApplicationProcess;
import io.tailorline.load.servers.Build;
import io.tailorline.load.servers.Installation;
import io.tailorline.load.servers.InstallationSettings;
import io.tailorline.load.servers.ServerFault;
import io.tailorline.load.servers.ServerRack;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A rolling upgrade: the last release runs with orders at every place where they can wait, this release is started
 * beside it on the same database and broker, the last one is ended role by role, and every order is cut once.
 */
@Command(
        name = "upgrade",
        mixinStandardHelpOptions = true,
        description = "This release takes over from the last one while orders are in flight.")
final class UpgradeProgram extends Program {

    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final Duration END = Duration.ofSeconds(60);

    /** Where an order rests when nobody acts: at the tailor, at the nester, in the queue of its table. */
    private static final Set<String> AT_REST = Set.of("TAILOR_REVIEW", "REJECTED", "WAITING_TABLE", "PLANNED");

    @Option(
            names = "--old-jar",
            required = true,
            paramLabel = "FILE",
            description = "The last release, built from its revision.")
    private Path oldJar = Path.of("");

    @Option(names = "--orders", defaultValue = "30", description = "In flight (default ${DEFAULT-VALUE}).")
    private int orders;

    UpgradeProgram() {
        super("upgrade");
    }

    @Override
    InstallationSettings prepare(ServerRack rack, InstallationSettings settings, Report report) {
        return settings.withBuild(new Build(java.util.Optional.of(oldJar), List.of("-Xmx512m")));
    }

    @Override
    void run(Installation installation, ServerRack rack, Report report) throws IOException, ServerFault, SQLException {
        Build build = options().settings().build();
        ApplicationProcess oldPortal = installation.application("portal");
        ApplicationProcess oldNester = installation.application("nester-1");
        ApplicationProcess oldGateway = installation.application("gateway");
        List<PlacedOrder> placed = new ArrayList<>();

        // 1. The last release: two thirds of the orders wait for a person, one third for a nester.
        placed.addAll(place(oldPortal, 0, orders * 2 / 3));
        report.expectWithin(
                LIMIT,
                "orders of the last release come to rest",
                () -> AT_REST.containsAll(states(installation).keySet()),
                () -> states(installation));
        oldNester.terminate(END);
        placed.addAll(place(oldPortal, orders * 2 / 3, orders));
        report.expectWithin(
                LIMIT,
                "orders of the last release wait for a nester",
                () -> states(installation).getOrDefault("NESTING", 0L) > 0,
                () -> states(installation));
        report.put("inFlight", states(installation));

        // 2. This release beside it, the portal first, as operations.md tells: it changes the tables and makes the
        // exchanges to which the others write. What it stores can be read by the last one.
        Map<String, String> besides = Map.of("tailorline.long-texts", "plain");
        ApplicationProcess portal = installation.startBeside("portal-new", build, "portal", besides);
        portal.awaitReady();
        installation.startBeside("nester-new", build, "nester", besides).awaitReady();
        placed.addAll(place(portal, orders, orders + orders / 3));
        placed.addAll(place(oldPortal, orders + orders / 3, orders + orders * 2 / 3));
        try (ShopFloor floor = ShopFloor.open(new PortalClient(oldPortal.address()), 500)) {
            report.expectWithin(
                    LIMIT,
                    "orders are cut while both releases run",
                    () -> states(installation).getOrDefault("CUT", 0L) >= orders / 3,
                    () -> states(installation));
            report.put("sideBySide", states(installation));
            report.put("actionsAtTheOldPortal", floor.actions());
        }

        // 3. The last release ends; this one has its gateway's folder.
        report.expect("the old portal ends by itself", oldPortal.terminate(END), END);
        report.expect("the old gateway ends by itself", oldGateway.terminate(END), END);
        installation
                .startBeside(
                        "gateway-new",
                        build,
                        "cutter-gateway",
                        Map.of("tailorline.data", oldGateway.folder().toString()))
                .awaitReady();
        try (ShopFloor floor = ShopFloor.open(new PortalClient(portal.address()), 500)) {
            report.expectWithin(
                    LIMIT,
                    "every order of either release is cut",
                    () -> states(installation).equals(Map.of("CUT", (long) placed.size())),
                    () -> states(installation) + " of " + placed.size());
            report.put("actionsAtTheNewPortal", floor.actions());
        }
        report.put("finallyIn", states(installation));
        report.expect(
                "no piece was cut twice",
                installation.tables().record().isOnce(),
                installation.tables().record());
        report.expect("every key answers as before", repeated(portal, placed).isEmpty(), repeated(portal, placed));
    }

    private List<PlacedOrder> place(ApplicationProcess portal, int from, int to) throws ServerFault {
        PortalClient client = new PortalClient(portal.address());
        SuitRequests requests = new SuitRequests(options().seed());
        List<PlacedOrder> placed = new ArrayList<>();
        for (int number = from; number < to; number++) {
            String key = "upgrade-%d-%d".formatted(options().seed(), number);
            Answer answer = client.place(key, requests.request(number));
            placed.add(client.placed(number, key, answer)
                    .orElseThrow(() -> new ServerFault("Order %s was answered by %s.".formatted(key, answer))));
        }
        return placed;
    }

    private List<String> repeated(ApplicationProcess portal, List<PlacedOrder> placed) {
        PortalClient client = new PortalClient(portal.address());
        SuitRequests requests = new SuitRequests(options().seed());
        return placed.stream()
                .filter(order -> !client.place(order.key(), requests.request(order.number()))
                        .body()
                        .equals(order.body()))
                .map(PlacedOrder::key)
                .toList();
    }

    private static Map<String, Long> states(Installation installation) {
        Map<String, Long> states = new TreeMap<>();
        try (Connection database = installation.database();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select state, count(*) from cut_order group by state")) {
            while (rows.next()) {
                states.put(rows.getString(1), rows.getLong(2));
            }
            return states;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
