package io.tailorline.pattern.geom;

import java.util.function.DoubleUnaryOperator;

/** Finds where a monotone length takes a wanted value. */
public final class Solve {

    /** Halvings of the interval: a metre is then known to 1e-9 mm. */
    private static final int HALVINGS = 40;

    private Solve() {}

    /**
     * An answer.
     *
     * @param value the root, or the end of the interval that comes nearest
     * @param found whether there is a root
     */
    public record Root(double value, boolean found) {}

    /** Where the rising function crosses zero between {@code low} and {@code high}, by bisection. */
    public static Root rising(DoubleUnaryOperator function, double low, double high) {
        if (function.applyAsDouble(low) > 0) {
            return new Root(low, false);
        }
        if (function.applyAsDouble(high) < 0) {
            return new Root(high, false);
        }
        double lo = low;
        double hi = high;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (lo + hi) / 2;
            if (function.applyAsDouble(middle) < 0) {
                lo = middle;
            } else {
                hi = middle;
            }
        }
        return new Root((lo + hi) / 2, true);
    }
}
