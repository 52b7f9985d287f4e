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
final class LookAhead {

    /** Sweeps; measured: further ones win nothing worth the name. */
    private static final int SWEEPS = 5;

    /** A sweep that saves less is the last one, s. */
    private static final double WORTHWHILE = 1e-5;

    /** Knots inserted for each point, and for a run, before the search is given up. */
    private static final int INSERTED_EACH = 5;

    private static final int INSERTED = 20;

    /** Shares of their acceleration that neighbours are left with. */
    private static final double[] FLATTER = {0.8, 0.6, 0.4, 0.2, 0};

    private final JunctionPoints knots;
    private int insertions;

    private LookAhead(JunctionPoints knots, int points) {
        this.knots = knots;
        this.insertions = INSERTED_EACH * points + INSERTED;
    }

    /**
     * @param at way to each point from the first one, mm, rising
     * @param allowed speed in each point, mm/s; 0 in the first and the last
     */
    static Motion along(double[] at, double[] allowed, PathLimits limits) {
        JunctionPoints few = JunctionPoints.ends(at, allowed, limits);
        if (new LookAhead(few, at.length).settled()) {
            return few.motion();
        }
        JunctionPoints all = JunctionPoints.level(at, allowed, limits);
        for (int i = all.size() - 2; i > 0; i--) {
            all.drop(i);
        }
        return all.motion();
    }

    /** Whether the knots come to hold every point. */
    private boolean settled() {
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            if (!bindsAll()) {
                return false;
            }
            double before = knots.seconds();
            if (!swept() && knots.seconds() > before - WORTHWHILE) {
                break;
            }
        }
        return bindsAll();
    }

    /** Makes knots until no point is passed too fast. */
    private boolean bindsAll() {
        for (int point = knots.tooFast(); point != JunctionPoints.NONE; point = knots.tooFast()) {
            if (insertions-- == 0 || !binds(knots.insert(point))) {
                return false;
            }
        }
        return true;
    }

    private boolean binds(int inserted) {
        int knot = inserted;
        while (!knots.tiltAnyhow(knot) && !flattened(knot)) {
            boolean before = knots.isInner(knot - 1);
            boolean after = knots.isInner(knot + 1);
            if (!before && !after) {
                return false;
            }
            if (before
                    && (!after
                            || knots.get(knot - 1).speed() > knots.get(knot + 1).speed())) {
                knots.giveWay(knot - 1);
                knot--;
            } else {
                knots.giveWay(knot + 1);
            }
        }
        tilt(knot - 1);
        tilt(knot + 1);
        return true;
    }

    private void tilt(int knot) {
        if (knots.isInner(knot)) {
            knots.tilt(knot);
        }
    }

    /** Whether {@code knot} can lie between its neighbours once these are passed less tilted. */
    private boolean flattened(int knot) {
        JunctionPoint before = knots.get(knot - 1);
        JunctionPoint after = knots.get(knot + 1);
        for (double share : FLATTER) {
            knots.put(knot - 1, before.tilted(share * before.acceleration()));
            knots.put(knot + 1, after.tilted(share * after.acceleration()));
            if (knots.isPossible(knot - 2) && knots.isPossible(knot + 1) && knots.tiltAnyhow(knot)) {
                return true;
            }
        }
        knots.put(knot - 1, before);
        knots.put(knot + 1, after);
        return false;
    }

    /** Whether a knot was dropped on the way through all of them. */
    private boolean swept() {
        boolean dropped = false;
        for (int i = 1; i < knots.size() - 1; i++) {
            if (knots.drop(i)) {
                dropped = true;
                i = Math.max(0, i - 2);
            } else {
                knots.tilt(i);
            }
        }
        return dropped;
    }
}
