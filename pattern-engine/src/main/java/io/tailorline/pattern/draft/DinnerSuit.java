package io.tailorline.pattern.draft;

import io.tailorline.pattern.piece.Style;

/** What jacket and trousers of a dinner suit have in common: the jacket orders it, the trousers follow. */
public final class DinnerSuit {

    /** The jacket's option, true or false. */
    public static final String OPTION = "jacket.dinner";

    private DinnerSuit() {}

    public static boolean isOrdered(Style style) {
        return Boolean.TRUE.equals(style.options().get(OPTION));
    }
}
