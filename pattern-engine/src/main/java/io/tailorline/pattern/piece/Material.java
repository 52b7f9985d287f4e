package io.tailorline.pattern.piece;

import java.util.Locale;

/** The material of a piece; each material has markers of its own. */
public enum Material {
    SHELL,
    LINING,
    FUSIBLE,
    POCKETING,
    CANVAS,
    FELT;

    /** The word in files: {@code shell}, {@code lining}, ... */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
