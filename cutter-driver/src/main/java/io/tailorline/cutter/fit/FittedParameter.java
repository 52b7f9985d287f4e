package io.tailorline.cutter.fit;

import io.tailorline.cutter.profile.TableProfile;
import java.util.List;
import java.util.Map;

/** The figures that are fitted. */
public enum FittedParameter {
    ACCELERATION("acceleration", "mm/s2", 1000, -1, 200, 30_000) {
        @Override
        public double of(TableProfile table) {
            return table.acceleration();
        }
    },
    JERK("jerk", "mm/s3", 10_000, -3, 1000, 5_000_000) {
        @Override
        public double of(TableProfile table) {
            return table.jerk();
        }
    },
    LIFT("liftPlungeSeconds", "s", 1, 1, 0, 3) {
        @Override
        public double of(TableProfile table) {
            return table.liftPlungeSeconds();
        }
    },
    NOTCH("notchSeconds", "s", 1, 1, 0, 5) {
        @Override
        public double of(TableProfile table) {
            return table.notchSeconds();
        }
    };

    /** What three jobs can tell. */
    static final List<FittedParameter> WITHOUT_JERK = List.of(ACCELERATION, LIFT, NOTCH);

    /** A time that is 0 in the profile at hand is looked for in steps of this, s. */
    private static final double SMALLEST_SCALE = 0.02;

    private static final double ROUNDING = 1e-9;

    private final String field;
    private final String unit;
    private final double magnitude;
    private final int exponent;
    private final double least;
    private final double most;

    /**
     * @param magnitude usual, in its own unit
     * @param exponent of the unknown of the fit, so that the times are nearly linear in it: a move takes seconds in
     *     proportion to 1 / a where the acceleration decides, and to the cube root of 1 / j where the jerk does
     */
    FittedParameter(String field, String unit, double magnitude, int exponent, double least, double most) {
        this.field = field;
        this.unit = unit;
        this.magnitude = magnitude;
        this.exponent = exponent;
        this.least = least;
        this.most = most;
    }

    /** As profiles call it. */
    public String field() {
        return field;
    }

    public String unit() {
        return unit;
    }

    /** The unknown of the fit for a value: about 1, whatever the figure. */
    double unknown(double value) {
        return StrictMath.pow(value / magnitude, 1.0 / exponent);
    }

    /** Its value for an unknown of the fit. */
    double value(double unknown) {
        return magnitude * StrictMath.pow(unknown, exponent);
    }

    /** By how much its value changes for a small change of the unknown. */
    double slope(double unknown) {
        return magnitude * StrictMath.abs(exponent * StrictMath.pow(unknown, exponent - 1));
    }

    /** By which unknowns are moved for derivatives. */
    double unknownScale(double unknown) {
        return Math.max(unknown, SMALLEST_SCALE / magnitude);
    }

    /** Its value in a profile. */
    public abstract double of(TableProfile table);

    /** By which its errors are compared with those of the others. */
    double scale(TableProfile table) {
        return Math.max(of(table), SMALLEST_SCALE);
    }

    /** The unknown within what a profile may say. */
    double held(double unknown) {
        double one = unknown(least);
        double other = unknown(most);
        return Math.max(Math.min(one, other), Math.min(Math.max(one, other), unknown));
    }

    /** Whether a value has run against the end of what a profile may say. */
    boolean isAtLimit(double value) {
        return value <= least * (1 + ROUNDING) || value >= most * (1 - ROUNDING);
    }

    /** A table with other values of some figures. */
    static TableProfile put(Map<FittedParameter, Double> values, TableProfile table) {
        return table.withFitted(
                values.getOrDefault(ACCELERATION, table.acceleration()),
                values.getOrDefault(JERK, table.jerk()),
                values.getOrDefault(LIFT, table.liftPlungeSeconds()),
                values.getOrDefault(NOTCH, table.notchSeconds()));
    }
}
