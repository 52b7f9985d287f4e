package io.tailorline.workflow.platform.settings;

import io.tailorline.workflow.platform.role.StartRefused;
import io.tailorline.workflow.production.step.CornerRule;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of Tailorline, {@code tailorline.*}.
 *
 * @param data where embedded parts and gateways keep their files
 * @param budgetSeconds table time of a suit over which a person decides, s
 * @param leastClothUse share of the cloth, 0 to 1, that a marker has to use; one that uses less waits for a person and
 *     is not planned. No suit's marker was seen below 0.65, and pieces one after the other use 0.12. 0 lets every
 *     marker pass
 * @param corners what the knife may do in corners when a suit takes too long
 * @param simulatedSpeed how many times faster than life a simulated table moves; its times are table times all the same
 * @param retryCycle ISO 8601 repetition of a failed step before it becomes an incident
 * @param retention how long is kept what is needed no more
 * @param leadTime after which a suit is due that its customer wants by no day, for instance {@code 28d}
 * @param rolls the rolls of each cloth, by its id in the catalogue; a table is given one of its own as long as there
 *     are enough
 * @param tables the cutting tables; one simulated one when embedded and none is named
 */
@ConfigurationProperties("tailorline")
public record TailorlineProperties(
        @DefaultValue("./data") Path data,
        @DefaultValue Nesting nesting,
        @DefaultValue("160") double budgetSeconds,
        @DefaultValue("0.5") double leastClothUse,
        @DefaultValue Corners corners,
        @DefaultValue("20") double simulatedSpeed,
        @DefaultValue("R3/PT5S") String retryCycle,
        @DefaultValue Retention retention,
        @DefaultValue("28d") Period leadTime,
        Map<String, List<String>> rolls,
        List<Table> tables) {

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
     * What a nester may spend on one marker.
     *
     * @param seconds wall time, s; negative for what 20 s of computing from the order to the table leave
     * @param forTimeSeconds wall time for laying the pieces once more when the cut misses its budget by little, s; 0
     *     for never
     * @param iterations bounds the search by counting instead, for a result that is the same everywhere; -1 to go by
     *     the clock
     * @param threads workers of a search; 0 for as many as the nester has processors. While others wait each search has
     *     one
     * @param searches how many markers a nester makes at once; 0 for one a processor, or one less where the portal is
     *     in the same process
     * @param leastSeconds what a search is given at least however many orders wait, s
     * @param backlogSeconds time within which the orders that wait are to be nested, s: searches are shortened to it
     */
    public record Nesting(
            @DefaultValue("-1") double seconds,
            @DefaultValue("10") double forTimeSeconds,
            @DefaultValue("-1") long iterations,
            @DefaultValue("0") int threads,
            @DefaultValue("1") long seed,
            @DefaultValue("0") int searches,
            @DefaultValue("2") double leastSeconds,
            @DefaultValue("120") double backlogSeconds) {

        public Nesting {
            if (threads < 0 || searches < 0 || !(leastSeconds >= 0) || !(backlogSeconds > 0)) {
                throw new StartRefused(
                        "tailorline.nesting has threads %d, searches %d, least-seconds %s, backlog-seconds %s; expected 0 or more,"
                                        .formatted(threads, searches, leastSeconds, backlogSeconds)
                                + " and above 0 for backlog-seconds.",
                        "Leave out what you do not mean to set.");
            }
        }

        /** How many markers this process makes at once. */
        public int searchesAtOnce(int processors, boolean withPortal) {
            return searches > 0 ? searches : Math.max(1, withPortal ? processors - 1 : processors);
        }
    }

    /**
     * Corners that may be cut round so that the knife need not be lifted there.
     *
     * @param roundingMm how far an outward corner may be cut short, mm, 0 to 1; 0 cuts every corner as drawn
     * @param most how many corners of an order; none named for as many as the budget needs
     * @param turningRadiusMm least radius on which the shop's blade turns in the cloth, mm; see docs/cutting/corners.md
     */
    public record Corners(
            @DefaultValue("0.7") double roundingMm,
            Integer most,
            @DefaultValue("1.5") double turningRadiusMm) {

        public Corners {
            try {
                rule(roundingMm, most, turningRadiusMm);
            } catch (IllegalArgumentException outOfRange) {
                throw new StartRefused(
                        "tailorline.corners: " + outOfRange.getMessage(),
                        "Give rounding-mm from 0 (corners as drawn) to 1, most from 0 or not at all, and the radius on which the"
                                + " blade of the shop turns as turning-radius-mm.");
            }
        }

        public CornerRule rule() {
            return rule(roundingMm, most, turningRadiusMm);
        }

        private static CornerRule rule(double roundingMm, Integer most, double turningRadiusMm) {
            return new CornerRule(
                    roundingMm, most == null ? OptionalInt.empty() : OptionalInt.of(most), turningRadiusMm);
        }
    }

    /**
     * A cutting table.
     *
     * @param profile name of a built-in profile, or a profile file
     * @param port of its Modbus controller; chosen by the system for a simulated table
     * @param simulated whether this process simulates it
     * @param speed of a simulated table; 0 for {@code simulatedSpeed}
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
        if (!(leastClothUse >= 0 && leastClothUse < 1)) {
            throw new StartRefused(
                    "tailorline.least-cloth-use is %s; expected a share from 0 to below 1.".formatted(leastClothUse),
                    "Give the least share of the cloth that a marker has to use, for instance 0.5; 0 lets every marker pass.");
        }
        if (leadTime.isNegative() || leadTime.toTotalMonths() > 12) {
            throw new StartRefused(
                    "tailorline.lead-time is %s; expected a time from none to a year.".formatted(leadTime),
                    "Give the days after which a suit is usually due, for instance 28d.");
        }
        rolls = rolls == null ? Map.of() : Map.copyOf(rolls);
        refuseSharedRolls(rolls);
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

    private static void refuseSharedRolls(Map<String, List<String>> rolls) {
        Map<String, String> cloths = new TreeMap<>();
        new TreeMap<>(rolls).forEach((cloth, its) -> {
            if (its.isEmpty() || its.stream().anyMatch(String::isBlank)) {
                throw new StartRefused(
                        "tailorline.rolls.%s is %s; expected at least one roll, and a number for each."
                                .formatted(cloth, its),
                        "Name the rolls of the cloth, for instance R-2291, R-2292, or leave the setting out.");
            }
            its.forEach(roll -> {
                String other = cloths.putIfAbsent(roll, cloth);
                if (other != null) {
                    throw new StartRefused(
                            "tailorline.rolls: roll '%s' is listed for %s and for %s; expected it once."
                                    .formatted(roll, other, cloth),
                            "A roll is of one cloth; name it there alone.");
                }
            });
        });
    }
}
