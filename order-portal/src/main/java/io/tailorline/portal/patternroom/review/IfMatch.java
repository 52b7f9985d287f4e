package io.tailorline.portal.patternroom.review;

import io.tailorline.workflow.patternroom.OrderSpecification;
import io.tailorline.workflow.patternroom.TailorDesk;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The order as the tailor saw it who decides: the header {@code If-Match} of a request. */
final class IfMatch {

    /** For the description of an operation. */
    static final String DESCRIPTION =
            " If-Match: the ETag of the order's versions; 412 with what has changed since and by whom.";

    private IfMatch() {}

    /** The tags in the header (RFC 9110, 13.1.1); none for {@code *}: whatever is on the order. */
    static List<String> tags(Optional<String> ifMatch) {
        return ifMatch.stream()
                .flatMap(match -> Stream.of(match.split(",")))
                .map(tag -> tag.strip().replaceFirst("^W/", "").replace("\"", ""))
                .filter(tag -> !tag.equals("*"))
                .toList();
    }

    /** The order's tag, which is one of those that the tailor saw, or none was named. */
    static String tag(String id, Optional<String> ifMatch, OrderSpecification now) throws TailorDesk.ChangedMeanwhile {
        List<String> seen = tags(ifMatch);
        if (!seen.isEmpty() && !seen.contains(now.tag())) {
            throw new TailorDesk.ChangedMeanwhile(id, seen.get(seen.size() - 1));
        }
        return now.tag();
    }
}
