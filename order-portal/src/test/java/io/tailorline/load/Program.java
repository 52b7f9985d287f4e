package io.tailorline.load;

import io.tailorline.load.report.Report;
import io.tailorline.load.servers.House;
import io.tailorline.load.servers.HouseSettings;
import io.tailorline.load.servers.ServerFault;
import io.tailorline.load.servers.ServerRack;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/**
 * One program: starts a house, does its work, stores its report, stops everything. Its exit code is 0 when every
 * promise was kept and 1 when one was broken.
 */
abstract class Program implements Callable<Integer> {

    @Mixin
    private final HouseOptions options = new HouseOptions();

    private final String name;

    Program(String name) {
        this.name = name;
    }

    final HouseOptions options() {
        return options;
    }

    /** What the program does with a house that takes orders. */
    abstract void run(House house, ServerRack rack, Report report)
            throws IOException, ServerFault, SQLException, InterruptedException;

    /** What the house needs before it starts, and how it is set. */
    HouseSettings prepare(ServerRack rack, HouseSettings settings, Report report) throws IOException, ServerFault {
        return settings;
    }

    @Override
    public Integer call() throws IOException, ServerFault, SQLException, InterruptedException {
        Report report = new Report(name, Instant.now(), System.out);
        report.put("house", options.embedded() ? "embedded" : "PostgreSQL and RabbitMQ");
        report.put("seed", options.seed());
        try (ServerRack rack = ServerRack.in(options.work())) {
            report.say("servers and logs in %s", rack.folder());
            long began = System.nanoTime();
            House house = House.start(prepare(rack, options.settings(), report), rack);
            report.put("startSeconds", (System.nanoTime() - began) / 1e9);
            run(house, rack, report);
        }
        report.putLoadAverage("loadAverageAfter");
        report.store(options.report());
        return report.broken().isEmpty() ? 0 : 1;
    }
}
