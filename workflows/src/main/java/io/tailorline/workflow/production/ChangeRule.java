package io.tailorline.workflow.production;

import io.tailorline.workflow.cutroom.CutRoom.JobState;
import java.util.Optional;

/** Until when an order can be changed or cancelled, by a decision table of the house. */
public interface ChangeRule {

    /**
     * Where an order and its job stand.
     *
     * @param job state of the job that was sent last; empty before the first
     * @param started a knife may have been in its cloth, and that counts; from START on
     * @param unsure it is still to be found out whether it is cut
     */
    record Standing(OrderState state, Optional<JobState> job, boolean started, boolean unsure) {

        /** An order that is taken this instant. */
        public static final Standing NEW = new Standing(OrderState.RECEIVED, Optional.empty(), false, false);
    }

    /** Whatever the table says: the suit is neither changed nor cancelled from START on, nor while nobody knows. */
    ChangeUntil of(Standing standing);
}
