package io.tailorline.cutter.run;

import io.tailorline.cutter.table.CommandResult;
import io.tailorline.cutter.table.TableFault;
import io.tailorline.cutter.table.TableState;
import io.tailorline.cutter.table.TableStatus;

/**
 * A person's wish that the table stand at the next lift. It holds, whatever happens to the link, until the job is
 * started again. One thread.
 */
final class PauseRequest {

    private final LeasedTable held;
    private boolean asked;
    private boolean taken;

    PauseRequest(LeasedTable held) {
        this.held = held;
    }

    /**
     * @throws TableFault when the table has not taken it: the wish holds and is to be repeated, except where the table
     *     says that it does not run
     */
    void ask() throws TableFault {
        asked = true;
        taken = false;
        try {
            held.table().pause();
            taken = true;
        } catch (TableFault.CommandRefused refused) {
            TableState state = refused.status().map(TableStatus::state).orElse(TableState.UNKNOWN);
            boolean stands = refused.result() == CommandResult.BAD_STATE && !state.isRunning();
            taken = stands && state == TableState.PAUSED;
            asked = !stands || taken;
            if (!taken) {
                throw refused;
            }
        }
    }

    void drop() {
        asked = false;
    }

    boolean holds() {
        return asked;
    }

    /** Whether the table may not have heard of it. */
    boolean mayBeUnheard() {
        return asked && !taken;
    }

    /** Says it once more to a table that works. */
    TableStatus repeat() throws TableFault {
        TableStatus status = held.look();
        taken = held.standIfRunning(status);
        return status;
    }
}
