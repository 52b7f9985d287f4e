package io.tailorline.workflow.production.step;

import io.tailorline.workflow.cutroom.JobDispatch;
import io.tailorline.workflow.patternroom.json.OrderJson;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.persistence.CutOrders;
import java.util.function.Consumer;

/** Ends an order that will not be cut: because the customer cancelled it, or because a tailor sent it back. */
public class CloseOrderStep {

    private final CutOrders orders;
    private final JobDispatch dispatch;
    private final FurtherMaterialsStep materials;
    private final Consumer<String> cloth;
    private final OrderJson json = new OrderJson();

    /** @param cloth gives back what is reserved for an order */
    public CloseOrderStep(
            CutOrders orders, JobDispatch dispatch, FurtherMaterialsStep materials, Consumer<String> cloth) {
        this.cloth = cloth;
        this.orders = orders;
        this.dispatch = dispatch;
        this.materials = materials;
    }

    public void cancel(String orderId) {
        dispatch.withdraw(orderId);
        materials.callOff(orderId, "cancelled");
        cloth.accept(orderId);
        orders.move(orderId, OrderState.CANCELLED);
    }

    /** @param reasons for the customer, as {@link OrderJson#notices} writes them */
    public void sendBack(String orderId, String reasons) {
        dispatch.withdraw(orderId);
        materials.callOff(orderId, "sent back");
        cloth.accept(orderId);
        orders.sendBack(orderId, json.readNotices(reasons));
    }
}
