package io.tailorline.pattern.correct;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Places of one line with those of another that belong to them; between two of them both run evenly. */
final class Knots {

    /** Two places nearer than this are one, mm. */
    private static final double SAME = 1e-6;

    /** mm from the beginning of either line. */
    private record Knot(double from, double to) {}

    private final List<Knot> knots = new ArrayList<>();

    /** @param from length of the first line, mm */
    Knots(double from, double to) {
        knots.add(new Knot(0, 0));
        knots.add(new Knot(from, to));
    }

    void add(double from, double to) {
        knots.add(new Knot(from, to));
        knots.sort(Comparator.comparingDouble(Knot::from));
    }

    /** On the first line, from its beginning to its end. */
    List<Double> places() {
        return knots.stream().map(Knot::from).toList();
    }

    double to(double from) {
        for (int i = 1; i < knots.size(); i++) {
            Knot before = knots.get(i - 1);
            Knot after = knots.get(i);
            if (from <= after.from && after.from - before.from > SAME) {
                double share = StrictMath.max(0, (from - before.from) / (after.from - before.from));
                return before.to + (after.to - before.to) * share;
            }
        }
        return knots.get(knots.size() - 1).to;
    }
}
