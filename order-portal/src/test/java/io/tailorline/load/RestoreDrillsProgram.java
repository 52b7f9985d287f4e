package io.tailorline.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.tailorline.load.client.Answer;
import io.tailorline.load.client.PlacedOrder;
import io.tailorline.load.client.PortalClient;
import io.tailorline.load.client.PortalClient.Account;
import io.tailorline.load.client.ShopFloor;
import io.tailorline.load.client.SuitRequests;
import io.tailorline.load.report.Report;
import io.tailorline.load.servers.ApplicationProcess;
import io.tailorline.load.servers.Installation;
import io.tailorline.load.servers.PostgresServer;
import io.tailorline.load.servers.ServerFault;
import io.tailorline.load.servers.ServerProcess;
import io.tailorline.load.servers.ServerRack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Restores by the documented steps, with suits that were cut before and after the backup: one process from a copy of
 * its folder, PostgreSQL to an instant. The tables are the witness: what they have cut they have cut once, every order
 * ends, and a suit that was cut after the backup is not started again, whether its gateway tells so or a person is
 * asked.
 */
@Command(
        name = "drills",
        mixinStandardHelpOptions = true,
        description = "Restores again and again, with suits cut before and after the backup.")
final class RestoreDrillsProgram extends Program {

    private static final Duration LIMIT = Duration.ofMinutes(8);

    @Option(names = "--drills", defaultValue = "20", description = "How many restores (default ${DEFAULT-VALUE}).")
    private int drills;

    @Option(names = "--orders", defaultValue = "4", description = "In each drill (default ${DEFAULT-VALUE}).")
    private int orders;

    /** The order of each job that was ever seen, also of those that a restore has lost. */
    private final Map<Long, String> orderOfJob = new ConcurrentHashMap<>();

    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final List<String> stuck = new ArrayList<>();
    private int cutBefore;
    private int cutAfter;
    private int unasked;

    RestoreDrillsProgram() {
        super("drills");
    }

    @Override
    void run(Installation installation, ServerRack rack, Report report)
            throws IOException, ServerFault, SQLException, InterruptedException {
        PortalClient client = new PortalClient(installation.address());
        SuitRequests requests = new SuitRequests(options().seed());
        Random chance = new Random(options().seed());
        Optional<PostgresServer> database = installation.postgres();
        Path backup = rack.folder()
                .resolve(database.isPresent() ? "postgres" : "copies")
                .resolve("backup");
        for (int drill = 1; drill <= drills; drill++) {
            Optional<ServerProcess> receiver = Optional.empty();
            if (database.isPresent()) {
                backup = database.get().data().resolveSibling("backup-" + drill);
                receiver = Optional.of(RestoreProgram.receiveLog(rack, database.get(), backup));
                RestoreProgram.copy(rack, database.get(), backup);
            }
            Map<String, PlacedOrder> placed = new TreeMap<>();
            for (int number = 0; number < orders; number++) {
                place(client, requests, (long) drill * orders + number)
                        .ifPresent(order -> placed.put(order.id(), order));
            }
            int before = 1 + chance.nextInt(Math.max(1, orders - 2));
            operate(client, placed, before, Set.of());
            Set<String> ofBackup = suitsOnCloth(installation);
            String instant = saved(installation, database, backup);
            operate(client, placed, Math.min(orders, before + 2 + chance.nextInt(2)), Set.of());
            Set<String> cut = new TreeSet<>(suitsOnCloth(installation));
            cut.retainAll(placed.keySet());
            restored(installation, rack, database, backup, instant, receiver);
            Set<String> openAfter = new TreeSet<>(cut);
            openAfter.removeAll(ofBackup);
            operate(client, placed, orders, cut);
            cutBefore += (int) cut.stream().filter(ofBackup::contains).count();
            cutAfter += openAfter.size();
            unasked += (int)
                    openAfter.stream().filter(order -> !asked.contains(order)).count();
            report.say(
                    "drill %d: %d cut before the backup, %d after; asked so far %d",
                    drill, cut.size() - openAfter.size(), openAfter.size(), asked.size());
        }
        report.put("drills", drills);
        report.put("cutBeforeTheBackup", cutBefore);
        report.put("cutAfterTheBackup", cutAfter);
        report.put("askedOfAPerson", asked.size());
        report.put("toldByGatewayOrTable", unasked);
        Map<String, Long> jobs = installation.tables().jobsOnCloth().stream()
                .collect(Collectors.groupingBy(
                        job -> orderOfJob.getOrDefault(job, "job " + job), Collectors.counting()));
        jobs.values().removeIf(count -> count == 1);
        report.expect("no suit was cut twice", jobs.isEmpty(), jobs);
        report.expect(
                "no record was cut twice",
                installation.tables().record().isOnce(),
                installation.tables().record());
        report.expect("every order ended", stuck.isEmpty(), stuck);
    }

    private static Optional<PlacedOrder> place(PortalClient client, SuitRequests requests, long number) {
        String key = "drill-" + number;
        for (int tries = 0; tries < 100; tries++) {
            Answer answer = client.place(key, requests.request(number));
            if (answer.status() == 201) {
                return client.placed(number, key, answer);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(300_000_000);
        }
        return Optional.empty();
    }

    /** Until so many of these orders are cut; the operator knows which suits there are. */
    private void operate(PortalClient client, Map<String, PlacedOrder> placed, int count, Set<String> suits)
            throws ServerFault {
        try (ShopFloor floor = ShopFloor.open(client, 100, job -> {
            String order = job.path("orderId").asText();
            asked.add(order);
            return Optional.of(suits.contains(order) ? "all" : "nothing");
        })) {
            ServerFault.unlessWithin(
                    LIMIT,
                    () -> {
                        remember(client);
                        return cut(client, placed) >= count;
                    },
                    () -> {
                        List<String> open = placed.values().stream()
                                .map(order -> order.id() + " " + state(client, order))
                                .toList();
                        stuck.addAll(open);
                        return "%d of %s are not cut; the operator did %s".formatted(count, open, floor.actions());
                    });
            remember(client);
        }
    }

    private void remember(PortalClient client) {
        Answer answer = client.get(Account.CUTTER, "/api/v1/cutroom/jobs?limit=200");
        if (answer.isOk()) {
            JsonNode jobs = client.read(answer);
            (jobs.isArray() ? jobs : jobs.path("items"))
                    .forEach(job -> orderOfJob.put(
                            Long.parseLong(job.path("jobId").asText().substring(2), 16),
                            job.path("orderId").asText()));
        }
    }

    private static int cut(PortalClient client, Map<String, PlacedOrder> placed) {
        return (int) placed.values().stream()
                .filter(order -> Set.of("cut", "bundled").contains(state(client, order)))
                .count();
    }

    private static String state(PortalClient client, PlacedOrder order) {
        Answer answer = client.order(order);
        return answer.isOk() ? client.read(answer).path("state").asText() : String.valueOf(answer.status());
    }

    private Set<String> suitsOnCloth(Installation installation) {
        return installation.tables().jobsOnCloth().stream()
                .map(job -> orderOfJob.getOrDefault(job, "job " + job))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Makes the backup, or notes the instant to which the database will be restored. */
    private static String saved(Installation installation, Optional<PostgresServer> database, Path backup)
            throws IOException, ServerFault, SQLException, InterruptedException {
        if (database.isPresent()) {
            Thread.sleep(1100); // copies are named by the second
            try (Connection connection = database.get().connect("postgres");
                    Statement statement = connection.createStatement();
                    ResultSet now = statement.executeQuery("select clock_timestamp()::text")) {
                now.next();
                return now.getString(1);
            }
        }
        ApplicationProcess server = installation.portal();
        server.terminate(Duration.ofSeconds(60));
        Files.createDirectories(backup.getParent());
        Files.deleteIfExists(backup);
        tar(
                "--create",
                "--file=" + backup,
                "--directory=" + server.folder().getParent(),
                server.folder().getFileName().toString());
        server.restart();
        server.awaitReady();
        return "";
    }

    private static void restored(
            Installation installation,
            ServerRack rack,
            Optional<PostgresServer> database,
            Path backup,
            String instant,
            Optional<ServerProcess> receiver)
            throws IOException, ServerFault, SQLException, InterruptedException {
        ApplicationProcess portal = installation.portal();
        portal.terminate(Duration.ofSeconds(60));
        if (database.isPresent()) {
            database.get().execute("postgres", "select pg_switch_wal()");
            Thread.sleep(1000);
            database.get().loseDisk();
            receiver.ifPresent(receiving -> receiving.terminate(Duration.ofSeconds(20)));
            RestoreProgram.restore(rack, database.get(), backup, instant);
            database.get().restart();
        } else {
            Path folder = portal.folder();
            Files.move(folder, folder.resolveSibling(folder.getFileName() + ".lost-" + System.nanoTime()));
            tar("--extract", "--file=" + backup, "--directory=" + folder.getParent());
        }
        portal.restart();
        portal.awaitReadyAgain();
    }

    private static void tar(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("tar"));
        command.addAll(List.of(arguments));
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IOException("%s ended with %d".formatted(command, exit));
        }
    }
}
