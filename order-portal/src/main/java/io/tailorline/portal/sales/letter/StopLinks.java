package io.tailorline.portal.sales.letter;

import io.tailorline.portal.identity.Signatures;
import org.springframework.stereotype.Component;

/** The links that stop letters about an order: signed, so that whoever has the letter can, and nobody else. */
@Component
public class StopLinks {

    private static final String PURPOSE = "letters-stop";

    private final Signatures signatures;

    StopLinks(Signatures signatures) {
        this.signatures = signatures;
    }

    /** {@code /letters/stop/TL-4F7K-22/…}. */
    public String path(String orderId) {
        return "/letters/stop/%s/%s".formatted(orderId, signatures.of(PURPOSE, orderId));
    }

    public boolean isRight(String orderId, String seal) {
        return signatures.isOf(PURPOSE, orderId, seal);
    }
}
