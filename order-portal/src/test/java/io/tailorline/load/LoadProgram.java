package io.tailorline.load;

import io.tailorline.load.client.PortalClient;
import io.tailorline.load.client.ShopFloor;
import io.tailorline.load.report.ProcessorTime;
import io.tailorline.load.report.Report;
import io.tailorline.load.servers.Installation;
import io.tailorline.load.servers.ServerRack;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How many orders a second an installation takes while it works on them, and how long each customer waits. */
@Command(name = "load", mixinStandardHelpOptions = true, description = "Orders a second, and how long an answer takes.")
final class LoadProgram extends Program {

    @Option(
            names = "--clients",
            defaultValue = "8",
            description = "Customers who order one after another (default ${DEFAULT-VALUE}).")
    private int clients;

    @Option(
            names = "--rate",
            defaultValue = "0",
            description = "Orders a second whether answers come or not; 0 for --clients.")
    private double rate;

    @Option(names = "--seconds", defaultValue = "30", description = "That are measured (default ${DEFAULT-VALUE}).")
    private int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "10",
            description = "Seconds of the same load before (default ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--most",
            defaultValue = "1000000",
            description = "Orders of all clients (default ${DEFAULT-VALUE}).")
    private long most;

    LoadProgram() {
        super("load");
    }

    @Override
    void run(Installation installation, ServerRack rack, Report report)
            throws IOException, SQLException, InterruptedException {
        PortalClient client = new PortalClient(installation.address());
        try (ShopFloor floor = ShopFloor.open(client, 250)) {
            report.put("customers", rate > 0 ? "%s orders a second".formatted(rate) : "%d clients".formatted(clients));
            order(new OrderLoad(client, options().seed() + 1), Duration.ofSeconds(warmUp));
            OrderLoad load = new OrderLoad(client, options().seed());
            long bytes = installation.databaseBytes();
            ProcessorTime time = ProcessorTime.from(installation);
            long began = System.nanoTime();
            order(load, Duration.ofSeconds(seconds));
            double took = (System.nanoTime() - began) / 1e9;
            long taken = load.latencies().count("201");
            time.report(report, taken);
            report.put("answers", load.latencies().counts());
            report.put("ordersPerSecond", taken / took);
            load.latencies().report(report, "", "201");
            report.put("slowestMs", load.latencies().slowest());
            report.put("databaseMB", installation.databaseBytes() / 1e6);
            report.put("databaseGrowthMB", (installation.databaseBytes() - bytes) / 1e6);
            report.put("meanwhile", floor.actions());
            report.expect(
                    "every order is taken",
                    taken
                            == load.latencies().counts().values().stream()
                                    .mapToLong(n -> n)
                                    .sum(),
                    load.latencies().counts());
        }
    }

    private void order(OrderLoad load, Duration time) throws InterruptedException {
        if (rate > 0) {
            load.open(rate, time);
        } else {
            load.closed(clients, time, most);
        }
    }
}
