package io.tailorline.workflow.production.wiring;

import io.tailorline.workflow.platform.role.StartRefused;
import io.tailorline.workflow.production.lay.LayWindow;
import io.tailorline.workflow.production.step.NestingEffort;
import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the process.
 *
 * @param nesting what a nester may spend on one marker
 * @param leastClothUse share of the cloth, 0 to 1, that a marker has to use; one that uses less waits for a person and
 *     is not planned. No suit's marker was seen below 0.65, and pieces one after the other use 0.12. 0 lets every
 *     marker pass
 * @param lays orders that share a marker
 * @param leadTime after which a suit is due that its customer wants by no day, for instance {@code 28d}
 */
@ConfigurationProperties("tailorline")
record ProductionProperties(
        @DefaultValue Nesting nesting,
        @DefaultValue("0.5") double leastClothUse,
        @DefaultValue("28d") Period leadTime,
        @DefaultValue Lays lays) {

    /**
     * Orders that share a marker, where the house lays them together.
     *
     * @param most orders of one, from two to five
     * @param perSuit from the marker to the end of the cut, for each order of a lay, for instance {@code 10m}
     * @param afterCut from the end of the cut to the day on which an order is due, for instance {@code 10d}: who would
     *     be late does not wait
     * @param look how often it is looked who waits
     */
    record Lays(
            @DefaultValue("5") int most,
            @DefaultValue("10m") Duration perSuit,
            @DefaultValue("10d") Duration afterCut,
            @DefaultValue("1m") Duration look) {

        Lays {
            if (most < LayWindow.FEWEST || most > LayWindow.MOST || perSuit.isNegative() || afterCut.isNegative()) {
                throw new StartRefused(
                        "tailorline.lays has most %d, per-suit %s, after-cut %s; expected %d to %d orders and no negative time."
                                .formatted(most, perSuit, afterCut, LayWindow.FEWEST, LayWindow.MOST),
                        "Leave out what you do not mean to set.");
            }
        }
    }

    /**
     * What a nester may spend on one marker.
     *
     * @param seconds wall time, s; negative for what 20 s of computing from the order to the table leave
     * @param forTimeSeconds wall time for laying the pieces once more when the cut misses its budget by little, s; 0
     *     for never
     * @param materialSeconds wall time for the marker of a material besides the shell, s
     * @param iterations bounds the search by counting instead, for a result that is the same everywhere; -1 to go by
     *     the clock
     * @param threads workers of a search; 0 for as many as the nester has processors. While others wait each search has
     *     one
     */
    record Nesting(
            @DefaultValue("-1") double seconds,
            @DefaultValue("10") double forTimeSeconds,
            @DefaultValue("6") double materialSeconds,
            @DefaultValue("-1") long iterations,
            @DefaultValue("0") int threads,
            @DefaultValue("1") long seed) {

        Nesting {
            if (!(materialSeconds > 0 && materialSeconds <= 600)) {
                throw new StartRefused(
                        "tailorline.nesting has material-seconds %s; expected above 0 s, at most 600 s."
                                .formatted(materialSeconds),
                        "Give the seconds that a search for lining, fusible or pocketing may take, for instance 6.");
            }
            if (threads < 0) {
                throw new StartRefused(
                        "tailorline.nesting has threads %d; expected 0 or more.".formatted(threads),
                        "Leave out what you do not mean to set.");
            }
        }

        NestingEffort effort() {
            return new NestingEffort(seconds, forTimeSeconds, materialSeconds, iterations, threads, seed);
        }
    }

    ProductionProperties {
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
    }
}
