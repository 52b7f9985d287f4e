package io.tailorline.cutter.run;

import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;

/**
 * An operator's request that the table pause at the next lift. It holds, whatever happens to the link, until the job is
 * started again. One thread.
 */
final class PauseRequest {

    private enum Phase {
        NONE,
        /** The table may not have heard of it. */
        PENDING,
        TAKEN
    }

    private final LeasedTable leased;
    private Phase phase = Phase.NONE;

    PauseRequest(LeasedTable leased) {
        this.leased = leased;
    }

    /**
     * @throws TableFault when the table has not taken it: the request holds and is to be repeated, except where the
     *     table says that it does not run
     */
    void request() throws TableFault {
        phase = Phase.PENDING;
        try {
            leased.table().pause();
            phase = Phase.TAKEN;
        } catch (TableFault.CommandRefused refused) {
            TableState state = refused.status().map(TableStatus::state).orElse(TableState.UNKNOWN);
            if (refused.result() == CommandResult.BAD_STATE && state == TableState.PAUSED) {
                phase = Phase.TAKEN;
                return;
            }
            if (refused.result() == CommandResult.BAD_STATE && !state.isRunning()) {
                phase = Phase.NONE;
            }
            throw refused;
        }
    }

    void withdraw() {
        phase = Phase.NONE;
    }

    boolean holds() {
        return phase != Phase.NONE;
    }

    boolean isPending() {
        return phase == Phase.PENDING;
    }

    /** Sends it once more to a table that runs. */
    TableStatus repeat() throws TableFault {
        TableStatus status = leased.observe();
        boolean taken = leased.pauseIfRunning(status);
        if (holds()) {
            phase = taken ? Phase.TAKEN : Phase.PENDING;
        }
        return status;
    }
}
