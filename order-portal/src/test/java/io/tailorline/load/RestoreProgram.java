package io.tailorline.load;

import io.tailorline.load.client.Customers;
import io.tailorline.load.client.OrderWatch;
import io.tailorline.load.client.PortalClient;
import io.tailorline.load.client.ShopFloor;
import io.tailorline.load.fault.Promises;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The disk of the database is lost while customers order; it is restored from a copy and the received log by the
 * scripts in {@code packaging/backup}, as docs/operations.md says. On demand the broker's disk is lost as well.
 */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Loses the disk of the database and restores it to the last commit.")
final class RestoreProgram extends Program {

    private static final int CUSTOMERS = 2;
    private static final Duration SCRIPT = Duration.ofMinutes(5);

    @Option(names = "--orders", defaultValue = "40", description = "That customers place (default ${DEFAULT-VALUE}).")
    private int orders;

    @Option(names = "--pause-ms", defaultValue = "1000", description = "Of a customer between two orders, ms.")
    private long pauseMs;

    @Option(
            names = "--broker-too",
            description = "The broker loses its disk too; give --set tailorline.lost-command-after=20s with it.")
    private boolean brokerToo;

    @Option(
            names = "--settle-minutes",
            defaultValue = "10",
            description = "The longest that orders may take afterwards (default ${DEFAULT-VALUE}).")
    private double settle;

    RestoreProgram() {
        super("restore");
    }

    @Override
    void run(Installation installation, ServerRack rack, Report report)
            throws IOException, ServerFault, SQLException, InterruptedException {
        PostgresServer database = installation
                .postgres()
                .orElseThrow(() -> new ServerFault("restore needs PostgreSQL; leave --embedded out."));
        Instant began = Instant.now();
        Path backup = database.data().resolveSibling("backup");
        ServerProcess receiver = receiveLog(rack, database, backup);
        PortalClient client = new PortalClient(installation.address());
        try (ShopFloor floor = ShopFloor.open(client, 200);
                OrderWatch watch = OrderWatch.open(client, 200);
                Customers customers = new Customers(client, options().seed(), CUSTOMERS, pauseMs, orders)) {
            awaitOrders(customers, orders / 3);
            copy(rack, database, backup);
            awaitOrders(customers, 2 * orders / 3);

            int before = customers.placed().size();
            long lost = System.nanoTime();
            database.loseDisk();
            receiver.terminate(Duration.ofSeconds(20));
            if (brokerToo) {
                installation.rabbit().orElseThrow().killAndRestartEmpty();
            }
            restore(rack, database, backup);
            database.restart();
            for (ApplicationProcess application : installation.applications()) {
                application.awaitReady();
            }
            awaitOrders(customers, customers.placed().size() + 1);
            report.put("ordersBeforeTheLoss", before);
            report.put("minutesToTheNextOrder", (System.nanoTime() - lost) / 60e9);

            customers.stopOrdering();
            Promises.awaitAnswers(customers, Duration.ofMinutes(3), report);
            report.put("ordersAcknowledged", customers.placed().size());
            Promises promises = new Promises(installation, customers, watch, report, began);
            promises.checkOrders(Duration.ofSeconds(Math.round(settle * 60)));
            report.put("actions", floor.actions());
            promises.checkCuts();
            report.put("minutesToTheLastCut", (System.nanoTime() - lost) / 60e9);
        }
    }

    /** From now on each commit waits until the receiver has it on its disk. */
    static ServerProcess receiveLog(ServerRack rack, PostgresServer database, Path backup)
            throws IOException, ServerFault, SQLException {
        ServerProcess receiver = database.runBeside(
                rack,
                rack.folder().resolve("receive-log.log"),
                List.of(script("receive-log").toString(), backup.resolve("log").toString()));
        database.execute("postgres", "alter system set synchronous_standby_names = tailorline_log");
        database.execute("postgres", "select pg_reload_conf()");
        ServerFault.unlessWithin(
                Duration.ofSeconds(60),
                () -> isReceived(database),
                () -> "Nobody receives the log; see %s/receive-log.log".formatted(rack.folder()));
        return receiver;
    }

    private static boolean isReceived(PostgresServer database) {
        try (Connection connection = database.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select count(*) from pg_stat_replication where sync_state = 'sync'")) {
            return found.next() && found.getInt(1) == 1;
        } catch (SQLException notYet) {
            return false;
        }
    }

    static void copy(ServerRack rack, PostgresServer database, Path backup) throws IOException, ServerFault {
        script(rack, database, script("base-backup").toString(), backup.toString());
    }

    /** @param instant to which; none for the last commit */
    static void restore(ServerRack rack, PostgresServer database, Path backup, String... instant)
            throws IOException, ServerFault {
        List<String> command = new ArrayList<>(List.of(
                script("restore-database").toString(),
                backup.toString(),
                backup.resolve("log").toString(),
                database.data().toString()));
        command.addAll(List.of(instant));
        script(rack, database, command.toArray(String[]::new));
    }

    private static void script(ServerRack rack, PostgresServer database, String... command)
            throws IOException, ServerFault {
        Path log = rack.folder().resolve("scripts.log");
        if (!database.runBeside(rack, log, List.of(command)).succeeds(SCRIPT)) {
            throw new ServerFault("%s failed; see %s".formatted(command[0], log));
        }
    }

    /** A script of the project, wherever below it the program was started. */
    private static Path script(String name) throws ServerFault {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path script = folder.resolve("packaging/backup").resolve(name);
            if (Files.isExecutable(script)) {
                return script;
            }
        }
        throw new ServerFault("packaging/backup/%s is not in or above %s."
                .formatted(name, Path.of("").toAbsolutePath()));
    }

    private static void awaitOrders(Customers customers, int count) throws ServerFault {
        ServerFault.unlessWithin(
                Duration.ofMinutes(5),
                () -> customers.placed().size() >= count || customers.areDone(),
                () -> "Only %d of %d orders were taken within 5 minutes."
                        .formatted(customers.placed().size(), count));
    }
}
