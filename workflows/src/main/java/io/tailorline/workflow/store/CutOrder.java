package io.tailorline.workflow.store;

import io.tailorline.nesting.marker.Fabric;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.OrderState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An order as the process knows it. No name, no address: those stay with the portal.
 *
 * @param reasons why it waits for a person or was refused
 * @param roll the roll that must be scanned before the start
 * @param markerLength mm
 * @param efficiency 0 to 1
 * @param markerNotes what to know of the marker, a line each
 * @param planNotes what was done to bring the program into the budget, a line each
 * @param predictedSeconds planned table time, s
 * @param tableSeconds measured table time, s
 */
public record CutOrder(
        String orderId,
        OrderState state,
        List<String> reasons,
        String roll,
        MeasurementSet body,
        Style style,
        Fabric fabric,
        Optional<String> patternId,
        Optional<String> markerId,
        Optional<String> programId,
        Optional<String> table,
        Optional<Double> markerLength,
        Optional<Double> efficiency,
        List<String> markerNotes,
        List<String> planNotes,
        Optional<Double> predictedSeconds,
        Optional<Double> tableSeconds,
        Instant createdAt,
        Instant changedAt) {

    public CutOrder {
        reasons = List.copyOf(reasons);
        markerNotes = List.copyOf(markerNotes);
        planNotes = List.copyOf(planNotes);
    }
}
