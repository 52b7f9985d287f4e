package io.tailorline.workflow.production;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.cutroom.MaterialWork;
import java.util.List;
import java.util.Optional;

/**
 * How far one material of an order has come.
 *
 * @param work its id opens marker, program and job of this material
 * @param cloth id of the article that it is cut from
 * @param state from {@link OrderState#RECEIVED} to {@link OrderState#CUT}, or {@link OrderState#CANCELLED}
 * @param reasons why it waits for a person; empty while it runs by itself
 * @param markerLength mm
 * @param efficiency 0 to 1
 * @param notes of its marker and its plan
 * @param predictedSeconds table time its program was planned for, s
 * @param tableSeconds table time measured by the table, s, once it is cut
 */
public record MaterialProgress(
        MaterialWork work,
        String cloth,
        OrderState state,
        List<Notice> reasons,
        Optional<String> table,
        Optional<Double> markerLength,
        Optional<Double> efficiency,
        OrderNotes notes,
        Optional<Double> predictedSeconds,
        Optional<Double> tableSeconds) {

    public MaterialProgress {
        reasons = List.copyOf(reasons);
    }

    public Material material() {
        return work.material();
    }
}
