package io.tailorline.workflow.production.step;

import io.tailorline.pattern.DraftResult;
import io.tailorline.pattern.refusal.Reason;
import io.tailorline.workflow.patternroom.Drafts.Drafting;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.Specifications;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.persistence.CutOrder;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.persistence.Documents;
import io.tailorline.workflow.production.persistence.StageTimes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Drafts the order's pattern, or stores why it cannot be drafted. A pattern of this very body and style that was stored
 * since this portal started is the order's already: whoever approved it has stored what he saw, certified. What is
 * older is drafted again, because it may be of a release before this one; what a portal of another release has stored
 * that runs beside this one counts as its own.
 */
public class DraftPatternStep {

    private final Drafting engine;
    private final CutOrders orders;
    private final Specifications specifications;
    private final Documents documents;
    private final StageTimes stages;
    private final InstantSource clock;
    private final Instant started;

    public DraftPatternStep(
            Drafting engine,
            CutOrders orders,
            Specifications specifications,
            Documents documents,
            StageTimes stages,
            InstantSource clock) {
        this.engine = engine;
        this.orders = orders;
        this.specifications = specifications;
        this.documents = documents;
        this.stages = stages;
        this.clock = clock;
        this.started = clock.instant();
    }

    /** @param flagged whether a tailor will look at the pattern before the order continues */
    public StepResult draft(String orderId, boolean flagged) {
        Timing timing = Timing.start(clock);
        CutOrder order = orders.get(orderId);
        OrderSpecification wanted = specifications.get(orderId);
        List<Reason> refused = isDrafted(orderId, wanted) ? List.of() : refusals(orderId, wanted);
        stages.ended(orderId, "draft", timing.seconds());
        if (!refused.isEmpty()) {
            orders.move(
                    orderId,
                    OrderState.REJECTED,
                    refused.stream().map(Reason::notice).toList());
            return new StepResult.Refused(StepResult.Refusal.NOT_DRAFTED);
        }
        if (flagged) {
            orders.move(orderId, OrderState.TAILOR_REVIEW, order.reasons());
        }
        return StepResult.done();
    }

    private boolean isDrafted(String orderId, OrderSpecification wanted) {
        return documents.hasPattern(orderId, wanted.tag(), started);
    }

    /** Why it cannot be drafted; empty when it is, and stored. */
    private List<Reason> refusals(String orderId, OrderSpecification wanted) {
        DraftResult result = engine.draft(orderId, wanted.style(), wanted.body());
        if (result instanceof DraftResult.Rejected rejected) {
            return rejected.reasons();
        }
        documents.storePattern(orderId, (DraftResult.Drafted) result, wanted.tag());
        return List.of();
    }
}
