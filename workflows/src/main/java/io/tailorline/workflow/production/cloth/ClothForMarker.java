package io.tailorline.workflow.production.cloth;

import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.OrderedCloth;
import io.tailorline.workflow.workshop.stock.ReservedCloth;
import java.util.Optional;

/**
 * What the marker of a work is made on: the roll that holds cloth for it, as it is now, with its width, its flaws and
 * the length that is the work's or nobody's. A work that is not counted has the cloth that was ordered, without an end.
 */
public final class ClothForMarker implements OrderedCloth.OfOrders {

    private final OrderedCloth.OfOrders ordered;
    private final OrderCloth cloth;
    private final double endMm;

    /** @param endMm cloth that each end of a marker costs, mm */
    public ClothForMarker(OrderedCloth.OfOrders ordered, OrderCloth cloth, double endMm) {
        this.ordered = ordered;
        this.cloth = cloth;
        this.endMm = endMm;
    }

    @Override
    public OrderedCloth cloth(String workId) {
        OrderedCloth any = ordered.cloth(workId);
        return cloth.isCounted()
                ? cloth.cloth(MaterialWork.parse(workId))
                        .map(reserved -> onRoll(any.fabric(), reserved))
                        .orElse(any)
                : any;
    }

    /** Never wider than its article: table and prices are by that. */
    private OrderedCloth onRoll(Fabric article, ReservedCloth reserved) {
        Fabric there = new Fabric(
                article.id(),
                Math.min(article.usableWidth(), reserved.widthMm()),
                article.selvedgeMargin(),
                article.nap(),
                article.pieceGap(),
                article.stripe(),
                reserved.flaws(),
                Optional.of(reserved.lengthMm() - 2 * endMm),
                article.shrinkage(),
                article.face(),
                article.spread(),
                Optional.of(new Fabric.RollState(reserved.roll().id(), reserved.version())));
        return new OrderedCloth(there, reserved.roll().id());
    }
}
