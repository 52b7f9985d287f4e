package io.tailorline.cutter.projection;

import java.util.Locale;

/** The state of a piece during a cut. */
public enum PieceState {
    TO_CUT,
    CUTTING,
    CUT,
    /** Taken off the table. */
    PICKED,
    /** The table stopped in it. */
    FAULT,
    /** Uncertain whether it is cut: a person must check. */
    UNCERTAIN;

    /** The word in files, {@code to-cut}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
