package io.tailorline.portal.sales;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One of the three places for photos on a page.
 *
 * @param view word of the view
 * @param address of the picture, another one for another photo; empty where there is none
 */
public record PhotoPlace(String view, String address) {

    /** All three places of an order. */
    public static List<PhotoPlace> of(String orderId, Map<PhotoView, Instant> stored) {
        return Arrays.stream(PhotoView.values())
                .map(view -> new PhotoPlace(
                        view.word(),
                        Optional.ofNullable(stored.get(view))
                                .map(at -> "/api/v1/orders/%s/photos/%s?at=%d"
                                        .formatted(orderId, view.word(), at.toEpochMilli()))
                                .orElse("")))
                .toList();
    }

    public boolean isTaken() {
        return !address.isEmpty();
    }
}
