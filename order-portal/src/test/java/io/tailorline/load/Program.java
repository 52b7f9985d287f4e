package io.tailorline.load;

import io.tailorline.load.client.StockRoom;
import io.tailorline.load.report.Report;
import io.tailorline.load.servers.Installation;
import io.tailorline.load.servers.InstallationSettings;
import io.tailorline.load.servers.ServerFault;
import io.tailorline.load.servers.ServerRack;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/**
 * One program: starts an installation, does its work, stores its report, stops everything. Its exit code is 0 when
 * every promise was kept and 1 when one was broken.
 */
abstract class Program implements Callable<Integer> {

    @Mixin
    private final InstallationOptions options = new InstallationOptions();

    private final String name;

    Program(String name) {
        this.name = name;
    }

    final InstallationOptions options() {
        return options;
    }

    /** What the program does with an installation that takes orders. */
    abstract void run(Installation installation, ServerRack rack, Report report)
            throws IOException, ServerFault, SQLException, InterruptedException;

    /** What the installation needs before it starts, and how it is set. */
    InstallationSettings prepare(ServerRack rack, InstallationSettings settings, Report report)
            throws IOException, ServerFault {
        return settings;
    }

    @Override
    public Integer call() throws IOException, ServerFault, SQLException, InterruptedException {
        options.check();
        Report report = new Report(name, Instant.now(), System.out);
        report.put("installation", options.embedded() ? "embedded" : "PostgreSQL and RabbitMQ");
        report.put("seed", options.seed());
        try (ServerRack rack = ServerRack.in(options.work())) {
            report.say("servers and logs in %s", rack.folder());
            long began = System.nanoTime();
            Installation installation = Installation.start(prepare(rack, options.settings(), report), rack);
            report.put("startSeconds", (System.nanoTime() - began) / 1e9);
            Optional<StockRoom> room = options.stockRoom(installation);
            try {
                run(installation, rack, report);
            } finally {
                room.ifPresent(StockRoom::close);
            }
            room.ifPresent(people -> report.put("stockRoom", people.actions()));
        }
        report.putLoadAverage("loadAverageAfter");
        report.store(options.report());
        return report.broken().isEmpty() ? 0 : 1;
    }
}
