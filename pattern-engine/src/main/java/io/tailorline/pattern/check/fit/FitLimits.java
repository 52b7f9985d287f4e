package io.tailorline.pattern.check.fit;

/** Least and greatest ease that a rule allows, ends included, in its unit; infinite where it has no end. */
public record FitLimits(double least, double most) {

    /** Told and not judged. */
    static final FitLimits NONE = new FitLimits(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public FitLimits {
        if (!(least <= most)) {
            throw new IllegalArgumentException("Limits from %s to %s are not a range.".formatted(least, most));
        }
    }

    static FitLimits of(double least, double most) {
        return new FitLimits(least, most);
    }

    static FitLimits atLeast(double least) {
        return new FitLimits(least, Double.POSITIVE_INFINITY);
    }

    static FitLimits atMost(double most) {
        return new FitLimits(Double.NEGATIVE_INFINITY, most);
    }

    boolean contains(double ease) {
        return ease >= least && ease <= most;
    }
}
