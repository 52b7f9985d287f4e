package io.tailorline.workflow.production.cloth;

import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.OrderedCloth;

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
                        .map(reserved -> new OrderedCloth(
                                reserved.asFabric(any.fabric(), endMm),
                                reserved.roll().id()))
                        .orElse(any)
                : any;
    }
}
