package io.tailorline.pattern.piece;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How many copies of a piece one suit needs.
 *
 * @param quantity at least 1; even when mirrored
 * @param mirrored whether half of the copies are turned over: pairs of right and left
 * @param left the copies that are still to be cut; all where none is named
 */
public record CutQuantity(int quantity, boolean mirrored, List<Copy> left) {

    public CutQuantity {
        left = List.copyOf(left);
        if (quantity < 1) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "Cut quantity (%d) must be at least 1.", quantity));
        }
        if (mirrored && quantity % 2 != 0) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "Cut quantity (%d) of a mirrored pair must be even.", quantity));
        }
    }

    /** All copies are to be cut. */
    public CutQuantity(int quantity, boolean mirrored) {
        this(quantity, mirrored, List.of());
    }

    public static CutQuantity pair() {
        return new CutQuantity(2, true);
    }

    public static CutQuantity single() {
        return new CutQuantity(1, false);
    }

    /** The copies to be cut in the order right, left, right 2, left 2 ... or 1, 2, ... */
    public List<Copy> copies() {
        List<Copy> copies = new ArrayList<>(quantity);
        for (int n = 1; n <= (mirrored ? quantity / 2 : quantity); n++) {
            if (mirrored) {
                copies.add(new Copy(Side.RIGHT, n));
                copies.add(new Copy(Side.LEFT, n));
            } else {
                copies.add(new Copy(Side.BOTH, n));
            }
        }
        return copies.stream()
                .filter(copy -> left.isEmpty() || left.contains(copy))
                .toList();
    }
}
