package io.tailorline.workflow.production.cloth;

import io.tailorline.nesting.marker.FreeRectangle;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.workflow.cutroom.CutDocuments;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.platform.database.DatabaseFault;
import io.tailorline.workflow.platform.database.RetriedTransaction;
import io.tailorline.workflow.platform.supervision.ThreadFailures;
import io.tailorline.workflow.production.OrderMoving;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.workshop.ArticleKind;
import io.tailorline.workflow.workshop.HouseSwitches;
import io.tailorline.workflow.workshop.stock.ClothCut;
import io.tailorline.workflow.workshop.stock.remnant.Remnants;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What is left when an order's marker is cut, in the transaction that books the cut: the stock knows the roll's end,
 * and here is the marker that says what lies free between its pieces. Nothing while the house keeps no remnants. A
 * fault here is counted among the failures of {@code remnants} and leaves the booking as it is: what was cut was cut,
 * and what is left stays on the roll. Only what the database itself cannot do now takes the booking back, to be told
 * again.
 */
public final class RemnantsOfCuts {

    /** A marker of another length is not what was cut, mm. */
    private static final double SAME_LENGTH = 1;

    private final HouseSwitches house;
    private final CutDocuments documents;
    private final Remnants remnants;
    private final TransactionOperations nested;
    private final ThreadFailures failures;

    /** @param nested of which alone what a fault has begun is taken back */
    public RemnantsOfCuts(
            HouseSwitches house,
            CutDocuments documents,
            Remnants remnants,
            TransactionOperations nested,
            ThreadFailures failures) {
        this.nested = nested;
        this.failures = failures;
        this.house = house;
        this.documents = documents;
        this.remnants = remnants;
    }

    @EventListener
    void on(ClothCut cut) {
        if (house.stock() && house.remnants()) {
            try {
                nested.executeWithoutResult(status -> remnants.born(cut, rectangle(cut)));
            } catch (RuntimeException failed) {
                if (DatabaseFault.isCauseOf(failed) || RetriedTransaction.cameSecond(failed)) {
                    throw failed;
                }
                failures.failed("remnants", new IllegalStateException("%s: %s".formatted(cut, failed), failed));
            }
        }
    }

    private Optional<FreeRectangle> rectangle(ClothCut cut) {
        Optional<Marker> marker = documents
                .marker(new MaterialWork(cut.order(), cut.material()).id())
                .filter(one -> Math.abs(one.length() - cut.markerMm()) <= SAME_LENGTH);
        ArticleKind kind = ArticleKind.of(cut.material());
        return marker.flatMap(
                one -> FreeRectangle.largest(one, free -> remnants.isUseful(kind, free.length(), free.width())));
    }

    /** Nothing of a suit that is bundled will be cut once more. */
    @EventListener
    void on(OrderMoving move) {
        if (move.state() == OrderState.BUNDLED) {
            remnants.bundled(move.orderId());
        }
    }
}
