package io.tailorline.pattern.piece;

import java.util.Locale;

/** What a piece is cut from; each material is a lay of its own. */
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
