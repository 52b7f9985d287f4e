package io.tailorline.pattern.draft.trousers;

import java.util.function.DoubleUnaryOperator;

/**
 * Finds where a length takes a wanted value when it grows nearly as much as its argument: a secant, three or four
 * steps.
 */
final class SecantSolver {

    /** Close enough: a hundredth of the grid, mm. */
    private static final double EXACT = 1e-4;

    private static final int MOST_STEPS = 20;
    /** A step is never longer than this, mm: far out the length may bend. */
    private static final double LONGEST_STEP = 60;

    private static final double LEAST_SLOPE = 0.1;

    private SecantSolver() {}

    /**
     * @param guess where to begin
     * @param slope what the length is expected to grow for a growth of 1, not 0
     */
    static double solve(DoubleUnaryOperator length, double wanted, double guess, double slope) {
        double at = guess;
        double missing = wanted - length.applyAsDouble(at);
        double rise = slope;
        for (int step = 0; step < MOST_STEPS && StrictMath.abs(missing) > EXACT; step++) {
            double move = StrictMath.max(-LONGEST_STEP, StrictMath.min(LONGEST_STEP, missing / rise));
            double still = wanted - length.applyAsDouble(at + move);
            double seen = (missing - still) / move;
            rise = seen * slope > LEAST_SLOPE * slope * slope ? seen : slope;
            at += move;
            missing = still;
        }
        return at;
    }
}
