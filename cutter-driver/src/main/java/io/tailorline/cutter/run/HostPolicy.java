package io.tailorline.cutter.run;

import io.tailorline.cutter.table.CommunicationLossPolicy;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongPredicate;

/**
 * What a host may do to a table without asking anybody.
 *
 * @param onReconnect with a job that the table has paused because its host was silent
 * @param abandoned jobs, by the number that the table knows them by, that an operator has abandoned: found on the table
 *     they are aborted to make room; any other unfinished job is left alone
 * @param mayMove whether an operator allows at this moment that the table moves: without that a job that comes neither
 *     resets a fault nor homes the table, because a person may be reaching under the beam
 * @param clearsDone whether a job of somebody else that is done is cleared to make room; only for a host whose START a
 *     person gives after that, for the cut pieces lie under the beam until a person has taken them off
 * @param watchdog how long the host may be silent before the table finishes its piece and pauses; empty: as the table
 *     has it
 * @param atPanel called once when the run begins to wait for the table's panel; empty not to wait: the table's refusal
 *     is a fault at once
 */
public record HostPolicy(
        ReconnectPolicy onReconnect,
        LongPredicate abandoned,
        BooleanSupplier mayMove,
        boolean clearsDone,
        Optional<Duration> watchdog,
        Optional<Runnable> atPanel) {

    /** How long a host that died may hold the table: three watchdogs. */
    public static final Duration DEAD_HOST_TIMEOUT = CommunicationLossPolicy.USUAL_WATCHDOG.multipliedBy(3);

    /** Of a host whose operator starts each job apart: with the usual watchdog, and without waiting for the panel. */
    public HostPolicy(ReconnectPolicy onReconnect, LongPredicate abandoned, BooleanSupplier mayMove) {
        this(
                onReconnect,
                abandoned,
                mayMove,
                true,
                Optional.of(CommunicationLossPolicy.USUAL_WATCHDOG),
                Optional.empty());
    }

    /** The operator who drives is at the table, and removes no job but their own, not even one that is done. */
    public static HostPolicy attended() {
        return new HostPolicy(
                ReconnectPolicy.RESUME,
                job -> false,
                () -> true,
                false,
                Optional.of(CommunicationLossPolicy.USUAL_WATCHDOG),
                Optional.empty());
    }

    /** The same policy on a table whose own watchdog setting stays as it is. */
    public HostPolicy withTheTablesWatchdog() {
        return new HostPolicy(onReconnect, abandoned, mayMove, clearsDone, Optional.empty(), atPanel);
    }

    /** The same policy for a host that waits for the panel as long as for a lost link. */
    public HostPolicy waitingForPanel(Runnable listener) {
        return new HostPolicy(onReconnect, abandoned, mayMove, clearsDone, watchdog, Optional.of(listener));
    }
}
