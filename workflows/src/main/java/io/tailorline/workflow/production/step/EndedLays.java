package io.tailorline.workflow.production.step;

import io.tailorline.workflow.cutroom.JobDispatch;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.cloth.OrderCloth;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.persistence.LayMembers;
import java.util.List;

/**
 * Ends lays before their knife: because one of their orders leaves, or because they cannot be cut. Their job leaves its
 * table, their cloth is given back, and who is left takes cloth of his own in the same transaction.
 */
public class EndedLays {

    private final LayMembers members;
    private final CutOrders orders;
    private final JobDispatch dispatch;
    private final LayProcesses processes;
    private final OrderCloth cloth;

    public EndedLays(
            LayMembers members, CutOrders orders, JobDispatch dispatch, LayProcesses processes, OrderCloth cloth) {
        this.members = members;
        this.orders = orders;
        this.dispatch = dispatch;
        this.processes = processes;
        this.cloth = cloth;
    }

    /**
     * An order ends, or begins again. The others of its lay are ready again since when they were; who looks next lays
     * them anew, or alone where their time is over.
     */
    public void leave(String orderId) {
        members.openLay(orderId).ifPresent(lay -> {
            List<String> others = members.of(lay).stream()
                    .filter(order -> !order.equals(orderId))
                    .toList();
            processes.end(lay, "left by " + orderId);
            end(lay, others);
        });
        members.forget(orderId);
    }

    /** No lay comes of it: each of its orders is laid alone. */
    public void refuse(String lay) {
        List<String> all = members.of(lay);
        all.forEach(members::alone);
        end(lay, all);
    }

    private void end(String lay, List<String> left) {
        orders.get(lay);
        dispatch.withdraw(lay);
        orders.move(lay, OrderState.CANCELLED);
        cloth.releaseTogether(MaterialWork.parse(lay), members.of(lay));
        members.dissolve(lay);
        // the row of each before the roll of any, as everybody does
        for (String order : left) {
            orders.get(order);
            orders.redrafted(order);
            orders.move(order, OrderState.NESTING);
        }
        if (cloth.isCounted()) {
            left.forEach(order -> cloth.take(MaterialWork.shell(order)));
        }
        left.forEach(processes::laidOtherwise);
    }
}
