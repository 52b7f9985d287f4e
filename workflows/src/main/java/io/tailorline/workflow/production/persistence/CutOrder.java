package io.tailorline.workflow.production.persistence;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.workflow.production.OrderNotes;
import io.tailorline.workflow.production.OrderState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order as the process stores it.
 *
 * @param reasons why it waits for a person or was refused
 * @param markerLength mm
 * @param efficiency 0 to 1
 * @param predictedSeconds planned table time, s
 * @param tableSeconds measured table time, s
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
        Instant createdAt,
        Instant changedAt) {

    public CutOrder {
        reasons = List.copyOf(reasons);
    }

    /** The table that the plan chose; empty before there is a plan. */
    public Optional<String> plannedTable() {
        return predictedSeconds.flatMap(seconds -> table);
    }
}
