package io.tailorline.cutter.run;

import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.TableFault;
import java.time.Instant;
import java.util.Optional;

/**
 * Waits for another host's lease to run out. A host that died holds the table until the watchdog trips; one that holds
 * it longer is alive. A table that is busy with an earlier command soon is not. Where it is asked to, waits too for an
 * operator at the table's panel, who locks out all hosts. One thread.
 */
final class LeaseRetry {

    private final PollingPolicy polling;
    private final Optional<Runnable> atPanel;
    private Optional<Instant> leaseSince = Optional.empty();
    private Optional<Instant> panelSince = Optional.empty();
    private Optional<Instant> busySince = Optional.empty();

    /** @param atPanel called once when the wait for the panel begins; empty not to wait for it at all */
    LeaseRetry(PollingPolicy polling, Optional<Runnable> atPanel) {
        this.polling = polling;
        this.atPanel = atPanel;
    }

    boolean waitsForPanel() {
        return panelSince.isPresent();
    }

    /**
     * The result of {@code step}; empty while another host may be ending, the panel is in use, or the table is busy.
     */
    <T> Optional<T> attempt(PollingPolicy.Request<Optional<T>> step) throws TableFault {
        try {
            Optional<T> reached = step.send();
            leaseSince = Optional.empty();
            panelSince = Optional.empty();
            busySince = Optional.empty();
            return reached;
        } catch (TableFault.CommandRefused refused) {
            Instant now = polling.clock().instant();
            if (atPanel.isPresent() && refused.isByPanel()) {
                waitForPanel(refused, now);
            } else if (refused.result() == CommandResult.BUSY) {
                waitWhileBusy(refused, now);
            } else {
                waitForLease(refused, now);
            }
            return Optional.empty();
        }
    }

    private void waitForPanel(TableFault.CommandRefused refused, Instant now) throws TableFault {
        if (panelSince.isEmpty()) {
            panelSince = Optional.of(now);
            atPanel.orElseThrow().run();
        }
        if (now.isAfter(panelSince.orElseThrow().plus(polling.linkTimeout()))) {
            throw refused;
        }
    }

    private void waitWhileBusy(TableFault.CommandRefused refused, Instant now) throws TableFault {
        busySince = busySince.or(() -> Optional.of(now));
        if (now.isAfter(busySince.orElseThrow().plus(polling.linkTimeout()))) {
            throw refused;
        }
    }

    private void waitForLease(TableFault.CommandRefused refused, Instant now) throws TableFault {
        leaseSince = leaseSince.or(() -> Optional.of(now));
        boolean alive = now.isAfter(leaseSince.orElseThrow().plus(HostPolicy.DEAD_HOST_TIMEOUT));
        if (refused.result() != CommandResult.NO_LEASE || alive) {
            throw refused;
        }
    }
}
