package io.tailorline.pattern.check.invariant;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects the figures of one invariant: the worst of them, and every place that breaks the limit. One thread. */
public final class WorstFigure {

    private final String name;
    private final Limit limit;
    private final List<String> failures = new ArrayList<>();
    private double figure;
    private boolean seen;

    private WorstFigure(String name, Limit limit, double none) {
        this.name = name;
        this.limit = limit;
        this.figure = none;
    }

    /** @param none figure reported when there is nothing to measure */
    public static WorstFigure of(String name, Limit limit, double none) {
        return new WorstFigure(name, limit, none);
    }

    public void take(double value, String where) {
        boolean isWorse = limit.isLeast() ? value < figure : value > figure;
        if (!seen || isWorse || Double.isNaN(value)) {
            figure = value;
            seen = true;
        }
        if (!limit.holds(value)) {
            failures.add("%s: %s".formatted(where, limit.with(value)));
        }
    }

    /** The place is formatted only when it breaks the limit: nearly every figure of a pattern is sound. */
    public void take(double value, String where, Object... numbers) {
        take(value, limit.holds(value) ? "" : String.format(Locale.ROOT, where, numbers));
    }

    public InvariantResult result() {
        return new InvariantResult(name, figure, limit, failures);
    }
}
