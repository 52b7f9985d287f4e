package io.tailorline.workflow.production.rebuild;

import io.tailorline.workflow.workshop.genealogy.Genealogy;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Of a database in which suits were cut before cloth was traced, the genealogy is made at the first start. */
public final class FirstGenealogy {

    private final Genealogy genealogy;
    private final RebuiltGenealogy rebuilt;

    public FirstGenealogy(Genealogy genealogy, RebuiltGenealogy rebuilt) {
        this.genealogy = genealogy;
        this.rebuilt = rebuilt;
    }

    @EventListener(ApplicationReadyEvent.class)
    void fill() {
        if (genealogy.isEmpty()) {
            rebuilt.rebuild();
        }
    }
}
