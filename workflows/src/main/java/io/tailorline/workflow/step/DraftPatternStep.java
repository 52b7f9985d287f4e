package io.tailorline.workflow.step;

import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import io.tailorline.workflow.OrderState;
import io.tailorline.workflow.store.CutOrder;
import io.tailorline.workflow.store.DocumentKind;
import io.tailorline.workflow.store.Documents;
import io.tailorline.workflow.store.Orders;
import io.tailorline.workflow.store.Stages;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Drafts the order's pattern, or learns why it cannot be drafted. */
public class DraftPatternStep {

    private final BiFunction<Style, MeasurementSet, DraftResult> engine;
    private final Orders orders;
    private final Documents documents;
    private final Stages stages;
    private final InstantSource clock;

    public DraftPatternStep(
            BiFunction<Style, MeasurementSet, DraftResult> engine,
            Orders orders,
            Documents documents,
            Stages stages,
            InstantSource clock) {
        this.engine = engine;
        this.orders = orders;
        this.documents = documents;
        this.stages = stages;
        this.clock = clock;
    }

    /** @param flagged whether a tailor will look at the pattern before it goes on */
    public StepResult draft(String orderId, boolean flagged) {
        Timing timing = Timing.start(clock);
        CutOrder order = orders.get(orderId);
        DraftResult result = engine.apply(order.style(), order.body());
        stages.ended(orderId, "draft", timing.seconds());
        if (result instanceof DraftResult.Rejected rejected) {
            orders.move(
                    orderId,
                    OrderState.REJECTED,
                    rejected.reasons().stream().map(DraftResult.Reason::message).toList());
            return new StepResult.Refused(StepResult.Refusal.NOT_DRAFTED);
        }
        DraftResult.Drafted drafted = (DraftResult.Drafted) result;
        documents.keep(orderId, DocumentKind.PATTERN, PatternJson.text(drafted.pattern()));
        if (flagged) {
            List<String> reasons = new ArrayList<>(order.reasons());
            reasons.addAll(drafted.notes());
            orders.move(orderId, OrderState.TAILOR_REVIEW, reasons);
        }
        return new StepResult.Done();
    }
}
