package io.tailorline.cutter.run;

import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Watches whether a table comes out of the states that should pass by themselves. One thread. */
final class StuckStateWatchdog {

    /** Homing runs both axes over the whole field at a creep: it gets this many times the usual patience. */
    private static final int HOMING_PATIENCES = 4;

    private final PollingPolicy patience;
    private TableState state = TableState.IDLE;
    private Instant since;

    StuckStateWatchdog(PollingPolicy patience) {
        this.patience = patience;
        this.since = patience.clock().instant();
    }

    /** The time until now does not count: the table had a reason to stand. */
    void restart() {
        since = patience.clock().instant();
    }

    /** @throws TableFault when the table has been seen in nothing but this state for longer than patience lasts */
    void requireNone(TableStatus status) throws TableFault {
        Instant now = patience.clock().instant();
        if (status.state() != state) {
            state = status.state();
            since = now;
        }
        Duration limit =
                state == TableState.HOMING ? patience.forLink().multipliedBy(HOMING_PATIENCES) : patience.forLink();
        if (now.isAfter(since.plus(limit))) {
            throw new TableFault(
                    String.format(
                            Locale.ROOT,
                            "The table stays in state %s for more than %d s; expected IDLE. Maybe look at its panel, or switch it off and on.",
                            state,
                            limit.toSeconds()),
                    status);
        }
    }
}
