package io.tailorline.cutter.run;

import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Sees that a table leaves the states that should pass by themselves. One thread. */
final class StuckStateWatchdog {

    /** Homing runs both axes over the whole field at creep speed: it may take this many times the usual timeout. */
    private static final int HOMING_TIMEOUTS = 4;

    private final PollingPolicy polling;
    private TableState state = TableState.IDLE;
    private Instant since;

    StuckStateWatchdog(PollingPolicy polling) {
        this.polling = polling;
        this.since = polling.clock().instant();
    }

    /** The time until now does not count: the table had a reason to wait. */
    void restart() {
        since = polling.clock().instant();
    }

    /** @throws TableFault when the table has been in this one state for longer than the timeout */
    void check(TableStatus status) throws TableFault {
        Instant now = polling.clock().instant();
        if (status.state() != state) {
            state = status.state();
            since = now;
        }
        Duration limit = state == TableState.HOMING
                ? polling.linkTimeout().multipliedBy(HOMING_TIMEOUTS)
                : polling.linkTimeout();
        if (now.isAfter(since.plus(limit))) {
            throw new TableFault(
                    String.format(
                            Locale.ROOT,
                            "The table stays in state %s for more than %d s; expected IDLE. Maybe check its panel, or switch it off and on.",
                            state,
                            limit.toSeconds()),
                    status);
        }
    }
}
