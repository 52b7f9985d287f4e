package io.tailorline.cutter.run;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;

/**
 * What a host may do to a table without asking anybody.
 *
 * @param afterBreak with a job that stands because its host was not heard
 * @param givenUp jobs, by the number that the table knows them by, that a person has given up: found on the table they
 *     are aborted to make room; any other unfinished job is left alone
 * @param mayMove whether a person wishes right now that the table moves: without such a wish a job that comes neither
 *     resets a fault nor homes the table, because somebody may be reaching under the beam
 * @param watchdog how long the host may be silent before the table finishes its piece and stands; empty: as the table
 *     has it
 */
public record HostPolicy(
        ReconnectPolicy afterBreak, LongPredicate givenUp, BooleanSupplier mayMove, Optional<Duration> watchdog) {

    /** The table's own usual one, with which {@link io.tailorline.cutter.program.UncertainRange} reckons. */
    public static final Duration USUAL_WATCHDOG = Duration.ofSeconds(1);

    /** With the usual watchdog. */
    public HostPolicy(ReconnectPolicy afterBreak, LongPredicate givenUp, BooleanSupplier mayMove) {
        this(afterBreak, givenUp, mayMove, Optional.of(USUAL_WATCHDOG));
    }

    /** Whoever drives stands at the table, and takes no job off it but his own. */
    public static HostPolicy attended() {
        return new HostPolicy(ReconnectPolicy.GO_ON, job -> false, () -> true);
    }

    /** The same rules on a table whose own rule for silence stays as it is. */
    public HostPolicy withTheTablesWatchdog() {
        return new HostPolicy(afterBreak, givenUp, mayMove, Optional.empty());
    }
}
