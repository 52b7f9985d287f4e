package io.tailorline.workflow.production.cloth;

import io.tailorline.nesting.marker.FreeRectangle;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.workflow.cutroom.CutDocuments;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.production.OrderMoving;
import io.tailorline.workflow.production.OrderState;
import io.tailorline.workflow.workshop.ArticleKind;
import io.tailorline.workflow.workshop.HouseSwitches;
import io.tailorline.workflow.workshop.stock.ClothCut;
import io.tailorline.workflow.workshop.stock.remnant.Remnants;
import java.util.Optional;
import org.springframework.context.event.EventListener;

/**
 * What is left when an order's marker is cut, in the transaction that books the cut: the stock knows the roll's end,
 * and here is the marker that says what lies free between its pieces. Nothing while the house keeps no remnants.
 */
public final class RemnantsOfCuts {

    /** A marker of another length is not what was cut, mm. */
    private static final double SAME_LENGTH = 1;

    private final HouseSwitches house;
    private final CutDocuments documents;
    private final Remnants remnants;

    public RemnantsOfCuts(HouseSwitches house, CutDocuments documents, Remnants remnants) {
        this.house = house;
        this.documents = documents;
        this.remnants = remnants;
    }

    @EventListener
    void on(ClothCut cut) {
        if (house.stock() && house.remnants()) {
            remnants.born(cut, rectangle(cut));
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
