package io.tailorline.portal.fake;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;
import io.tailorline.pattern.notice.Word;
import io.tailorline.workflow.cutroom.PiecesCut;
import io.tailorline.workflow.production.OrderNotes;
import io.tailorline.workflow.production.OrderProgress;
import io.tailorline.workflow.production.OrderState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a suit is that a test has put there. */
final class FakeProgress {

    private static final OrderNotes NOTES = new OrderNotes(
            List.of(Notice.of(
                    "read.estimated",
                    Word.measure("kneeGirth"),
                    Notice.of("spread", new Quantity("389", ""), Quantity.mm(9)))),
            List.of("match 'cb': 8.0 mm off its stripe."),
            Optional.of(new OrderNotes.Matching(41, 0.014, 2, 8.19)),
            Optional.of(new OrderNotes.ShortenedSearch(4, 14.2, 37)),
            List.of("17 of 135 corner lifts rounded within 0.7 mm: 159.4 s, 6.1 s less."));

    private FakeProgress() {}

    static OrderProgress of(String orderId, OrderState state, List<Notice> reasons, Instant at) {
        boolean cut = state == OrderState.CUT;
        return new OrderProgress(
                orderId,
                state,
                reasons,
                stages(state, at),
                Optional.of("table-1"),
                Optional.of(2861.0),
                Optional.of(0.84),
                cut ? NOTES : OrderNotes.NONE,
                Optional.of(149.5),
                cut ? Optional.of(148.2) : Optional.empty(),
                at,
                cut || state == OrderState.CUTTING,
                PiecesCut.NOTHING,
                false,
                false,
                List.of());
    }

    /** The same with this table time, after the knife had started. */
    static OrderProgress with(OrderProgress of, Optional<Double> tableSeconds) {
        return new OrderProgress(
                of.orderId(),
                of.state(),
                of.reasons(),
                of.stages(),
                of.table(),
                of.markerLength(),
                of.efficiency(),
                of.notes(),
                of.predictedSeconds(),
                tableSeconds,
                of.changedAt(),
                true,
                of.cut(),
                of.clothWrittenOff(),
                of.unsure(),
                List.of());
    }

    /** The same with this cut of it, or with cloth that was written off where that is nothing. */
    static OrderProgress cut(OrderProgress of, PiecesCut cut) {
        return new OrderProgress(
                of.orderId(),
                of.state(),
                of.reasons(),
                of.stages(),
                of.table(),
                of.markerLength(),
                of.efficiency(),
                of.notes(),
                of.predictedSeconds(),
                of.tableSeconds(),
                of.changedAt(),
                cut.hasTouchedCloth(),
                cut,
                !cut.hasTouchedCloth(),
                of.unsure(),
                List.of());
    }

    private static List<OrderProgress.Stage> stages(OrderState state, Instant at) {
        List<OrderProgress.Stage> stages = new ArrayList<>(List.of(
                new OrderProgress.Stage("check", 0.01, at), new OrderProgress.Stage("draft", 0.2, at.plusSeconds(1))));
        if (state == OrderState.CUTTING || state == OrderState.CUT) {
            stages.add(new OrderProgress.Stage("nest", 12, at.plusSeconds(14)));
            stages.add(new OrderProgress.Stage("plan", 0.5, at.plusSeconds(15)));
        }
        if (state == OrderState.CUT) {
            stages.add(new OrderProgress.Stage("cut", 148.2, at.plusSeconds(180)));
        }
        return state == OrderState.RECEIVED ? List.of() : List.copyOf(stages);
    }
}
