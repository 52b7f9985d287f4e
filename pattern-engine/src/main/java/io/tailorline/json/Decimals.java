package io.tailorline.json;

import java.math.BigDecimal;

/** Numbers as plain decimals: no exponent, no trailing zeros, the same on every machine. */
public final class Decimals {

    /** Lengths are stored to 0.01 mm and angles to 0.0001 degree: nearly every number has four decimals or fewer. */
    private static final int DECIMALS = 4;

    private static final double STEPS = 10_000;

    /** Below this a number with four decimals has at most fifteen digits, which a double keeps apart. */
    private static final double MOST = 1e11;

    private Decimals() {}

    /** The shortest decimal that reads back as the value. */
    public static String of(double value) {
        long steps = Math.round(value * STEPS);
        return Math.abs(value) < MOST && steps / STEPS == value ? ofSteps(steps) : exactly(value);
    }

    private static String ofSteps(long steps) {
        long left = Math.abs(steps);
        int decimals = DECIMALS;
        while (decimals > 0 && left % 10 == 0) {
            left /= 10;
            decimals--;
        }
        StringBuilder digits = new StringBuilder(20).append(left);
        if (decimals > 0) {
            while (digits.length() <= decimals) {
                digits.insert(0, '0');
            }
            digits.insert(digits.length() - decimals, '.');
        }
        return steps < 0 ? digits.insert(0, '-').toString() : digits.toString();
    }

    /** The same by way of the digits that Java prints. */
    static String exactly(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        return (exact.signum() == 0 ? BigDecimal.ZERO : exact).toPlainString();
    }
}
