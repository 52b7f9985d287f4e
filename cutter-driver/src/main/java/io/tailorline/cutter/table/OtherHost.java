package io.tailorline.cutter.table;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Waits for another host's lease to run out. A host that died holds the table until the watchdog trips, one second by the map;
 * who holds it longer is alive. One thread.
 */
final class OtherHost {

    /** Three watchdogs. */
    private static final Duration LONGEST_AFTER_DEATH = Duration.ofSeconds(3);

    private final InstantSource clock;
    private Optional<Instant> since = Optional.empty();

    OtherHost(InstantSource clock) {
        this.clock = clock;
    }

    /** What {@code step} says; false while another host may be dying. */
    boolean lets(Patience.Ask<Boolean> step) throws TableFault {
        try {
            boolean reached = step.ask();
            since = Optional.empty();
            return reached;
        } catch (TableFault.CommandRefused refused) {
            Instant now = clock.instant();
            since = since.or(() -> Optional.of(now));
            boolean alive = now.isAfter(since.orElseThrow().plus(LONGEST_AFTER_DEATH));
            if (refused.result() != CommandResult.NO_LEASE || alive) {
                throw refused;
            }
            return false;
        }
    }
}
