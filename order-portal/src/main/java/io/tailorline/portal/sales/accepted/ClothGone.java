package io.tailorline.portal.sales.accepted;

import java.time.LocalDate;
import java.util.Optional;

/** What an order was offered is gone: with the cloth that there is now its day is a later one. It is not accepted. */
public final class ClothGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<LocalDate> expected;

    /** @param expected the day on which other cloth is there; empty where nobody knows */
    public ClothGone(String orderId, Optional<LocalDate> expected) {
        super("The cloth that order %s was offered is gone; other cloth is expected on %s."
                .formatted(orderId, expected.map(LocalDate::toString).orElse("no known day")));
        this.expected = expected;
    }

    public Optional<LocalDate> expected() {
        return expected;
    }
}
