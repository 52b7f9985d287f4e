package io.tailorline.portal.sales.photo;

import io.tailorline.portal.sales.Photos;
import io.tailorline.workflow.patternroom.TailorDesk;
import io.tailorline.workflow.production.OrderProgress;
import io.tailorline.workflow.production.OrderToCut;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Removes the photos of an order as long after its end as its drawings are deleted. */
@Component
public class PhotoRetention {

    private final Photos photos;
    private final OrderToCut workshop;
    private final TailorDesk desk;
    private final Duration kept;

    PhotoRetention(
            Photos photos,
            OrderToCut workshop,
            TailorDesk desk,
            @Value("${tailorline.retention.finished-orders:90d}") Duration kept) {
        this.photos = photos;
        this.workshop = workshop;
        this.desk = desk;
        this.kept = kept;
    }

    /** How long after the end of an order. */
    public Duration kept() {
        return kept;
    }

    /**
     * Removes the photos of orders that ended before {@code oldest}; of one that a tailor rejected, and that may come
     * back, only what is older itself. Returns how many.
     */
    public int purge(Instant oldest) {
        return photos.ordersBefore(oldest).stream()
                .mapToInt(order -> workshop.find(order)
                        .map(progress -> purge(progress, oldest))
                        .orElseGet(() -> photos.removeAll(order)))
                .sum();
    }

    private int purge(OrderProgress progress, Instant oldest) {
        String order = progress.orderId();
        if (!progress.changedAt().isBefore(oldest)) {
            return 0;
        }
        return switch (progress.state()) {
            case CUT, BUNDLED, CANCELLED -> photos.removeAll(order);
            case REJECTED -> desk.task(order).isEmpty() ? photos.removeBefore(order, oldest) : 0;
            default -> 0;
        };
    }
}
