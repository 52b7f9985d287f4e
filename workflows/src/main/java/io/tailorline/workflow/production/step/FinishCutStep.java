package io.tailorline.workflow.production.step;

import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.cloth.OrderCloth;
import io.tailorline.workflow.production.persistence.CutOrder;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.persistence.Documents;
import io.tailorline.workflow.production.persistence.MaterialWorks;
import java.util.stream.Stream;

/**
 * The knife has left the cloth, which is booked as cut: every piece of a material is cut, or the job left the table
 * unfinished and a person decides. The order is cut when all of its materials are: the last of them says so. Two that
 * come at the same instant both change the order's row, so that one of them comes second and sees the other.
 */
public class FinishCutStep {

    private final CutOrders orders;
    private final MaterialWorks works;
    private final Documents documents;
    private final MaterialProcesses processes;
    private final OrderCloth cloth;

    public FinishCutStep(
            CutOrders orders, MaterialWorks works, Documents documents, MaterialProcesses processes, OrderCloth cloth) {
        this.cloth = cloth;
        this.orders = orders;
        this.works = works;
        this.documents = documents;
        this.processes = processes;
    }

    /**
     * @param orderId of an order, whose shell it is, or of one of its materials
     * @param outcome a word of {@link OrderSignals.Outcome}
     * @return done; asking for the other materials where the shell is cut and they are not
     */
    public StepResult finish(String orderId, String outcome) {
        MaterialWork work = MaterialWork.parse(orderId);
        CutOrder row = orders.get(orderId);
        // the order's row, its material's, and then the roll, as everybody does
        Stream.of(work.orderId(), orderId).distinct().forEach(orders::decided);
        row.markerLength().ifPresent(mm -> cloth.cut(work, mm, row.table().orElse(orderId)));
        if (OrderSignals.Outcome.valueOf(outcome) != OrderSignals.Outcome.DONE) {
            return new StepResult.Refused(StepResult.Refusal.CUT_FAILED);
        }
        documents.dropReplaced(orderId);
        return work.isShell() ? shell(orderId) : further(work);
    }

    private StepResult shell(String orderId) {
        if (works.areCut(orderId)) {
            orders.allIsCut(orderId);
            return StepResult.done();
        }
        orders.shellIsCut(orderId);
        return new StepResult.Done(true);
    }

    private StepResult further(MaterialWork work) {
        CutOrder order = orders.get(work.orderId());
        orders.allIsCut(work.id());
        if (order.cutAt().isPresent() && order.state() == OrderState.CUTTING && works.areCut(order.orderId())) {
            processes.allCut(order.orderId());
        }
        return StepResult.done();
    }

    /** The shell was cut before, and its last other material is now. */
    public void complete(String orderId) {
        orders.allIsCut(orderId);
    }
}
