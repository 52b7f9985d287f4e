package io.tailorline.workflow.workshop.stock;

import java.util.Locale;

/** What is wrong at a place of the cloth. */
public enum FlawKind {
    HOLE,
    TEAR,
    SLUB,
    MISSING_YARN,
    MISWEAVE,
    STAIN,
    CREASE,
    /** Another shade from here on, across the cloth. */
    SHADE_BAR,
    /** Two lengths sewn together. */
    JOIN,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
