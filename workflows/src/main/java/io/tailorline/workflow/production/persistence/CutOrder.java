package io.tailorline.workflow.production.persistence;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.production.OrderNotes;
import io.tailorline.workflow.production.OrderState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order as the process stores it.
 *
 * @param orderId the order's number, or the id of one of its materials
 * @param reasons why it waits for a person or was refused
 * @param markerLength mm
 * @param efficiency 0 to 1
 * @param predictedSeconds planned table time, s
 * @param tableSeconds measured table time, s
 * @param cutAt when all pieces of this material were cut; empty before, and of what an earlier release has cut
 */
public record CutOrder(
        String orderId,
        OrderState state,
        List<Notice> reasons,
        Optional<String> table,
        Optional<Double> markerLength,
        Optional<Double> efficiency,
        OrderNotes notes,
        Optional<Double> predictedSeconds,
        Optional<Double> tableSeconds,
        Optional<Instant> cutAt,
        Instant createdAt,
        Instant changedAt) {

    public CutOrder {
        reasons = List.copyOf(reasons);
    }

    /** Which material of which order it is. */
    public MaterialWork work() {
        return MaterialWork.parse(orderId);
    }

    /** The table that the plan chose; empty before there is a plan. */
    public Optional<String> plannedTable() {
        return predictedSeconds.flatMap(seconds -> table);
    }
}
