package io.tailorline.portal.web.number;

import java.util.List;
import java.util.Optional;

/** The things of one context that carry a number on a label, a ticket or a page. */
public interface NumberedThings {

    /** The number as it is stored; empty where none of these things is numbered like this. */
    Optional<String> number(String scanned);

    /** Pages about a thing, the closest first; none where there is no such thing. */
    List<String> pages(String number);

    /**
     * A page to which strangers are led, whether there is such a thing or not; it tells them nothing without a secret.
     */
    default Optional<String> door(String number) {
        return Optional.empty();
    }
}
