package io.tailorline.load;

import io.tailorline.load.client.OrderWatch;
import io.tailorline.load.client.PortalClient;
import io.tailorline.load.client.ShopFloor;
import io.tailorline.load.report.Report;
import io.tailorline.load.servers.Installation;
import io.tailorline.load.servers.ServerFault;
import io.tailorline.load.servers.ServerRack;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What an order costs on disk, at several numbers of cut orders: the same at each. */
@Command(name = "size", mixinStandardHelpOptions = true, description = "Bytes on disk for each cut order.")
final class SizeProgram extends Program {

    private static final double KB = 1e3;
    private static final double MB = 1e6;

    private static final String LARGEST =
            "select relname, pg_total_relation_size(c.oid) from pg_class c join pg_namespace n on n.oid = relnamespace"
                    + " where relkind = 'r' and nspname = 'public' order by 2 desc limit 8";

    @Option(
            names = "--steps",
            split = ",",
            defaultValue = "100,300",
            description = "Cut orders at which the size is told (default ${DEFAULT-VALUE}).")
    private List<Integer> steps = List.of();

    @Option(
            names = "--minutes",
            defaultValue = "60",
            description = "The longest that a step may take (default ${DEFAULT-VALUE}).")
    private int minutes;

    SizeProgram() {
        super("size");
    }

    @Override
    void run(Installation installation, ServerRack rack, Report report)
            throws IOException, ServerFault, SQLException, InterruptedException {
        PortalClient client = new PortalClient(installation.address());
        OrderLoad load = new OrderLoad(client, options().seed());
        long empty = installation.databaseBytes();
        report.put("emptyMB", empty / MB);
        long before = empty;
        int orders = 0;
        try (ShopFloor floor = ShopFloor.open(client, 250);
                OrderWatch watch = OrderWatch.open(client, 3000)) {
            for (int step : steps) {
                load.closed(8, Duration.ofMinutes(minutes), step - orders);
                watch.follow(load.placed());
                report.expectWithin(
                        Duration.ofMinutes(minutes),
                        step + " orders end",
                        () -> watch.openOrders() == 0,
                        watch::places);
                settle(installation);
                long now = installation.databaseBytes();
                report.put("at" + step + ".databaseMB", now / MB);
                report.put("at" + step + ".kBAnOrder", (now - empty) / KB / step);
                report.put("at" + step + ".kBAnOrderOfThisStep", (now - before) / KB / (step - orders));
                report.put("at" + step + ".foldersMB", installation.folderBytes() / MB);
                before = now;
                orders = step;
            }
            report.put("actions", floor.actions());
        }
        if (installation.postgres().isPresent()) {
            try (Connection database = installation.database()) {
                report.put("largestTablesKB", largest(database));
            }
        }
        report.put("didNotEndByThemselves", installation.terminate(Duration.ofSeconds(120)));
        long stopped = installation.databaseBytes();
        report.put("afterStop.databaseMB", stopped / MB);
        report.put("afterStop.kBAnOrder", (stopped - empty) / KB / orders);
        report.put("afterStop.foldersMB", installation.folderBytes() / MB);
    }

    /** Space that can be used again is not counted as used: what PostgreSQL does by itself, now. */
    private static void settle(Installation installation) throws SQLException {
        if (installation.postgres().isPresent()) {
            try (Connection database = installation.database();
                    Statement statement = database.createStatement()) {
                statement.execute("vacuum");
                statement.execute("checkpoint");
            }
        }
    }

    private static Map<String, Long> largest(Connection database) throws SQLException {
        Map<String, Long> tables = new LinkedHashMap<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(LARGEST)) {
            while (rows.next()) {
                tables.put(rows.getString(1), rows.getLong(2) / 1000);
            }
        }
        return tables;
    }
}
