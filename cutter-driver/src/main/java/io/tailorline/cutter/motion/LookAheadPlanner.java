package io.tailorline.cutter.motion;

/**
 * The motion along a run whose points allow different speeds, from rest to rest.
 *
 * <p>Invariant: between two knots the head moves as quickly as it can ({@link SCurveSolver}); a knot is passed at the
 * speed that its point allows, with an acceleration that is searched for. Passes:
 *
 * <ol>
 *   <li>One swing over the whole run, as if no point bounded it.
 *   <li>While points are passed too fast, the one that allows the least becomes a knot. Where no acceleration lets it
 *       lie between its neighbours, these are flattened, and if that does not help, the faster one of them gives way:
 *       it is no knot any longer, and if it must become one again, it is passed a little slower.
 *   <li>Sweeps over all knots: one without which the motion is no slower and passes no point too fast is dropped, of
 *       any other the acceleration is improved. Passes 2 and 3 go on until nothing is won.
 *   <li>A run in which knots keep driving each other out begins with a knot in every point, as fast as all can be
 *       level, and drops those that it can.
 * </ol>
 *
 * <p>What is conservative: one acceleration is improved at a time, so that the search ends where two would have to
 * change together; a point that gave way stays a little slower than it need be; and pass 4, which none of 30 000 runs
 * needed. No motion is faster than the limits allow. The number of knots inserted is bounded, so the search ends; it is
 * slow where very many points bind.
 */
final class LookAheadPlanner {

    /** Sweeps; measured: further ones win nothing worth the name. */
    private static final int SWEEPS = 5;

    /** A sweep that saves less is the last one, s. */
    private static final double WORTHWHILE = 1e-5;

    /** Knots inserted for each point, and for a run, before the search is given up. */
    private static final int INSERTED_EACH = 5;

    private static final int INSERTED = 20;

    /** Shares of their acceleration that neighbours are left with. */
    private static final double[] FLATTER = {0.8, 0.6, 0.4, 0.2, 0};

    private final JunctionPoints junctions;
    private int insertions;

    private LookAheadPlanner(JunctionPoints junctions, int points) {
        this.junctions = junctions;
        this.insertions = INSERTED_EACH * points + INSERTED;
    }

    /**
     * @param at way to each point from the first one, mm, rising
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

    /** Whether the knots come to hold every point. */
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

    /** Makes knots until no point is passed too fast. */
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
        while (!junctions.searchAcceleration(junction) && !bindBetweenSlower(junction)) {
            boolean before = junctions.isInner(junction - 1);
            boolean after = junctions.isInner(junction + 1);
            if (!before && !after) {
                return false;
            }
            if (before
                    && (!after
                            || junctions.get(junction - 1).speed() > junctions.get(junction + 1).speed())) {
                junctions.giveWay(junction - 1);
                junction--;
            } else {
                junctions.giveWay(junction + 1);
            }
        }
        improveAcceleration(junction - 1);
        improveAcceleration(junction + 1);
        return true;
    }

    private void improveAcceleration(int junction) {
        if (junctions.isInner(junction)) {
            junctions.improveAcceleration(junction);
        }
    }

    /** Whether {@code knot} can lie between its neighbours once these are passed less tilted. */
    private boolean bindBetweenSlower(int junction) {
        JunctionPoint before = junctions.get(junction - 1);
        JunctionPoint after = junctions.get(junction + 1);
        for (double share : FLATTER) {
            junctions.put(junction - 1, before.withAcceleration(share * before.acceleration()));
            junctions.put(junction + 1, after.withAcceleration(share * after.acceleration()));
            if (junctions.isPossible(junction - 2) && junctions.isPossible(junction + 1) && junctions.searchAcceleration(junction)) {
                return true;
            }
        }
        junctions.put(junction - 1, before);
        junctions.put(junction + 1, after);
        return false;
    }

    /** Whether a knot was dropped on the way through all of them. */
    private boolean sweep() {
        boolean dropped = false;
        for (int i = 1; i < junctions.size() - 1; i++) {
            if (junctions.drop(i)) {
                dropped = true;
                i = Math.max(0, i - 2);
            } else {
                junctions.improveAcceleration(i);
            }
        }
        return dropped;
    }
}
