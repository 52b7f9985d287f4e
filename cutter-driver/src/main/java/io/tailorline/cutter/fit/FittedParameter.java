package io.tailorline.cutter.fit;

import io.tailorline.cutter.profile.TableProfile;

/** The figures that are fitted. */
public enum FittedParameter {
    ACCELERATION("acceleration", "mm/s2", 1000, 200, 30_000) {
        @Override
        public double of(TableProfile table) {
            return table.acceleration();
        }
    },
    LIFT("liftPlungeSeconds", "s", 1, 0, 3) {
        @Override
        public double of(TableProfile table) {
            return table.liftPlungeSeconds();
        }
    },
    NOTCH("notchSeconds", "s", 1, 0, 5) {
        @Override
        public double of(TableProfile table) {
            return table.notchSeconds();
        }
    };

    /** A time that is 0 in the profile at hand is looked for in steps of this, s. */
    private static final double SMALLEST_SCALE = 0.02;

    private final String field;
    private final String unit;
    private final double magnitude;
    private final double least;
    private final double most;

    FittedParameter(String field, String unit, double magnitude, double least, double most) {
        this.field = field;
        this.unit = unit;
        this.magnitude = magnitude;
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

    /** The fit's own unit of it: m/s2 for mm/s2, so that no unknown is far larger than the others. */
    double magnitude() {
        return magnitude;
    }

    /** Its value, in its own unit, where the unknowns of the fit have theirs. */
    double in(double[] unknowns) {
        return unknowns[ordinal()] * magnitude;
    }

    /** Its value in a profile. */
    public abstract double of(TableProfile table);

    /** By which its errors are compared with those of the others. */
    double scale(TableProfile table) {
        return Math.max(of(table), SMALLEST_SCALE);
    }

    double held(double value) {
        return Math.max(least, Math.min(most, value));
    }

    /** Whether a value has run against the end of what a profile may say. */
    boolean isAtLimit(double value) {
        return value <= least || value >= most;
    }

    /** A table with other figures, in the order of this enum. */
    static TableProfile put(double[] values, TableProfile table) {
        return table.withFitted(values[ACCELERATION.ordinal()], values[LIFT.ordinal()], values[NOTCH.ordinal()]);
    }
}
