package io.tailorline.workflow.production;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.workflow.cutroom.PiecesCut;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The progress of an order.
 *
 * @param reasons why it waits for a person or was refused; empty while it runs by itself, unless it is nested again for
 *     time meanwhile
 * @param stages what is done, in order
 * @param markerLength mm
 * @param efficiency 0 to 1
 * @param predictedSeconds table time the program was planned for, s
 * @param tableSeconds table time measured by the table, s, once it is cut
 * @param knifeStarted whether the knife may have cut for it; from then on it cannot be cancelled
 * @param cut what of it is cut and still counts
 * @param clothWrittenOff whether cloth was cut for it that counts no longer
 * @param unsure whether it is still to be found out if it is cut; until then it cannot be cancelled
 * @param materials of an order of which more than the shell is cut by machine: the shell, then the others; empty of any
 *     other
 */
public record OrderProgress(
        String orderId,
        OrderState state,
        List<Notice> reasons,
        List<Stage> stages,
        Optional<String> table,
        Optional<Double> markerLength,
        Optional<Double> efficiency,
        OrderNotes notes,
        Optional<Double> predictedSeconds,
        Optional<Double> tableSeconds,
        Instant changedAt,
        boolean knifeStarted,
        PiecesCut cut,
        boolean clothWrittenOff,
        boolean unsure,
        List<MaterialProgress> materials) {

    /**
     * One step that is done.
     *
     * @param name {@code check}, {@code draft}, {@code review}, {@code nest}, {@code plan}, {@code transfer},
     *     {@code cut}
     * @param seconds computing or table time it took, s; for {@code review} how long the pattern waited until it was
     *     approved
     */
    public record Stage(String name, double seconds, Instant endedAt) {}

    public OrderProgress {
        reasons = List.copyOf(reasons);
        stages = List.copyOf(stages);
        materials = List.copyOf(materials);
    }
}
