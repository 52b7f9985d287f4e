package io.tailorline.workflow.config;

import io.tailorline.workflow.OrderChanged;
import io.tailorline.workflow.OrderState;
import io.tailorline.workflow.database.ForcedFile;
import org.springframework.context.event.EventListener;

/**
 * An order is on the disk of the embedded database before whoever placed it gets an answer; PostgreSQL does that with
 * every commit.
 */
final class ForcedOrders {

    private final ForcedFile file;

    ForcedOrders(ForcedFile file) {
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
