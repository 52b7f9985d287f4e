package io.tailorline.workflow.patternroom;

import io.tailorline.pattern.piece.Pattern;
import java.time.LocalDate;
import java.util.Optional;

/** What a change of a pattern costs: cloth, table time and the day, before it is made. */
public interface ChangeCosts {

    /**
     * The order as it is, and as it would be with another pattern. It disturbs nothing; half a second of computing for
     * a suit seen for the first time, little for one of which few pieces have changed.
     *
     * @param changed the order's pattern with what is on the bench
     * @return empty for an unknown order, and where the pieces can be cut on no cloth or table of the house
     */
    Optional<ChangeCost> of(String orderId, Pattern now, Pattern changed);

    /**
     * The cost of an order before and after a change.
     *
     * @param budgetSeconds table time over which a person decides, s
     * @param due the day the suit is due; a change moves it only where it needs another decision
     */
    record ChangeCost(Cost before, Cost after, double budgetSeconds, LocalDate due) {

        /** Whether the change brings the order over its table time, so that a person decides once more. */
        public boolean needsDecision() {
            return after.tableSeconds() > budgetSeconds && before.tableSeconds() <= budgetSeconds;
        }
    }

    /**
     * What a suit takes.
     *
     * @param clothLength mm
     * @param tableSeconds s
     * @param area of all cut pieces, mm2
     * @param estimated false where marker and program are made
     */
    record Cost(double clothLength, double tableSeconds, double area, boolean estimated) {}
}
