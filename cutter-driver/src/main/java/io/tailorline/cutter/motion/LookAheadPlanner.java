package io.tailorline.cutter.motion;

/**
 * The motion along a run whose points allow different speeds, from rest to rest.
 *
 * <p>Invariant: between two junctions the head moves in the least time ({@link SCurveSolver}); a junction is passed at
 * the speed that its point allows, with an optimised acceleration. Passes:
 *
 * <ol>
 *   <li>One S-curve over the whole run, as if no point limited it.
 *   <li>While points are passed too fast, the slowest of them becomes a junction. Where no acceleration makes it
 *       possible between its neighbours, their accelerations are reduced; if that does not help, the faster neighbour
 *       is removed, and if it must return, it is passed a little slower.
 *   <li>Sweeps over all junctions: one without which the motion is no slower and passes no point too fast is dropped;
 *       of any other the acceleration is optimised. Passes 2 and 3 are repeated until nothing is saved.
 *   <li>A run in which junctions keep replacing each other starts with a junction in every point, with acceleration 0
 *       in each, and drops those that it can.
 * </ol>
 *
 * <p>What is conservative: one acceleration is optimised at a time, so the search stops where two would have to change
 * together; a point that was slowed stays a little slower than it need be; and pass 4, which none of 30 000 runs
 * needed. No motion exceeds the limits. The number of insertions is bounded, so the search ends; it is slow where very
 * many points are limiting.
 */
final class LookAheadPlanner {

    /** Sweeps; measured: further ones save next to nothing. */
    private static final int SWEEPS = 5;

    /** A sweep that saves less is the last one, s. */
    private static final double WORTHWHILE = 1e-5;

    /** Insertions for each point, and for a run, before the search is abandoned. */
    private static final int INSERTED_EACH = 5;

    private static final int INSERTED = 20;

    /** Shares to which the accelerations of the neighbours are reduced. */
    private static final double[] REDUCTIONS = {0.8, 0.6, 0.4, 0.2, 0};

    private final JunctionPoints junctions;
    private int insertions;

    private LookAheadPlanner(JunctionPoints junctions, int points) {
        this.junctions = junctions;
        this.insertions = INSERTED_EACH * points + INSERTED;
    }

    /**
     * @param at distance of each point from the first, mm, rising
     * @param allowed speed in each point, mm/s; 0 in the first and the last
     */
    static MotionProfile along(double[] at, double[] allowed, MotionLimits limits) {
        JunctionPoints few = JunctionPoints.ends(at, allowed, limits);
        if (new LookAheadPlanner(few, at.length).converges()) {
            return few.motion();
        }
        JunctionPoints all = JunctionPoints.level(at, allowed, limits);
        for (int i = all.size() - 2; i > 0; i--) {
            all.drop(i);
        }
        return all.motion();
    }

    /** Whether a set of junctions is found that keeps every point within its limit. */
    private boolean converges() {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            if (!bindAll()) {
                return false;
            }
            double before = junctions.seconds();
            if (!sweep() && junctions.seconds() > before - WORTHWHILE) {
                break;
            }
        }
        return bindAll();
    }

    /** Inserts junctions until no point is passed too fast. */
    private boolean bindAll() {
        for (int point = junctions.tooFast(); point != JunctionPoints.NONE; point = junctions.tooFast()) {
            if (insertions-- == 0 || !bind(junctions.insert(point))) {
                return false;
            }
        }
        return true;
    }

    private boolean bind(int inserted) {
        int junction = inserted;
        while (!junctions.searchAcceleration(junction) && !reduceNeighbours(junction)) {
            boolean before = junctions.isInner(junction - 1);
            boolean after = junctions.isInner(junction + 1);
            if (!before && !after) {
                return false;
            }
            if (before
                    && (!after
                            || junctions.get(junction - 1).speed()
                                    > junctions.get(junction + 1).speed())) {
                junctions.removeSlowed(junction - 1);
                junction--;
            } else {
                junctions.removeSlowed(junction + 1);
            }
        }
        optimiseAcceleration(junction - 1);
        optimiseAcceleration(junction + 1);
        return true;
    }

    private void optimiseAcceleration(int junction) {
        if (junctions.isInner(junction)) {
            junctions.optimiseAcceleration(junction);
        }
    }

    /** Whether {@code junction} is possible between its neighbours once their accelerations are reduced. */
    private boolean reduceNeighbours(int junction) {
        JunctionPoint before = junctions.get(junction - 1);
        JunctionPoint after = junctions.get(junction + 1);
        for (double share : REDUCTIONS) {
            junctions.put(junction - 1, before.withAcceleration(share * before.acceleration()));
            junctions.put(junction + 1, after.withAcceleration(share * after.acceleration()));
            if (junctions.isPossible(junction - 2)
                    && junctions.isPossible(junction + 1)
                    && junctions.searchAcceleration(junction)) {
                return true;
            }
        }
        junctions.put(junction - 1, before);
        junctions.put(junction + 1, after);
        return false;
    }

    /** Whether a junction was dropped. */
    private boolean sweep() {
        boolean dropped = false;
        for (int i = 1; i < junctions.size() - 1; i++) {
            if (junctions.drop(i)) {
                dropped = true;
                i = Math.max(0, i - 2);
            } else {
                junctions.optimiseAcceleration(i);
            }
        }
        return dropped;
    }
}
