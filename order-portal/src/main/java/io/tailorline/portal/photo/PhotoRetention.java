package io.tailorline.portal.photo;

import io.tailorline.workflow.OrderProgress;
import io.tailorline.workflow.OrderToCut;
import io.tailorline.workflow.TailorDesk;
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

    /** Removes what is older, of orders that ended before {@code oldest}; returns how many photos. */
    public int purge(Instant oldest) {
        return photos.ordersBefore(oldest).stream()
                .filter(order -> hasEndedBefore(order, oldest))
                .mapToInt(order -> photos.removeBefore(order, oldest))
                .sum();
    }

    private boolean hasEndedBefore(String orderId, Instant oldest) {
        return workshop.find(orderId)
                .filter(progress -> !hasEnded(progress) || !progress.changedAt().isBefore(oldest))
                .isEmpty();
    }

    private boolean hasEnded(OrderProgress progress) {
        return switch (progress.state()) {
            case CUT, BUNDLED, CANCELLED -> true;
            case REJECTED -> desk.task(progress.orderId()).isEmpty();
            default -> false;
        };
    }
}
