package io.tailorline.geometry;

import java.util.function.DoubleUnaryOperator;

/** Finds where a monotone length takes a wanted value. */
public final class Solve {

    /**
     * A length this near to the wanted one is it, mm: far below the 0.01 mm grid, well above the rounding of a long
     * sum.
     */
    private static final double EXACT = 1e-10;

    /** The interval ends as this share of itself, for a function that jumps over zero. */
    private static final double NARROWEST = 0x1p-42;

    /** An interval that has not become half as wide in this many steps is halved. */
    private static final int PATIENCE = 3;

    /** What an end weighs less when the other end came no nearer to the root. */
    private static final double NO_GAIN = 0.5;

    private Solve() {}

    /**
     * An answer.
     *
     * @param value the root, or the end of the interval that comes nearest
     * @param found whether there is a root
     */
    public record Root(double value, boolean found) {}

    /**
     * Where the rising function crosses zero between {@code low} and {@code high}.
     *
     * <p>The regula falsi with the weights of Anderson and Björck (BIT 13, 1973, p. 253): a smooth length takes about
     * six looks. Where it is not smooth the interval is halved whenever the chords have not done so, so that a jump is
     * found as surely as by bisection.
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
        return new Root(new Bracket(low, atLow, high, atHigh).narrowed(function), true);
    }

    /**
     * An interval with a root in it. An end that stays where it is weighs less and less, so that the next look passes
     * the root.
     */
    private static final class Bracket {

        private final double narrowest;
        private double low;
        private double lowWeight;
        private double high;
        private double highWeight;
        private End moved = End.NEITHER;

        Bracket(double low, double atLow, double high, double atHigh) {
            this.low = low;
            this.lowWeight = atLow;
            this.high = high;
            this.highWeight = atHigh;
            this.narrowest = (high - low) * NARROWEST;
        }

        double narrowed(DoubleUnaryOperator function) {
            double wide = high - low;
            int stepsLeft = PATIENCE;
            while (high - low > narrowest) {
                double next = stepsLeft > 0 ? onChord() : middle();
                double value = function.applyAsDouble(next);
                if (Math.abs(value) <= EXACT) {
                    return next;
                }
                moveEnd(next, value);
                stepsLeft--;
                if (high - low <= wide / 2) {
                    wide = high - low;
                    stepsLeft = PATIENCE;
                }
            }
            return middle();
        }

        private double middle() {
            return (low + high) / 2;
        }

        private double onChord() {
            double next = high - highWeight * (high - low) / (highWeight - lowWeight);
            return next > low && next < high ? next : middle();
        }

        private void moveEnd(double next, double value) {
            if (value < 0) {
                highWeight *= moved == End.LOW ? shrinking(value, lowWeight) : 1;
                low = next;
                lowWeight = value;
                moved = End.LOW;
            } else {
                lowWeight *= moved == End.HIGH ? shrinking(value, highWeight) : 1;
                high = next;
                highWeight = value;
                moved = End.HIGH;
            }
        }

        /** By how much the end that stays is to weigh less, from what the other end has gained. */
        private static double shrinking(double value, double before) {
            double share = 1 - value / before;
            return share > 0 ? share : NO_GAIN;
        }
    }

    private enum End {
        NEITHER,
        LOW,
        HIGH
    }
}
