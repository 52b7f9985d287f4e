package io.tailorline.pattern.piece;

import java.util.Arrays;
import java.util.Optional;

/** A finished girth whose ease a house may set, with the range it may set it in, mm over the body. */
public enum EaseGirth {
    JACKET_CHEST("jacket.chest", 60, 200),
    JACKET_WAIST("jacket.waist", 60, 200),
    JACKET_SEAT("jacket.seat", 45, 160),
    SLEEVE_WIDTH("jacket.sleeveWidth", 40, 110),
    CUFF("jacket.cuff", 90, 150),
    WAISTCOAT_CHEST("waistcoat.chest", 20, 130),
    WAISTCOAT_WAIST("waistcoat.waist", 20, 130),
    TROUSER_WAIST("trousers.waist", 0, 40),
    TROUSER_SEAT("trousers.seat", 30, 130),
    THIGH("trousers.thigh", 70, 140),
    KNEE("trousers.knee", 35, 110);

    private final String word;
    private final double least;
    private final double most;

    EaseGirth(String word, double least, double most) {
        this.word = word;
        this.least = least;
        this.most = most;
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
