package io.tailorline.portal.tailor;

import io.tailorline.workflow.OrderSpecification;
import io.tailorline.workflow.TailorDesk;
import java.util.Optional;

/** The order as the tailor saw it who decides: the header {@code If-Match} of a request. */
final class SeenOrder {

    private SeenOrder() {}

    /** The tag in the header; empty for {@code *}: whatever is on the order. */
    static Optional<String> find(Optional<String> ifMatch) {
        return ifMatch.map(match -> match.strip().replaceFirst("^W/", "").replace("\"", ""))
                .filter(tag -> !tag.equals("*"));
    }

    /** The tag that the tailor saw, which is the order's; the order's where none was named. */
    static String tag(String id, Optional<String> ifMatch, OrderSpecification now) throws TailorDesk.ChangedMeanwhile {
        String seen = find(ifMatch).orElseGet(now::tag);
        if (!seen.equals(now.tag())) {
            throw new TailorDesk.ChangedMeanwhile(id, seen);
        }
        return seen;
    }
}
