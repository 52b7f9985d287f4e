package io.tailorline.cutter.motion;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The motion along a run whose points allow different speeds, from rest to rest.
 *
 * <p>Invariant: between two knots the head changes from level speed to level speed in the least time. A point is <em>in the
 * shade</em> when from some slower point it cannot be reached level at what it allows. Points out of the shade can all be reached
 * from each other, so that any of them can be knots together. Passes:
 *
 * <ol>
 *   <li>One stretch over the whole run, as if no point bounded it.
 *   <li>Where points out of the shade are passed too fast, the one that allows the least becomes a knot: a valley of the speed, in
 *       which the acceleration passes through 0. The two stretches beside it are planned in the same way.
 *   <li>A point in the shade that still is passed too fast, on a ramp, leaves a choice: it is passed with the acceleration on,
 *       climbing or braking ({@link Climb}), or level, slower than it allows. All are planned to their ends, the fastest stays.
 *   <li>Where none is possible, because the ramp has to be less steep even for what comes after it, the point is lowered to what
 *       can be reached level. It casts a shade of its own then, and all is planned anew.
 * </ol>
 *
 * <p>What is conservative: the lowest point between two faster stretches is passed level though a little tilt can pay; a climb
 * holds one acceleration up to the point it passes; after {@link #CHOICES} choices on one way down the search only level is left;
 * and pass 4. No motion is faster than the limits allow. Pass 4 takes one more point out of the shade each time, so the search
 * ends; it is slow, with the square of the points that one ramp passes, where many points bind on it.
 */
final class LookAhead {

    /** Choices on one way down the search. */
    private static final int CHOICES = 4;

    private static final int NONE = -1;

    /** A stretch may begin to level off this much before the end of a climb, s: rounding errors. */
    private static final double INSTANT = 1e-9;

    private final double[] at;
    private final double[] allowed;
    private final PathLimits limits;
    private final boolean[] shaded;
    private int impossible = NONE;

    private LookAhead(double[] at, double[] allowed, PathLimits limits) {
        this.at = at;
        this.allowed = allowed;
        this.limits = limits;
        this.shaded = Shade.of(at, allowed, limits);
    }

    /**
     * @param at way to each point from the first one, mm, rising
     * @param allowed speed in each point, mm/s; 0 in the first and the last
     */
    static Motion along(double[] at, double[] allowed, PathLimits limits) {
        double[] lowered = allowed.clone();
        while (true) {
            LookAhead search = new LookAhead(at, lowered, limits);
            Optional<Motion> motion = search.plan();
            if (motion.isPresent()) {
                return motion.get();
            }
            lowered[search.impossible] = Shade.reachable(search.impossible, at, lowered, limits);
        }
    }

    private Optional<Motion> plan() {
        int last = at.length - 1;
        return between(new Gap(Knot.level(at[0], 0), Knot.level(at[last], 0), 0, last), CHOICES);
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
        int knot = NONE;
        int onRamp = NONE;
        for (int i = gap.first() + 1; i < gap.last(); i++) {
            if (stretch.isFaster(allowed[i], at[i] - from.at())) {
                knot = shaded[i] ? knot : slower(knot, i);
                onRamp = shaded[i] ? slower(onRamp, i) : onRamp;
            }
        }
        if (knot != NONE) {
            return level(knot, allowed[knot], gap, choices);
        }
        return onRamp == NONE
                ? Optional.of(Motion.of(Trimmed.of(stretch, from.driven(), to.driven())))
                : through(onRamp, gap, choices);
    }

    private int slower(int point, int other) {
        return point == NONE || allowed[other] < allowed[point] ? other : point;
    }

    private Optional<Motion> through(int point, Gap gap, int choices) {
        double reached = Math.min(
                SpeedChange.reachable(gap.from().speed(), at[point] - gap.from().at(), limits),
                SpeedChange.reachable(gap.to().speed(), gap.to().at() - at[point], limits));
        Optional<Motion> level = level(point, Math.min(allowed[point], reached), gap, choices - 1);
        Optional<Motion> fastest = choices <= 0
                ? level
                : Stream.of(level, climbing(point, gap, choices - 1), braking(point, gap, choices - 1))
                        .flatMap(Optional::stream)
                        .reduce(Motion::fasterOf);
        if (fastest.isEmpty() && gap.from().isLevel() && gap.to().isLevel()) {
            impossible = point;
        }
        return fastest;
    }

    private Optional<Motion> level(int point, double speed, Gap gap, int choices) {
        Knot knot = Knot.level(at[point], speed);
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
