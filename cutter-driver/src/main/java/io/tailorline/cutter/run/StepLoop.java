package io.tailorline.cutter.run;

import io.tailorline.cutter.table.TableFault;
import java.util.Optional;

/**
 * Repeats a step until it has a result: through a lost link, another host's lease and an operator at the panel, as long
 * as each may last. A table that does not leave a state that should pass is a fault. One thread.
 */
final class StepLoop {

    private final LeasedTable leased;
    private final ConnectionLoss link;
    private final Optional<Runnable> atPanel;

    /** @param atPanel called once when the run begins to wait for the panel; empty not to wait for it */
    StepLoop(LeasedTable leased, ConnectionLoss link, Optional<Runnable> atPanel) {
        this.leased = leased;
        this.link = link;
        this.atPanel = atPanel;
    }

    <T> T until(PollingPolicy.Request<Optional<T>> step) throws TableFault, InterruptedException {
        PollingPolicy polling = link.polling();
        StuckStateWatchdog watchdog = new StuckStateWatchdog(polling);
        LeaseRetry retry = new LeaseRetry(polling, atPanel);
        while (true) {
            Optional<T> reached = link.untilReached(() -> retry.attempt(() -> heard(step)));
            if (reached.isPresent()) {
                return reached.get();
            }
            if (retry.waitsForPanel()) {
                watchdog.restart();
            }
            watchdog.check(leased.lastStatus());
            polling.pause();
        }
    }

    private <T> Optional<T> heard(PollingPolicy.Request<Optional<T>> step) throws TableFault {
        try {
            return step.send();
        } catch (TableFault.CommandRefused refused) {
            leased.refused(refused);
            throw refused;
        }
    }
}
