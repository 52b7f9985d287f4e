package io.tailorline.workflow.step;

import io.tailorline.workflow.OrderState;
import io.tailorline.workflow.store.CutOrders;

/** Every piece is cut, or the job left the table unfinished and a person decides. */
public class FinishCutStep {

    private final CutOrders orders;

    public FinishCutStep(CutOrders orders) {
        this.orders = orders;
    }

    /** @param outcome a word of {@link OrderSignals.Outcome} */
    public StepResult finish(String orderId, String outcome) {
        if (OrderSignals.Outcome.valueOf(outcome) != OrderSignals.Outcome.DONE) {
            return new StepResult.Refused(StepResult.Refusal.CUT_FAILED);
        }
        orders.move(orderId, OrderState.CUT);
        return StepResult.done();
    }
}
