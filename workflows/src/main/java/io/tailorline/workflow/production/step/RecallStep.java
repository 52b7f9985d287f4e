package io.tailorline.workflow.production.step;

import io.tailorline.workflow.cutroom.JobDispatch;
import io.tailorline.workflow.patternroom.json.OrderJson;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.persistence.CutOrders;

/** Takes an order back to its tailor's review. Its pattern stays; marker, plan and further materials begin anew. */
public class RecallStep {

    private final CutOrders orders;
    private final JobDispatch dispatch;
    private final FurtherMaterialsStep materials;
    private final OrderJson json = new OrderJson();

    public RecallStep(CutOrders orders, JobDispatch dispatch, FurtherMaterialsStep materials) {
        this.orders = orders;
        this.dispatch = dispatch;
        this.materials = materials;
    }

    /** @param reasons for who decides, as {@link OrderJson#notices} writes them */
    public void recall(String orderId, String reasons) {
        dispatch.withdraw(orderId);
        materials.callOff(orderId, "recalled");
        orders.redrafted(orderId);
        orders.move(orderId, OrderState.TAILOR_REVIEW, json.readNotices(reasons));
    }
}
