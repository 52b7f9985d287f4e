package io.tailorline.workflow.production.step;

import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.io.PatternJson;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Style;
import io.tailorline.pattern.refusal.Reason;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.persistence.CutOrder;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.persistence.Documents;
import io.tailorline.workflow.production.persistence.StageTimes;
import java.time.InstantSource;

/** Drafts the order's pattern, or stores why it cannot be drafted. */
public class DraftPatternStep {

    private final Drafting engine;
    private final CutOrders orders;
    private final Documents documents;
    private final StageTimes stages;
    private final InstantSource clock;

    /** What a pattern engine does, {@code PatternEngine::draft}. */
    @FunctionalInterface
    public interface Drafting {

        /** @param id names the pattern and, in the marker, the order */
        DraftResult draft(String id, Style style, MeasurementSet body);
    }

    public DraftPatternStep(
            Drafting engine, CutOrders orders, Documents documents, StageTimes stages, InstantSource clock) {
        this.engine = engine;
        this.orders = orders;
        this.documents = documents;
        this.stages = stages;
        this.clock = clock;
    }

    /** @param flagged whether a tailor will look at the pattern before the order continues */
    public StepResult draft(String orderId, boolean flagged) {
        Timing timing = Timing.start(clock);
        CutOrder order = orders.get(orderId);
        OrderSpecification specification = order.specification();
        DraftResult result = engine.draft(orderId, specification.style(), specification.body());
        stages.ended(orderId, "draft", timing.seconds());
        if (result instanceof DraftResult.Rejected rejected) {
            orders.move(
                    orderId,
                    OrderState.REJECTED,
                    rejected.reasons().stream().map(Reason::notice).toList());
            return new StepResult.Refused(StepResult.Refusal.NOT_DRAFTED);
        }
        DraftResult.Drafted drafted = (DraftResult.Drafted) result;
        documents.storePattern(orderId, PatternJson.text(drafted.pattern()), drafted.notices(), specification.tag());
        if (flagged) {
            orders.move(orderId, OrderState.TAILOR_REVIEW, order.reasons());
        }
        return StepResult.done();
    }
}
