package io.tailorline.pattern.draft.outline;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import io.tailorline.geometry.Trace;
import io.tailorline.pattern.piece.Allowance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cut line of a net piece, paper frame: the parallels of its edges, joined corner by corner.
 *
 * <p>Passes: 1. every edge gets its parallel, prolonged straight at both ends along the tangent of the <em>seam</em>
 * (the first chord of a parallel may run backwards near a tight curve); 2. every corner, in ring order, says where the
 * parallel before it stops, where the one after it starts and what lies between; 3. the used stretches are strung
 * together. Rules and numbers: docs/drafting/jacket.md, step 9.
 */
public final class CutOutline {

    /** A mitre reaches at most this many times the wider allowance from its corner. */
    private static final double MITRE_LIMIT = 2.5;

    /** A crossing is searched within six allowances and 20 mm of a corner. */
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
        return traced(piece).ring();
    }

    static Trace traced(NetPiece piece) {
        int outward = piece.outward();
        List<CutLineSegment> segments = segments(piece.edges(), outward);
        CutLineSegment before = segments.get(segments.size() - 1);
        for (CutLineSegment after : segments) {
            join(new Joint(before, after, outward), before.edge.corner());
            before = after;
        }
        Trace ring = new Trace(pointsOf(segments));
        for (CutLineSegment segment : segments) {
            segment.drawKept(ring);
        }
        return withoutStraightPoints(withoutTwins(ring));
    }

    private static int pointsOf(List<CutLineSegment> segments) {
        int points = 0;
        for (CutLineSegment segment : segments) {
            points += segment.line.size() + segment.link.size();
        }
        return points;
    }

    private static List<CutLineSegment> segments(List<NetEdge> edges, int outward) {
        List<CutLineSegment> segments = new ArrayList<>(edges.size());
        int n = edges.size();
        for (int i = 0; i < n; i++) {
            NetEdge edge = edges.get(i);
            double before = far(edge) + far(edges.get((i + n - 1) % n));
            double after = far(edge) + far(edges.get((i + 1) % n));
            segments.add(new CutLineSegment(edge, prolonged(edge, outward, before, after), far(edge)));
        }
        return segments;
    }

    /** The parallel of an edge with a straight stretch before and after it, mm. */
    private static Trace prolonged(NetEdge edge, int outward, double before, double after) {
        Trace parallel = Parallel.of(edge.line(), edge.allowance(), outward);
        Polyline tangents = edge.allowance().isConstant() ? edge.line() : parallel.line();
        int size = parallel.size();
        return new Trace(size + 2)
                .to(parallel.point(0).minus(tangents.startChord().times(before)))
                .along(parallel, 0, size)
                .to(parallel.point(size - 1).plus(tangents.endChord().times(after)));
    }

    private static double far(NetEdge edge) {
        Allowance allowance = edge.allowance();
        double widest = Math.max(LEAST_ALLOWANCE, Math.max(allowance.start(), allowance.end()));
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
        Optional<CornerCrossing> crossing =
                CornerCrossing.nearest(joint.before().line, joint.after().line, joint.at(), joint.reach());
        if (crossing.isEmpty()) {
            return;
        }
        double limit = MITRE_LIMIT * joint.widerAllowance();
        boolean tooFar = joint.turnsOutward() && limit > 0 && crossing.get().distance() > limit;
        if (!tooFar || !cutOff(joint, crossing.get().at(), limit)) {
            joint.before().end = crossing.get().onFirst();
            joint.after().start = crossing.get().onSecond();
        }
    }

    /** Cut square to the bisector where the mitre would reach further than its limit. */
    private static boolean cutOff(Joint joint, Point tip, double limit) {
        Point bisector = tip.minus(joint.at()).unit();
        Point middle = joint.at().plus(bisector.times(limit));
        Point across = bisector.quarterTurned().times(joint.reach() * 3);
        Trace cut = new Trace(2).to(middle.minus(across)).to(middle.plus(across));
        Optional<CornerCrossing> first = CornerCrossing.nearest(joint.before().line, cut, middle, joint.reach());
        Optional<CornerCrossing> second = CornerCrossing.nearest(joint.after().line, cut, middle, joint.reach());
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        joint.before().end = first.get().onFirst();
        joint.after().start = second.get().onFirst();
        return true;
    }

    private static Trace withoutTwins(Trace ring) {
        Trace kept = new Trace(ring.size());
        int before = ring.size() - 1;
        for (int i = 0; i < ring.size(); i++) {
            double x = ring.x(i) - ring.x(before);
            double y = ring.y(i) - ring.y(before);
            if (x * x + y * y > SAME_POINT * SAME_POINT) {
                kept.to(ring.x(i), ring.y(i));
            }
            before = i;
        }
        return kept;
    }

    /** Where an extended parallel was straight its old end is not a corner. */
    private static Trace withoutStraightPoints(Trace ring) {
        Trace kept = new Trace(ring.size());
        for (int i = 0; i < ring.size(); i++) {
            Trace line = kept.size() == 0 ? ring : kept;
            Point before = line.point(line.size() - 1);
            Point on = ring.point(i + 1 == ring.size() ? 0 : i + 1).minus(before);
            Point here = ring.point(i).minus(before);
            if (here.dot(on) <= 0 || !isStraight(on.cross(here), on.dot(on))) {
                kept.to(ring.x(i), ring.y(i));
            }
        }
        return kept;
    }

    /** @param cross of the two chords' chord with the first of them, mm2 */
    private static boolean isStraight(double cross, double square) {
        return cross * cross < STRAIGHT * STRAIGHT * square;
    }
}
