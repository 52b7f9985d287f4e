package io.tailorline.workflow.production.step;

import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.persistence.Documents;

/** Every piece is cut, or the job left the table unfinished and a person decides. */
public class FinishCutStep {

    private final CutOrders orders;
    private final Documents documents;

    public FinishCutStep(CutOrders orders, Documents documents) {
        this.orders = orders;
        this.documents = documents;
    }

    /** @param outcome a word of {@link OrderSignals.Outcome} */
    public StepResult finish(String orderId, String outcome) {
        if (OrderSignals.Outcome.valueOf(outcome) != OrderSignals.Outcome.DONE) {
            return new StepResult.Refused(StepResult.Refusal.CUT_FAILED);
        }
        documents.dropReplaced(orderId);
        orders.move(orderId, OrderState.CUT);
        return StepResult.done();
    }
}
