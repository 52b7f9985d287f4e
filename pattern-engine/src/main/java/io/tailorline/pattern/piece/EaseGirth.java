package io.tailorline.pattern.piece;

import io.tailorline.pattern.piece.Style.Fit;
import java.util.Arrays;
import java.util.Optional;

/**
 * A finished girth whose ease a house may set, with the range it may set it in and what the draft gives by itself, mm
 * over the body. Table and sources: docs/drafting/ease.md.
 */
public enum EaseGirth {
    JACKET_CHEST("jacket.chest", 60, 200, 80, 110, 150),
    JACKET_WAIST("jacket.waist", 60, 200, 80, 110, 150),
    JACKET_SEAT("jacket.seat", 45, 160, 60, 90, 120),
    SLEEVE_WIDTH("jacket.sleeveWidth", 40, 110, 45, 60, 80),
    CUFF("jacket.cuff", 90, 150, 100, 110, 120),
    WAISTCOAT_CHEST("waistcoat.chest", 20, 130, 30, 60, 100),
    WAISTCOAT_WAIST("waistcoat.waist", 20, 130, 30, 60, 90),
    TROUSER_WAIST("trousers.waist", 0, 40, 5, 10, 20),
    TROUSER_SEAT("trousers.seat", 30, 130, 40, 65, 90),
    THIGH("trousers.thigh", 70, 140, 80, 92, 106),
    KNEE("trousers.knee", 35, 110, 40, 55, 75);

    private final String word;
    private final double least;
    private final double most;
    private final double slim;
    private final double regular;
    private final double comfort;

    EaseGirth(String word, double least, double most, double slim, double regular, double comfort) {
        this.word = word;
        this.least = least;
        this.most = most;
        this.slim = slim;
        this.regular = regular;
        this.comfort = comfort;
    }

    /** The draft's own, mm. */
    public double usual(Fit fit) {
        return switch (fit) {
            case SLIM -> slim;
            case REGULAR -> regular;
            case COMFORT -> comfort;
        };
    }

    /** The word in files: garment and girth. */
    public String word() {
        return word;
    }

    /** mm. */
    public double least() {
        return least;
    }

    /** mm. */
    public double most() {
        return most;
    }

    /** Of {@link #word()}. */
    public static Optional<EaseGirth> find(String word) {
        return Arrays.stream(values()).filter(girth -> girth.word.equals(word)).findFirst();
    }
}
