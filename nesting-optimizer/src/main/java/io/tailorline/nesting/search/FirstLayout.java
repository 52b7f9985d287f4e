package io.tailorline.nesting.search;

import io.tailorline.nesting.model.Layout;
import io.tailorline.nesting.model.PreparedInstance;
import java.util.SplittableRandom;

/**
 * Where a search begins when the first fill may break a rule: copies that are held may overlap, and a fill cannot always
 * keep a bundle together. What is wrong is separated, on a longer strip if need be.
 */
final class FirstLayout {

    /** How much longer the strip is made, one after the other. */
    private static final double[] STRETCHES = {1, 1.05, 1.2, 1.5, 2};

    private static final int PATIENCE = 100;
    private static final int STRIKES = 2;

    private final PreparedInstance prepared;
    private final Separator separator;
    private final Terminator terminator;

    FirstLayout(PreparedInstance prepared, Separator separator, Terminator terminator) {
        this.prepared = prepared;
        this.separator = separator;
        this.terminator = terminator;
    }

    /** Whether a first fill of this instance may break a rule. */
    static boolean isNeeded(PreparedInstance prepared) {
        for (int slot = 0; slot < prepared.copies(); slot++) {
            if (prepared.companions(slot).length > 0) {
                return true;
            }
        }
        return prepared.held().stream().anyMatch(copy -> !copy.fixed());
    }

    /**
     * Makes a layout legal in place.
     *
     * @throws IllegalArgumentException when no layout is found that keeps all bundles together
     */
    void settle(Layout layout, SplittableRandom random) {
        if (separate(layout)) {
            return;
        }
        layout.copyFrom(new BottomLeftFill(prepared, random).withoutStart().fill(terminator));
        if (!separate(layout)) {
            throw new IllegalArgumentException(
                    "No layout was found in which every bundle keeps to the length that it may extend along the strip.");
        }
    }

    private boolean separate(Layout layout) {
        double length = Math.max(layout.usedLength(), prepared.leastLength());
        for (double stretch : STRETCHES) {
            layout.setLength(length * stretch);
            if (separator.separate(layout, PATIENCE, STRIKES, terminator)) {
                layout.setLength(layout.usedLength());
                return true;
            }
        }
        return false;
    }
}
