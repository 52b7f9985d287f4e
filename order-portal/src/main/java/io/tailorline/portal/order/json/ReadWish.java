package io.tailorline.portal.order.json;

import io.tailorline.portal.order.OrderWish;
import io.tailorline.portal.refusal.Refusal;
import java.util.List;

/** What became of reading a request for a suit. */
public sealed interface ReadWish {

    record Read(OrderWish wish) implements ReadWish {}

    /** It is no JSON at all. */
    record NotJson(int line, String complaint) implements ReadWish {}

    /** It is JSON, but fields are missing or are not what they should be. */
    record Faulty(List<Refusal> refusals) implements ReadWish {
        public Faulty {
            refusals = List.copyOf(refusals);
        }
    }
}
