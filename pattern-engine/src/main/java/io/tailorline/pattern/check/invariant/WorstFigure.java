package io.tailorline.pattern.check.invariant;

import io.tailorline.pattern.notice.Notice;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Collects the figures of one invariant: the worst of them, and every place that breaks the limit. One thread. */
public final class WorstFigure {

    private final String name;
    private final InvariantLimit limit;
    private final List<Finding> findings = new ArrayList<>();
    private double figure;
    private boolean seen;

    private WorstFigure(String name, InvariantLimit limit, double none) {
        this.name = name;
        this.limit = limit;
        this.figure = none;
    }

    /** @param none figure reported when there is nothing to measure */
    public static WorstFigure of(String name, InvariantLimit limit, double none) {
        return new WorstFigure(name, limit, none);
    }

    /** @param where asked only where the limit is broken: nearly every figure of a pattern is sound */
    public void take(double value, Supplier<FindingLocation> where) {
        boolean isWorse = limit.isLeast() ? value < figure : value > figure;
        if (!seen || isWorse || Double.isNaN(value)) {
            figure = value;
            seen = true;
        }
        if (!limit.holds(value)) {
            FindingLocation broken = where.get();
            Notice notice = limit.isCount() ? broken.words() : Notice.of("found", broken.words(), limit.value(value));
            findings.add(new Finding(notice, broken.places()));
        }
    }

    public InvariantResult result() {
        return new InvariantResult(name, figure, limit, findings);
    }
}
