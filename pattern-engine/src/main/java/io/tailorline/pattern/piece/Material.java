package io.tailorline.pattern.piece;

import java.util.Locale;

/** The material of a piece; each material has markers of its own. */
public enum Material {
    SHELL,
    /** A second cloth that takes the shell's place: the silk of a dinner jacket's facings. */
    CONTRAST,
    LINING,
    FUSIBLE,
    POCKETING,
    CANVAS,
    FELT;

    /** Whether it is seen on the garment as it is worn: the shell, or the cloth in its place. */
    public boolean isOuterCloth() {
        return this == SHELL || this == CONTRAST;
    }

    /** The word in files: {@code shell}, {@code lining}, ... */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
