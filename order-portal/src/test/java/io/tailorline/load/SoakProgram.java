package io.tailorline.load;

import io.tailorline.load.client.OrderWatch;
import io.tailorline.load.client.PortalClient;
import io.tailorline.load.client.ShopFloor;
import io.tailorline.load.report.Growth;
import io.tailorline.load.report.Report;
import io.tailorline.load.servers.ApplicationProcess;
import io.tailorline.load.servers.Installation;
import io.tailorline.load.servers.ServerRack;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A long time at a low rate: memory, threads and handles stay what they were. */
@Command(name = "soak", mixinStandardHelpOptions = true, description = "A long time at a low rate without growth.")
final class SoakProgram extends Program {

    /** What a flat figure may differ between the warm installation and the end. */
    private static final double FLAT = 0.1;

    @Option(names = "--minutes", defaultValue = "60", description = "Default ${DEFAULT-VALUE}.")
    private double minutes;

    @Option(names = "--rate", defaultValue = "0.2", description = "Orders a second (default ${DEFAULT-VALUE}).")
    private double rate;

    SoakProgram() {
        super("soak");
    }

    @Override
    void run(Installation installation, ServerRack rack, Report report) throws InterruptedException {
        PortalClient client = new PortalClient(installation.address());
        OrderLoad load = new OrderLoad(client, options().seed());
        Duration time = Duration.ofSeconds(Math.round(minutes * 60));
        try (ShopFloor floor = ShopFloor.open(client, 500);
                OrderWatch watch = OrderWatch.open(client, 2000);
                Growth growth = Growth.watch(installation, Math.max(1000, time.toMillis() / 200))) {
            load.open(rate, time);
            growth.report(report);
            watch.follow(load.placed());
            report.expectWithin(
                    Duration.ofMinutes(10), "every order ends", () -> watch.openOrders() == 0, () -> watch.open(10));
            report.put("answers", load.latencies().counts());
            load.latencies().report(report, "", "201");
            report.put("ordersAt", watch.places());
            report.put("actions", floor.actions());
            for (ApplicationProcess application : installation.applications()) {
                for (String figure : new String[] {".liveHeapMB", ".threads", ".handles"}) {
                    double share = growth.share(application.name() + figure);
                    report.expect(application.name() + figure + " is flat", share < FLAT, share);
                }
            }
        }
    }
}
