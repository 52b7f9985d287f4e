package io.tailorline.cutter.motion;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The motion along a run whose points allow different speeds, from rest to rest.
 *
 * <p>Invariant: between two knots the head changes from level speed to level speed in the least time. Passes:
 *
 * <ol>
 *   <li>One stretch over the whole run, as if no point bounded it.
 *   <li>Where points are passed too fast, the one that allows the least becomes a knot: a valley of the speed, in which the
 *       acceleration passes through 0. The two stretches beside it are planned in the same way.
 *   <li>A point that binds too near to a valley for levelling off leaves a choice: another point, the slowest at which the
 *       motion can be level, binds instead; the point is passed with the acceleration on, climbing or braking ({@link
 *       Climb}); or it is level, but slower than it allows. All are planned to their ends, the fastest stays.
 *   <li>Where no plan is found because knots are too close, all points are first lowered to what can be reached from point to
 *       point, level at each; then there always is one. Suits have not needed it.
 * </ol>
 *
 * <p>What is conservative: the lowest point between two faster stretches is passed level though a little tilt can pay; a climb
 * holds one acceleration up to the point it passes; after {@link #CHOICES} choices on one way down the search no more are
 * weighed; and pass 4. No motion is faster than the limits allow. Each knot is a point, so the search ends.
 */
final class LookAhead {

    /** Choices on one way down the search. With 3, 4 and 5 the times of eight suits are the same; with 2 one is slower by 1 s. */
    private static final int CHOICES = 4;

    private static final int NONE = -1;

    /** A stretch may begin to level off this much before the end of a climb, s: rounding errors. */
    private static final double INSTANT = 1e-9;

    private final double[] at;
    private final double[] allowed;
    private final PathLimits limits;

    private LookAhead(double[] at, double[] allowed, PathLimits limits) {
        this.at = at;
        this.allowed = allowed;
        this.limits = limits;
    }

    /**
     * @param at way to each point from the first one, mm, rising
     * @param allowed speed in each point, mm/s; 0 in the first and the last
     */
    static Motion along(double[] at, double[] allowed, PathLimits limits) {
        return new LookAhead(at, allowed, limits).plan(CHOICES).orElseGet(() -> levelAtEachPoint(at, allowed, limits));
    }

    /** Pass 4: reachable from behind, then from the front. */
    static Motion levelAtEachPoint(double[] at, double[] allowed, PathLimits limits) {
        double[] reached = allowed.clone();
        for (int i = reached.length - 2; i > 0; i--) {
            reached[i] = Math.min(reached[i], SpeedChange.reachable(reached[i + 1], at[i + 1] - at[i], limits));
        }
        for (int i = 1; i < reached.length - 1; i++) {
            reached[i] = Math.min(reached[i], SpeedChange.reachable(reached[i - 1], at[i] - at[i - 1], limits));
        }
        return new LookAhead(at, reached, limits)
                .plan(0)
                .orElseThrow(() -> new IllegalStateException("No motion from point to point."));
    }

    private Optional<Motion> plan(int choices) {
        int last = at.length - 1;
        return between(new Gap(Knot.level(at[0], 0), Knot.level(at[last], 0), 0, last), choices);
    }

    /** What lies between two knots: those at, or belonging to, the points {@code first} and {@code last}. */
    private record Gap(Knot from, Knot to, int first, int last) {

        double way() {
            return to.at() - from.at();
        }

        /** Up to a knot at {@code point}. */
        Gap before(Knot knot, int point) {
            return new Gap(from, knot, first, point);
        }

        Gap behind(Knot knot, int point) {
            return new Gap(knot, to, point, last);
        }
    }

    private Optional<Motion> between(Gap gap, int choices) {
        Knot from = gap.from();
        Knot to = gap.to();
        if (!Stretch.isPossible(gap.way(), from.speed(), to.speed(), limits)) {
            return Optional.empty();
        }
        Stretch stretch = Stretch.between(gap.way(), from.speed(), to.speed(), limits);
        if (stretch.rise().rounding() < from.driven() - INSTANT
                || stretch.fall().rounding() < to.driven() - INSTANT) {
            return Optional.empty();
        }
        int slowest = NONE;
        int slowestLevel = NONE;
        for (int i = gap.first() + 1; i < gap.last(); i++) {
            if (stretch.isFaster(allowed[i], at[i] - from.at())) {
                slowest = slower(slowest, i);
                slowestLevel = canBeLevel(i, gap) ? slower(slowestLevel, i) : slowestLevel;
            }
        }
        if (slowest == NONE) {
            return Optional.of(Motion.of(Trimmed.of(stretch, from.driven(), to.driven())));
        }
        if (slowest == slowestLevel) {
            return level(slowest, gap, choices);
        }
        return choices > 0
                ? fastest(slowest, slowestLevel, gap, choices - 1)
                : level(slowestLevel == NONE ? slowest : slowestLevel, gap, 0);
    }

    private int slower(int point, int other) {
        return point == NONE || allowed[other] < allowed[point] ? other : point;
    }

    private boolean canBeLevel(int point, Gap gap) {
        return Stretch.isPossible(at[point] - gap.from().at(), gap.from().speed(), allowed[point], limits)
                && Stretch.isPossible(
                        gap.to().at() - at[point], allowed[point], gap.to().speed(), limits);
    }

    private Optional<Motion> fastest(int slowest, int slowestLevel, Gap gap, int choices) {
        return Stream.of(
                        level(slowest, gap, choices),
                        slowestLevel == NONE ? Optional.<Motion>empty() : level(slowestLevel, gap, choices),
                        climbing(slowest, gap, choices),
                        braking(slowest, gap, choices))
                .flatMap(Optional::stream)
                .reduce(Motion::fasterOf);
    }

    private Optional<Motion> level(int point, Gap gap, int choices) {
        double reached = Math.min(
                SpeedChange.reachable(gap.from().speed(), at[point] - gap.from().at(), limits),
                SpeedChange.reachable(gap.to().speed(), gap.to().at() - at[point], limits));
        Knot knot = Knot.level(at[point], Math.min(allowed[point], reached));
        return between(gap.before(knot, point), choices)
                .flatMap(before -> between(gap.behind(knot, point), choices).map(before::then));
    }

    private Optional<Motion> climbing(int point, Gap gap, int choices) {
        Knot from = gap.from();
        if (!from.isLevel() || allowed[point] <= from.speed()) {
            return Optional.empty();
        }
        Climb climb = Climb.to(allowed[point], from.speed(), at[point] - from.at(), limits);
        return between(gap.behind(Knot.behind(climb, at[point]), point), choices)
                .map(behind -> Motion.of(climb).then(behind));
    }

    private Optional<Motion> braking(int point, Gap gap, int choices) {
        Knot to = gap.to();
        if (!to.isLevel() || allowed[point] <= to.speed()) {
            return Optional.empty();
        }
        Climb climb = Climb.to(allowed[point], to.speed(), to.at() - at[point], limits);
        return between(gap.before(Knot.before(climb, at[point]), point), choices)
                .map(before -> before.then(Motion.of(new Reversed(climb))));
    }
}
