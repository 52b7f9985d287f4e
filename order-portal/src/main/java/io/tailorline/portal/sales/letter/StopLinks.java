package io.tailorline.portal.sales.letter;

import io.tailorline.portal.identity.Seals;
import org.springframework.stereotype.Component;

/** The links that stop letters about an order: signed, so that whoever has the letter can, and nobody else. */
@Component
public class StopLinks {

    private static final String PURPOSE = "letters-stop";

    private final Seals seals;

    StopLinks(Seals seals) {
        this.seals = seals;
    }

    /** {@code /letters/stop/TL-4F7K-22/…}. */
    public String path(String orderId) {
        return "/letters/stop/%s/%s".formatted(orderId, seals.seal(PURPOSE, orderId));
    }

    public boolean isRight(String orderId, String seal) {
        return seals.fits(PURPOSE, orderId, seal);
    }
}
