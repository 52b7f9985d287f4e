package io.tailorline.workflow.production.persistence;

import io.tailorline.workflow.platform.database.ForcedFile;
import io.tailorline.workflow.production.OrderChanged;
import io.tailorline.workflow.production.OrderState;
import org.springframework.context.event.EventListener;

/**
 * An order is on the disk of the embedded database before whoever placed it gets an answer; PostgreSQL does that with
 * every commit.
 */
public final class OrderSync {

    private final ForcedFile file;

    public OrderSync(ForcedFile file) {
        this.file = file;
    }

    /** Comes on the thread that has committed the change. */
    @EventListener
    void on(OrderChanged change) {
        if (change.state() == OrderState.RECEIVED) {
            file.force();
        }
    }
}
