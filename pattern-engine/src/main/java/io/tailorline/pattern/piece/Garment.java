package io.tailorline.pattern.piece;

import java.util.Locale;

/** A garment of the suit. */
public enum Garment {
    JACKET,
    TROUSERS,
    WAISTCOAT;

    /** The word in files: {@code jacket}, {@code trousers}, {@code waistcoat}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
