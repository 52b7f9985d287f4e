package io.tailorline.workflow.workshop.stock;

import java.util.Locale;

/**
 * What a garment asks of a length of cloth before there is a marker.
 *
 * @param name {@code suit}, {@code jacket}, {@code trousers}
 * @param lengthMm least length, ends included, mm
 * @param widestPieceMm least width beside a flaw that its widest piece needs, mm; 0 for any
 */
public record ClothNeed(String name, double lengthMm, double widestPieceMm) {

    /** Guessed from the marker of one man's suit on 1500 mm; a house derives its own from its patterns. */
    public static final ClothNeed SUIT = new ClothNeed("suit", 2750, 454);

    /** See {@link #SUIT}. */
    public static final ClothNeed JACKET = new ClothNeed("jacket", 1550, 291);

    /** See {@link #SUIT}. */
    public static final ClothNeed TROUSERS = new ClothNeed("trousers", 1250, 454);

    /** Any length at all. */
    public static final ClothNeed ANY = new ClothNeed("any", 0, 0);

    public ClothNeed {
        if (!(lengthMm >= 0 && widestPieceMm >= 0)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT, "Need '%s' of %s x %s mm must not be negative.", name, lengthMm, widestPieceMm));
        }
    }

    /** The same length, beside flaws as wide as the other's widest piece. */
    ClothNeed withWidest(ClothNeed of) {
        return new ClothNeed(name, lengthMm, of.widestPieceMm);
    }
}
