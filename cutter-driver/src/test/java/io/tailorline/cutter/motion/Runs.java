package io.tailorline.cutter.motion;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * A run with the speeds that its points allow, at random.
 *
 * @param at way to each point, mm
 * @param allowed mm/s; 0 in the first and the last
 */
record Runs(double[] at, double[] allowed) {

    /** One inner point: its distance from the one before, and what it allows. */
    private record Point(double chord, double allowed) {}

    /** Curves of chords as short as 0.5 mm, corners, and straight ways between. */
    static Arbitrary<Runs> any() {
        Arbitrary<Double> chords = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.doubles().between(0.5, 12)),
                Tuple.of(1, Arbitraries.doubles().between(12, 400)));
        Arbitrary<Double> speeds = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.doubles().between(300, 800)),
                Tuple.of(1, Arbitraries.doubles().between(5, 1500)));
        Arbitrary<Point> points = Combinators.combine(chords, speeds).as(Point::new);
        return Combinators.combine(points.list().ofMaxSize(30), chords).as(Runs::of);
    }

    /** One curve whose radius wavers by a few per cent from chord to chord, as curves on a grid do. */
    static Arbitrary<Runs> roughCurves() {
        Arbitrary<Double> chords = Arbitraries.doubles().between(1, 10);
        Arbitrary<Double> speeds = Arbitraries.doubles().between(480, 500);
        Arbitrary<Point> points = Combinators.combine(chords, speeds).as(Point::new);
        return Combinators.combine(points.list().ofMinSize(5).ofMaxSize(60), chords)
                .as(Runs::of);
    }

    static Arbitrary<MotionLimits> limits() {
        return Combinators.combine(
                        Arbitraries.doubles().between(100, 2000),
                        Arbitraries.doubles().between(1000, 12_000),
                        Arbitraries.doubles().between(8_000, 400_000))
                .as(MotionLimits::new);
    }

    private static Runs of(List<Point> points, double last) {
        double[] at = new double[points.size() + 2];
        double[] allowed = new double[at.length];
        for (int i = 0; i < points.size(); i++) {
            at[i + 1] = at[i] + points.get(i).chord();
            allowed[i + 1] = points.get(i).allowed();
        }
        at[at.length - 1] = at[at.length - 2] + last;
        return new Runs(at, allowed);
    }

    /** The same, no point allowing more than the limit does. */
    Runs within(MotionLimits limits) {
        return allowing(speed -> Math.min(speed, limits.speed()));
    }

    /** The same, what each inner point allows changed. */
    Runs allowing(DoubleUnaryOperator change) {
        double[] changed = allowed.clone();
        for (int i = 1; i < changed.length - 1; i++) {
            changed[i] = change.applyAsDouble(changed[i]);
        }
        return new Runs(at, changed);
    }

    double length() {
        return at[at.length - 1];
    }

    Runs backwards() {
        int last = at.length - 1;
        double[] from = new double[at.length];
        double[] speeds = new double[at.length];
        for (int i = 0; i <= last; i++) {
            from[i] = length() - at[last - i];
            speeds[i] = allowed[last - i];
        }
        return new Runs(from, speeds);
    }

    @Override
    public String toString() {
        return Arrays.toString(at) + " " + Arrays.toString(allowed);
    }
}
