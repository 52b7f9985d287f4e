package io.tailorline.cutter.table;

/** How a loaded job comes to run: by START, or by RESUME where it stands, one step at each look. One thread. */
final class Starting {

    private final CutJob job;
    private final HeldTable held;
    private final TableController table;
    private final JobNotes notes;
    private final Reconciliation reconciliation;

    Starting(CutJob job, HeldTable held, JobNotes notes, Reconciliation reconciliation) {
        this.job = job;
        this.held = held;
        this.table = held.table();
        this.notes = notes;
        this.reconciliation = reconciliation;
    }

    /** @return whether the job runs, or is done */
    boolean step() throws TableFault {
        TableStatus status = held.status();
        requireOurs(status);
        switch (status.state()) {
            case READY, LOADING -> {
                notes.starting();
                table.start(notes.startRecord());
                return true;
            }
            case PAUSED, IDLE -> {
                notes.confirm(status);
                if (!notes.sayMayHaveStarted()) {
                    notes.starting();
                }
                table.resume(status.doneRecord() + 1);
                return true;
            }
            case FAULT -> throw TableFault.reported(status);
            default -> {
                return status.state().isRunning() || status.state() == TableState.DONE;
            }
        }
    }

    /**
     * Whether what was just seen is the job as it was begun. A controller that just starts is given time to say what it knows.
     *
     * @throws TableFault.InDoubt when the table has lost the job, or its count is not believed
     */
    void requireOurs(TableStatus status) throws TableFault {
        if (status.state() == TableState.BOOT || status.state() == TableState.UNKNOWN) {
            return;
        }
        if (status.jobId() != job.id()) {
            throw reconciliation.lost(status);
        }
        TableFault.InDoubt doubt =
                reconciliation.doubt(status, table.identity()).orElse(null);
        if (doubt != null) {
            held.standIfRunning(status);
            throw doubt;
        }
    }
}
