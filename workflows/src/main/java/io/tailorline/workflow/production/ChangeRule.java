package io.tailorline.workflow.production;

import io.tailorline.workflow.cutroom.CutRoom.JobState;
import java.util.Locale;
import java.util.Optional;

/** Until when an order can be changed or cancelled, by a decision table of the house. */
public interface ChangeRule {

    /**
     * Where an order and its job stand.
     *
     * @param job state of the job that was sent last; empty before the first, and while its roll rests
     * @param started a knife may have been in its cloth, and that counts; from START on
     * @param unsure it is still to be found out whether it is cut
     * @param cut which of its cloths the knife may have been in
     * @param waits cloth is awaited for it, whether for its shell or for another material
     */
    record Standing(
            OrderState state, Optional<JobState> job, boolean started, boolean unsure, CutCloth cut, boolean waits) {

        public Standing {
            job = job.filter(last -> last != JobState.RESTS);
        }

        /** Of an order of a shell alone, for which no cloth is awaited but in the state that says so. */
        public Standing(OrderState state, Optional<JobState> job, boolean started, boolean unsure) {
            this(
                    state,
                    job,
                    started,
                    unsure,
                    started ? CutCloth.SHELL : CutCloth.NONE,
                    state == OrderState.WAITING_CLOTH);
        }

        /** An order that is taken this instant. */
        public static final Standing NEW = new Standing(OrderState.RECEIVED, Optional.empty(), false, false);
    }

    /** Which cloth of an order the knife may have been in. */
    enum CutCloth {
        NONE,
        /** Its shell, whatever of its other materials. */
        SHELL,
        /** Lining, fusible or another material, and not its shell. */
        FURTHER;

        /** As the table says it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whatever the table says: the suit is neither changed nor cancelled from START on, nor while nobody knows. */
    ChangeUntil of(Standing standing);
}
