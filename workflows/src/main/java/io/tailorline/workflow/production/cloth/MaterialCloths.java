package io.tailorline.workflow.production.cloth;

import io.tailorline.pattern.piece.Material;
import io.tailorline.workflow.cutroom.MaterialWork;
import io.tailorline.workflow.cutroom.OrderedCloth;
import java.util.Optional;
import java.util.Set;

/** What further materials the house cuts by machine, and from which cloth. */
public interface MaterialCloths {

    /** Empty while the house cuts shells alone. */
    Set<Material> further();

    /** Empty where the house has named no article for it. */
    Optional<OrderedCloth> of(MaterialWork work);
}
