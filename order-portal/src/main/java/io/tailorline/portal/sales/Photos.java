package io.tailorline.portal.sales;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The stored photos, the same for every portal. */
public interface Photos {

    /** Stores a photo in the place of the one before, in the caller's transaction. */
    void store(String orderId, PhotoView view, byte[] jpeg);

    Optional<byte[]> find(String orderId, PhotoView view);

    /** The views that are stored of an order, and when each was. */
    Map<PhotoView, Instant> of(String orderId);

    /** Removes a photo; nothing where there is none. */
    void remove(String orderId, PhotoView view);

    /** The orders with photos from before {@code oldest}. */
    List<String> ordersBefore(Instant oldest);

    /** Removes all photos of an order; returns how many. */
    int removeAll(String orderId);

    /** Removes what is older of an order; returns how many photos. */
    int removeBefore(String orderId, Instant oldest);
}
