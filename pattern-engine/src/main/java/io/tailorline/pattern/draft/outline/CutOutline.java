package io.tailorline.pattern.draft.outline;

import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.geom.Polyline;
import io.tailorline.pattern.geom.Ring;
import io.tailorline.pattern.piece.Allowance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cut line of a net piece, paper frame: the parallels of its edges, joined corner by corner.
 *
 * <p>Passes: 1. every edge gets its parallel, prolonged straight at both ends along the tangent of the <em>seam</em> (the
 * first chord of a parallel may run backwards near a tight curve); 2. every corner, in ring order, says where the parallel
 * before it stops, where the one after it starts and what lies between; 3. the kept stretches are strung together. Rules and
 * numbers: docs/drafting/jacket.md, step 9.
 */
public final class CutOutline {

    /** A mitre reaches at most this many times the wider allowance from its corner. */
    private static final double MITRE_LIMIT = 2.5;

    /** A crossing is looked for within six allowances and 20 mm of a corner. */
    private static final double FAR_ALLOWANCES = 6;

    private static final double FAR = 20;
    private static final double LEAST_ALLOWANCE = 0.1;

    /** Points of the finished line closer than this are one, mm. */
    private static final double SAME_POINT = 0.1;

    /** A point this near to the chord of its neighbours is left out, mm. */
    private static final double STRAIGHT = 0.001;

    private CutOutline() {}

    /** The cut line, running the way the net ring runs. */
    public static Ring of(NetPiece piece) {
        int outward = piece.seamLine().signedArea() > 0 ? 1 : -1;
        List<Strand> strands = strands(piece.edges(), outward);
        for (int i = 0; i < strands.size(); i++) {
            Strand before = strands.get(i);
            join(new Joint(before, strands.get((i + 1) % strands.size()), outward), before.edge.corner());
        }
        List<Point> ring = new ArrayList<>();
        strands.forEach(strand -> ring.addAll(strand.kept()));
        return new Ring(withoutStraightPoints(withoutTwins(ring)));
    }

    private static List<Strand> strands(List<NetEdge> edges, int outward) {
        List<Strand> strands = new ArrayList<>();
        int n = edges.size();
        for (int i = 0; i < n; i++) {
            NetEdge edge = edges.get(i);
            double far = far(edge);
            List<Point> parallel = Parallel.of(edge.line(), edge.allowance(), outward);
            Polyline tangents = edge.allowance().isConstant() ? edge.line() : new Polyline(parallel);
            double before = far + far(edges.get((i + n - 1) % n));
            double after = far + far(edges.get((i + 1) % n));
            List<Point> longer = new ArrayList<>(parallel.size() + 2);
            longer.add(parallel.get(0).minus(tangents.startChord().times(before)));
            longer.addAll(parallel);
            longer.add(
                    parallel.get(parallel.size() - 1).plus(tangents.endChord().times(after)));
            strands.add(new Strand(edge, longer, far));
        }
        return strands;
    }

    private static double far(NetEdge edge) {
        Allowance allowance = edge.allowance();
        double widest = StrictMath.max(LEAST_ALLOWANCE, StrictMath.max(allowance.start(), allowance.end()));
        return widest * FAR_ALLOWANCES + FAR;
    }

    private static void join(Joint joint, Corner corner) {
        if (corner == Corner.STEP) {
            return;
        }
        if (corner == Corner.MITRE && joint.isSmooth()) {
            joint.joinSmoothly();
        } else if (corner == Corner.MITRE || !joint.turnsOutward() || !new LedCorner(joint, corner).join()) {
            mitre(joint);
        }
    }

    private static void mitre(Joint joint) {
        Optional<Meeting> meeting = Meeting.nearest(joint.before().line, joint.after().line, joint.at(), joint.reach());
        if (meeting.isEmpty()) {
            return;
        }
        double limit = MITRE_LIMIT * joint.widerAllowance();
        boolean tooFar = joint.turnsOutward() && limit > 0 && meeting.get().distance() > limit;
        if (!tooFar || !cutOff(joint, meeting.get().at(), limit)) {
            joint.before().end = meeting.get().onFirst();
            joint.after().start = meeting.get().onSecond();
        }
    }

    /** Cut square to the bisector where the mitre would reach further than its limit. */
    private static boolean cutOff(Joint joint, Point tip, double limit) {
        Point bisector = tip.minus(joint.at()).unit();
        Point middle = joint.at().plus(bisector.times(limit));
        Point across = bisector.quarterTurned().times(joint.reach() * 3);
        List<Point> cut = List.of(middle.minus(across), middle.plus(across));
        Optional<Meeting> first = Meeting.nearest(joint.before().line, cut, middle, joint.reach());
        Optional<Meeting> second = Meeting.nearest(joint.after().line, cut, middle, joint.reach());
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        joint.before().end = first.get().onFirst();
        joint.after().start = second.get().onFirst();
        return true;
    }

    private static List<Point> withoutTwins(List<Point> ring) {
        List<Point> kept = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            Point before = ring.get((i + ring.size() - 1) % ring.size());
            if (ring.get(i).distanceTo(before) > SAME_POINT) {
                kept.add(ring.get(i));
            }
        }
        return kept;
    }

    /** Where a prolonged parallel was straight its old end is no corner. */
    private static List<Point> withoutStraightPoints(List<Point> ring) {
        List<Point> kept = new ArrayList<>();
        for (int i = 0; i < ring.size(); i++) {
            Point before = kept.isEmpty() ? ring.get(ring.size() - 1) : kept.get(kept.size() - 1);
            Point on = ring.get((i + 1) % ring.size()).minus(before);
            Point here = ring.get(i).minus(before);
            boolean straight = here.dot(on) > 0 && StrictMath.abs(on.cross(here)) < STRAIGHT * on.length();
            if (!straight) {
                kept.add(ring.get(i));
            }
        }
        return kept;
    }
}
