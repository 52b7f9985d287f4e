package io.tailorline.cutter.run;

import io.tailorline.cutter.table.CommunicationLossPolicy;
import io.tailorline.cutter.table.StatusBit;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableStatus;
import java.time.Duration;
import java.util.Optional;

/**
 * A table under this host's lease, taken at the first look and again whenever the table has forgotten it; with the
 * lease the table is told what to do when this host falls silent, whatever another host has told it before. One thread.
 */
final class LeasedTable {

    private final TableController table;
    private final Optional<Duration> watchdog;
    private boolean leased;
    private TableStatus seen;

    /** @param watchdog after which the table is to finish its piece and stand; empty: its own rule holds */
    LeasedTable(TableController table, Optional<Duration> watchdog) {
        this.table = table;
        this.watchdog = watchdog;
    }

    TableController table() {
        return table;
    }

    /**
     * One look; afterwards the lease is this host's. A controller that started anew has forgotten it, a silent host
     * loses it.
     */
    TableStatus status() throws TableFault {
        seen = table.status();
        if (!leased || !seen.has(StatusBit.HOST_LEASE)) {
            leased = false;
            table.takeLease();
            if (watchdog.isPresent()) {
                table.onSilence(CommunicationLossPolicy.FINISH_PIECE, watchdog.get());
            }
            leased = true;
        }
        return seen;
    }

    /**
     * The same look where nobody has to command: a lease that the table gives to another, or not now, is left to it.
     */
    TableStatus look() throws TableFault {
        try {
            return status();
        } catch (TableFault.CommandRefused another) {
            return seen;
        }
    }

    /**
     * Tells a table that works to stand at the next lift.
     *
     * @return whether it took the word; one that did not goes on by its own rules
     */
    boolean standIfRunning(TableStatus status) throws TableFault {
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

    /** The last look. */
    TableStatus seen() {
        return seen;
    }
}
