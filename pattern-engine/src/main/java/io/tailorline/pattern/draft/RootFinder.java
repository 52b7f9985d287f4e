package io.tailorline.pattern.draft;

import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.UnivariateFunction;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;

/** Finds the root of a monotone function of a length. */
public final class RootFinder {

    /**
     * A length this near to the target counts as equal, mm: far below the 0.01 mm grid, well above the rounding of a
     * long sum.
     */
    private static final double EXACT = 1e-10;

    /** The search ends when the interval is this share of the whole, for a function that jumps over zero. */
    private static final double NARROWEST = 0x1p-42;

    /** Of the inverse polynomials that the solver runs through its last points. */
    private static final int ORDER = 5;

    private static final int MOST_EVALUATIONS = 200;

    private RootFinder() {}

    /**
     * The result.
     *
     * @param value the root, or the end of the interval that comes nearest
     * @param found whether there is a root
     */
    public record Root(double value, boolean found) {}

    /**
     * Where the rising function crosses zero between {@code low} and {@code high}: the bracketing solver of Hipparchus,
     * started where the chord crosses zero. A smooth length takes six or seven evaluations, both ends included; a jump
     * is found as reliably as by bisection.
     *
     * @param function mm
     */
    public static Root rising(DoubleUnaryOperator function, double low, double high) {
        double atLow = function.applyAsDouble(low);
        if (atLow > 0) {
            return new Root(low, false);
        }
        double atHigh = function.applyAsDouble(high);
        if (atHigh < 0) {
            return new Root(high, false);
        }
        double onChord = low + (high - low) * (atLow / (atLow - atHigh));
        double start = onChord > low && onChord < high ? onChord : (low + high) / 2;
        UnivariateFunction evaluatedOnce = x -> x == low ? atLow : x == high ? atHigh : function.applyAsDouble(x);
        double root = new BracketingNthOrderBrentSolver(NARROWEST, NARROWEST * (high - low), EXACT, ORDER)
                .solve(MOST_EVALUATIONS, evaluatedOnce, low, high, start);
        return new Root(root, true);
    }
}
