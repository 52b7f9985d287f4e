package io.tailorline.pattern.draft.trousers;

import java.util.function.DoubleUnaryOperator;

/** Solves for a length that grows nearly as fast as its argument, by the secant method: three or four steps. */
final class SecantSolver {

    /** Close enough: a hundredth of the grid, mm. */
    private static final double EXACT = 1e-4;

    private static final int MOST_STEPS = 20;
    /** A step is never longer than this, mm: far out the length may bend. */
    private static final double LONGEST_STEP = 60;

    private static final double LEAST_SLOPE = 0.1;

    private SecantSolver() {}

    /** @param guess starting point @param slope expected growth of the length for a growth of 1, not 0 */
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
