package io.tailorline.workflow.production.step;

import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.workflow.cutroom.JobDispatch;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.patternroom.TailorQueue;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.production.cloth.MaterialCloths;
import io.tailorline.workflow.production.persistence.CutOrders;
import io.tailorline.workflow.production.persistence.Documents;
import io.tailorline.workflow.production.persistence.MaterialWorks;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Begins the work on every further material that the house cuts by machine and that the order's pattern has, and calls
 * it off. It begins once the shell is on its way to a table or to a tailor: before, the others would take the computing
 * from its search and its plan.
 */
public class FurtherMaterialsStep {

    private final MaterialCloths cloths;
    private final MaterialWorks works;
    private final CutOrders orders;
    private final Documents documents;
    private final JobDispatch dispatch;
    private final MaterialProcesses processes;
    private final TailorQueue queue;
    private final EndedLays lays;

    public FurtherMaterialsStep(
            MaterialCloths cloths,
            MaterialWorks works,
            CutOrders orders,
            Documents documents,
            JobDispatch dispatch,
            MaterialProcesses processes,
            TailorQueue queue,
            EndedLays lays) {
        this.cloths = cloths;
        this.works = works;
        this.orders = orders;
        this.documents = documents;
        this.dispatch = dispatch;
        this.processes = processes;
        this.queue = queue;
        this.lays = lays;
    }

    /** Those that are on their way already stay as they are. */
    public void begin(String orderId) {
        Set<Material> wanted = EnumSet.noneOf(Material.class);
        wanted.addAll(cloths.further());
        wanted.remove(Material.SHELL);
        if (wanted.isEmpty()) {
            return;
        }
        wanted.retainAll(
                documents.pattern(orderId).map(FurtherMaterialsStep::materials).orElse(Set.of()));
        for (Material material : wanted) {
            MaterialWork work = new MaterialWork(orderId, material);
            begin(work);
        }
    }

    /** A material that no article is named for is cut by hand, as if it were off. */
    private void begin(MaterialWork work) {
        cloths.of(work).filter(cloth -> works.begin(work, cloth)).ifPresent(cloth -> {
            dispatch.begun(work);
            processes.begin(work);
        });
    }

    private static Set<Material> materials(Pattern pattern) {
        return pattern.pieces().stream().map(Piece::material).collect(Collectors.toSet());
    }

    /**
     * Takes the jobs of all of them off their tables and ends their processes: the order ends, or begins again. The lay
     * that it is in comes to nothing.
     */
    public void callOff(String orderId, String why) {
        lays.leave(orderId);
        works.needed(orderId).forEach(row -> {
            dispatch.withdraw(row.orderId());
            // first: a process that ends with its row refused tells the tailor's queue of a material that was sent back
            orders.move(row.orderId(), OrderState.CANCELLED);
            processes.end(row.orderId(), why);
            queue.removeAll(row.orderId());
        });
    }
}
