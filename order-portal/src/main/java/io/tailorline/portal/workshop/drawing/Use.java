package io.tailorline.portal.workshop.drawing;

import java.util.Locale;

/** What becomes of a length of a roll. */
public enum Use {
    /** Cut away. */
    CUT,
    /** For a confirmed order. */
    RESERVED,
    /** With an offer; ends by itself. */
    OFFERED,
    FREE,
    /** In quarantine, lost, or not yet inspected. */
    HELD,
    /** Ordered and not yet here. */
    EXPECTED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
