package io.tailorline.cutter.run;

import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.TableFault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Waits for another host's lease to run out. A host that died holds the table until the watchdog trips, one second by
 * the map; who holds it longer is alive. Where it is asked to, waits too for a person at the table's panel, who lets
 * nobody else command it. One thread.
 */
final class LeaseRetry {

    /** Three watchdogs. */
    private static final Duration LONGEST_AFTER_DEATH = Duration.ofSeconds(3);

    private final InstantSource clock;
    private final Duration forPanel;
    private final Optional<Runnable> atPanel;
    private Optional<Instant> since = Optional.empty();
    private Optional<Instant> panelSince = Optional.empty();

    /**
     * @param forPanel how long a person at the panel is waited for
     * @param atPanel told once when that begins; empty for not to wait at all
     */
    LeaseRetry(InstantSource clock, Duration forPanel, Optional<Runnable> atPanel) {
        this.clock = clock;
        this.forPanel = forPanel;
        this.atPanel = atPanel;
    }

    boolean isAtPanel() {
        return panelSince.isPresent();
    }

    private void waitForPanel(TableFault.CommandRefused refused, Instant now) throws TableFault {
        if (panelSince.isEmpty()) {
            panelSince = Optional.of(now);
            atPanel.orElseThrow().run();
        }
        if (now.isAfter(panelSince.orElseThrow().plus(forPanel))) {
            throw refused;
        }
    }

    /** What {@code step} says; false while another host may be dying, or a person is at the panel. */
    boolean lets(PollingPolicy.Ask<Boolean> step) throws TableFault {
        try {
            boolean reached = step.ask();
            since = Optional.empty();
            panelSince = Optional.empty();
            return reached;
        } catch (TableFault.CommandRefused refused) {
            Instant now = clock.instant();
            if (atPanel.isPresent() && refused.isByPanel()) {
                waitForPanel(refused, now);
                return false;
            }
            since = since.or(() -> Optional.of(now));
            boolean alive = now.isAfter(since.orElseThrow().plus(LONGEST_AFTER_DEATH));
            if (refused.result() != CommandResult.NO_LEASE || alive) {
                throw refused;
            }
            return false;
        }
    }
}
