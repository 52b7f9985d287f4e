package io.tailorline.cutter.run;

import io.tailorline.cutter.table.CommunicationLossPolicy;
import io.tailorline.cutter.table.StatusBit;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableStatus;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table under this host's lease, taken at the first poll and again whenever the table has lost it; with the lease the
 * table gets this host's communication-loss policy, whatever another host has set before. One thread.
 */
final class LeasedTable {

    private final TableController table;
    private final Optional<Duration> watchdog;
    private boolean leased;
    private @Nullable TableStatus lastStatus;

    /** @param watchdog after which the table is to finish its piece and pause; empty: its own setting holds */
    LeasedTable(TableController table, Optional<Duration> watchdog) {
        this.table = table;
        this.watchdog = watchdog;
    }

    TableController table() {
        return table;
    }

    /**
     * Polls the table; afterwards the lease is this host's. A controller that restarted has lost it, and so has a host
     * that was silent.
     */
    TableStatus status() throws TableFault {
        lastStatus = table.status();
        if (!leased || !lastStatus.has(StatusBit.HOST_LEASE)) {
            leased = false;
            table.takeLease();
            if (watchdog.isPresent()) {
                table.onSilence(CommunicationLossPolicy.FINISH_PIECE, watchdog.get());
            }
            leased = true;
        }
        return lastStatus;
    }

    /** Polls where nothing has to be commanded: a lease that the table gives to another, or not now, is left to it. */
    TableStatus observe() throws TableFault {
        try {
            return status();
        } catch (TableFault.CommandRefused another) {
            return lastStatus();
        }
    }

    /**
     * Pauses a table that runs.
     *
     * @return whether it took the command; one that did not follows its own rules
     */
    boolean pauseIfRunning(TableStatus status) throws TableFault {
        if (!status.state().isRunning()) {
            return false;
        }
        try {
            table.pause();
            return true;
        } catch (TableFault.CommandRefused refused) {
            return false;
        }
    }

    TableStatus lastStatus() {
        return Objects.requireNonNull(lastStatus);
    }
}
