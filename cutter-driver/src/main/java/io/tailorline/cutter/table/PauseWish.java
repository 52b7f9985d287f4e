package io.tailorline.cutter.table;

/**
 * A person's wish that the table stand at the next lift. It holds, whatever happens to the link, until the job is started again.
 * One thread.
 */
final class PauseWish {

    private final HeldTable held;
    private boolean asked;
    private boolean taken;

    PauseWish(HeldTable held) {
        this.held = held;
    }

    /** @throws TableFault when the table refuses and does not stand already; after a lost link the wish holds */
    void ask() throws TableFault {
        asked = true;
        taken = false;
        try {
            held.table().pause();
            taken = true;
        } catch (TableFault.CommandRefused refused) {
            asked = refused.status()
                    .filter(status -> status.state() == TableState.PAUSED)
                    .isPresent();
            if (!asked) {
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
        TableStatus status = held.status();
        held.standIfRunning(status);
        return status;
    }
}
