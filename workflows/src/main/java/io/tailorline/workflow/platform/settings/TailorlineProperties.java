package io.tailorline.workflow.platform.settings;

import io.tailorline.workflow.platform.role.StartRefused;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings that several roles read, {@code tailorline.*}; each context has its own beside them.
 *
 * @param data where embedded parts and gateways keep their files
 * @param retention how long is kept what is needed no more
 * @param tables the cutting tables; one simulated one when embedded and none is named
 */
@ConfigurationProperties("tailorline")
public record TailorlineProperties(
        @DefaultValue("./data") Path data, @DefaultValue Retention retention, List<Table> tables) {

    /**
     * How long is kept what is needed no more. What only guards against messages that come twice is kept longer than
     * any message can wait in a queue for its redelivery: one that came later would be processed again.
     *
     * @param inbox ids of the events that the process has processed
     * @param endedJobs of a gateway: a cut command of one of them is not cut again
     * @param finishedOrders drawings, stage times, notes and photos of an order after it has ended
     * @param orders the order itself after it has ended: body, style, customer, what was cut and how long it took
     * @param pickedPieces of a job
     */
    public record Retention(
            @DefaultValue("30d") Duration inbox,
            @DefaultValue("90d") Duration endedJobs,
            @DefaultValue("90d") Duration finishedOrders,
            @DefaultValue("730d") Duration orders,
            @DefaultValue("30d") Duration pickedPieces) {

        private static final Duration LEAST = Duration.ofDays(1);

        public Retention {
            List<Duration> all = List.of(inbox, endedJobs, finishedOrders, orders, pickedPieces);
            if (all.stream().anyMatch(kept -> kept.compareTo(LEAST) < 0)) {
                throw new StartRefused(
                        "tailorline.retention has %s; expected at least %s.".formatted(all, LEAST),
                        "Give tailorline.retention.inbox, .ended-jobs, .finished-orders, .orders and .picked-pieces in days, for instance 30d.");
            }
            if (orders.compareTo(finishedOrders) < 0) {
                throw new StartRefused(
                        "tailorline.retention.orders (%s) must not be less than .finished-orders (%s): an order outlasts its drawings."
                                .formatted(orders, finishedOrders),
                        "Give both in days, for instance finished-orders: 90d and orders: 730d.");
            }
        }
    }

    /**
     * A cutting table.
     *
     * @param profile name of a built-in profile, or a profile file
     * @param port of its Modbus controller; chosen by the system for a simulated table
     * @param simulated whether this process simulates it
     * @param speed of a simulated table; 0 for {@code tailorline.simulated-speed}
     */
    public record Table(
            String name,
            @DefaultValue("reference") String profile,
            @DefaultValue("127.0.0.1") String host,
            @DefaultValue("0") int port,
            @DefaultValue("false") boolean simulated,
            @DefaultValue("0") double speed) {

        /** Names become queue names and file names. */
        private static final String NAME = "[A-Za-z0-9][A-Za-z0-9-]{0,39}";

        public Table {
            if (name == null || !name.matches(NAME)) {
                throw new StartRefused(
                        "tailorline.tables has a table named '%s'; expected letters, digits and hyphens, at most 40."
                                .formatted(name),
                        "Give every table a name.");
            }
            if (!simulated && port == 0) {
                throw new StartRefused(
                        "tailorline.tables: table '%s' has no port.".formatted(name),
                        "Give its Modbus host and port (usually 502), or simulated=true.");
            }
        }
    }

    public TailorlineProperties {
        tables = tables == null ? List.of() : List.copyOf(tables);
        Set<String> names = new LinkedHashSet<>();
        for (Table table : tables) {
            if (!names.add(table.name())) {
                throw new StartRefused(
                        "tailorline.tables names '%s' twice.".formatted(table.name()),
                        "Give every table its own name.");
            }
        }
    }
}
