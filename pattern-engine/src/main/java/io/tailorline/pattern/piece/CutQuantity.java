package io.tailorline.pattern.piece;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many copies of a piece one suit needs.
 *
 * @param quantity at least 1; even when mirrored
 * @param mirrored whether half of the copies are turned over: pairs of right and left
 */
public record CutQuantity(int quantity, boolean mirrored) {

    public CutQuantity {
        if (quantity < 1) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "Cut quantity (%d) must be at least 1.", quantity));
        }
        if (mirrored && quantity % 2 != 0) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "Cut quantity (%d) of a mirrored pair must be even.", quantity));
        }
    }

    public static CutQuantity pair() {
        return new CutQuantity(2, true);
    }

    public static CutQuantity single() {
        return new CutQuantity(1, false);
    }

    /**
     * One copy of a piece: its suffix ({@code R}, {@code L}, {@code R2}, {@code 1} ...) and whether it is turned over.
     */
    public record Copy(String suffix, boolean mirrored) {}

    /** The copies in the order right, left, right 2, left 2 ... or 1, 2, ... */
    public List<Copy> copies() {
        List<Copy> copies = new ArrayList<>(quantity);
        for (int n = 1; n <= (mirrored ? quantity / 2 : quantity); n++) {
            if (mirrored) {
                String number = n == 1 ? "" : String.valueOf(n);
                copies.add(new Copy("R" + number, false));
                copies.add(new Copy("L" + number, true));
            } else {
                copies.add(new Copy(String.valueOf(n), false));
            }
        }
        return List.copyOf(copies);
    }
}
