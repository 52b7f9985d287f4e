package io.tailorline.workflow.production.cloth;

import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.OrderedCloth;
import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.Specifications;
import io.tailorline.workflow.production.persistence.MaterialWorks;

/**
 * The shell's cloth is what the order names now; another material's, and a lay's, is what was chosen when its work
 * began.
 */
public final class ClothOfWork implements OrderedCloth.OfOrders {

    private final Specifications specifications;
    private final MaterialWorks works;

    public ClothOfWork(Specifications specifications, MaterialWorks works) {
        this.specifications = specifications;
        this.works = works;
    }

    @Override
    public OrderedCloth cloth(String orderId) {
        MaterialWork work = MaterialWork.parse(orderId);
        if (!work.isShell() || work.isLay()) {
            return works.cloth(orderId);
        }
        OrderSpecification ordered = specifications.get(orderId);
        return new OrderedCloth(ordered.fabric(), ordered.roll());
    }
}
