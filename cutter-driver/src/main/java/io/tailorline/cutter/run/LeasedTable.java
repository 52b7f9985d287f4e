package io.tailorline.cutter.run;

import io.tailorline.cutter.table.CommunicationLossPolicy;
import io.tailorline.cutter.table.StatusBit;
import io.tailorline.cutter.table.TableController;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableIdentity;
import io.tailorline.cutter.table.TableStatus;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table under this host's lease, taken at the first poll and again whenever the table has lost it; with the lease the
 * table gets this host's communication-loss policy, whatever another host has set before. One thread.
 *
 * <p>A host that was silent for a while keeps its lease until another one takes it, and a start of the controller frees
 * it. So a lease that is still this host's when it is taken again proves that nobody else has commanded the table
 * meanwhile; one that is not is told to the watches, and so is any command of the host that is waited for.
 */
final class LeasedTable {

    private final TableController table;
    private final long token;
    private final Optional<Duration> watchdog;
    private final List<TableWatch> watches;
    /** The controller under which this host last had the lease; before that there is nothing to lose. */
    private Optional<TableIdentity> held = Optional.empty();

    /** Number of the last command that was taken as this host waits for its lease: another number is another host's. */
    private Optional<Integer> waitingAt = Optional.empty();

    private boolean leased;
    private @Nullable TableStatus lastStatus;

    /**
     * @param token with which {@code table} takes the lease
     * @param watchdog after which the table is to finish its piece and pause; empty: its own setting holds
     * @param watches hear what is polled, and that the table was another host's
     */
    LeasedTable(TableController table, long token, Optional<Duration> watchdog, List<TableWatch> watches) {
        this.table = table;
        this.token = token;
        this.watchdog = watchdog;
        this.watches = List.copyOf(watches);
    }

    TableController table() {
        return table;
    }

    /** The table was seen so before the first poll: whatever is commanded from then on is told to the watches. */
    void found(TableStatus status) {
        waitingAt = Optional.of(status.command().echo());
        tell(status);
    }

    /**
     * Polls the table; afterwards the lease is this host's. A controller that restarted has lost it, and so has a host
     * that was silent.
     */
    TableStatus status() throws TableFault {
        TableStatus status = polled();
        if (!leased || !status.has(StatusBit.HOST_LEASE)) {
            leased = false;
            TableIdentity controller = table.identity();
            if (held.isPresent() && (!held.get().equals(controller) || table.leaseHolder() != token)) {
                watches.forEach(TableWatch::lost);
            }
            take();
            held = Optional.of(controller);
            if (watchdog.isPresent()) {
                table.onSilence(CommunicationLossPolicy.FINISH_PIECE, watchdog.get());
            }
            leased = true;
        }
        return status;
    }

    /** Polls without taking the lease; what is found is told to the watches. */
    TableStatus polled() throws TableFault {
        try {
            TableStatus status = table.status();
            lastStatus = status;
            if (waitingAt.filter(echo -> echo != status.command().echo()).isPresent()) {
                waitingAt = Optional.empty();
                watches.forEach(TableWatch::lost);
            }
            tell(status);
            return status;
        } catch (TableFault.Restarted restarted) {
            watches.forEach(TableWatch::lost);
            throw restarted;
        }
    }

    private void tell(TableStatus status) {
        watches.forEach(watch -> watch.seen(status));
        if (status.has(StatusBit.LOCAL_MODE)) {
            watches.forEach(TableWatch::lost);
        }
    }

    /** A command was refused: somebody may have come to the panel since the last poll, and be gone at the next. */
    void refused(TableFault.CommandRefused refused) {
        if (refused.isByPanel()) {
            watches.forEach(TableWatch::lost);
        }
    }

    private void take() throws TableFault {
        try {
            table.takeLease();
            waitingAt = Optional.empty();
        } catch (TableFault.CommandRefused refused) {
            waitingAt = refused.status().map(status -> status.command().echo());
            throw refused;
        }
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
