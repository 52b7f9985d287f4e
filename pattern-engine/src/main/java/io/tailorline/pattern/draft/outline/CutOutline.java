package io.tailorline.pattern.draft.outline;

import io.tailorline.pattern.geom.Crossing;
import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.geom.Polyline;
import io.tailorline.pattern.geom.Ring;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The cut line of a net piece, paper frame: the parallels of its edges, joined corner by corner.
 *
 * <p>Passes: 1. every edge gets its parallel, prolonged straight at both ends along the tangent of the <em>seam</em> (the
 * first chord of a parallel may run backwards near a tight curve); 2. every corner, in ring order, says where the parallel
 * before it stops, where the one after it starts and what lies between; 3. the kept stretches are strung together. A place
 * on a parallel is a chord number plus a share of that chord. Rules and numbers: docs/drafting/jacket.md, step 9.
 */
public final class CutOutline {

    /** A mitre reaches at most this many times the wider allowance from its corner. */
    private static final double MITRE_LIMIT = 2.5;

    /** A square end reaches at most this many times the neighbour's allowance beyond the corner. */
    private static final double SQUARE_LIMIT = 1.25;

    /** What a square end counts as the least allowance of its neighbour, mm. */
    private static final double LEAST_NEIGHBOUR = 3;

    /** A joint that turns less than this is smooth, degrees. */
    private static final double SMOOTH_DEG = 8;

    /** A joint must turn outward by more than this to need a corner rule, degrees. */
    private static final double OUTWARD_DEG = 2;

    /** Allowances closer than this are the same, mm. */
    private static final double SAME_ALLOWANCE = 0.5;

    /** Points of the finished line closer than this are one, mm. */
    private static final double SAME_POINT = 0.1;

    /** A point this near to the chord of its neighbours is left out, mm. */
    private static final double STRAIGHT = 0.001;

    private final List<NetEdge> edges;
    private final int outward;
    private final double[] far;
    private final List<List<Point>> parallels = new ArrayList<>();
    private final double[] start;
    private final double[] end;
    private final List<List<Point>> link = new ArrayList<>();

    private CutOutline(NetPiece piece) {
        edges = piece.edges();
        outward = piece.seamLine().signedArea() > 0 ? 1 : -1;
        int n = edges.size();
        far = new double[n];
        start = new double[n];
        end = new double[n];
    }

    /** The cut line, running the way the net ring runs. */
    public static Ring of(NetPiece piece) {
        CutOutline outline = new CutOutline(piece);
        outline.layParallels();
        for (int i = 0; i < outline.edges.size(); i++) {
            outline.joinAfter(i);
        }
        return outline.strungTogether();
    }

    private void layParallels() {
        int n = edges.size();
        for (int i = 0; i < n; i++) {
            NetEdge edge = edges.get(i);
            far[i] = StrictMath.max(
                                    StrictMath.max(
                                            edge.allowance().start(),
                                            edge.allowance().end()),
                                    0.1)
                            * 6
                    + 20;
        }
        for (int i = 0; i < n; i++) {
            NetEdge edge = edges.get(i);
            List<Point> parallel = Parallel.of(edge.line(), edge.allowance(), outward);
            Polyline tangents = edge.allowance().isConstant() ? edge.line() : new Polyline(parallel);
            List<Point> longer = new ArrayList<>(parallel.size() + 2);
            longer.add(parallel.get(0).minus(tangents.startChord().times(far[i] + far[before(i)])));
            longer.addAll(parallel);
            longer.add(
                    parallel.get(parallel.size() - 1).plus(tangents.endChord().times(far[i] + far[after(i)])));
            parallels.add(longer);
            start[i] = 1;
            end[i] = longer.size() - 2;
            link.add(List.of());
        }
    }

    private void joinAfter(int i) {
        Joint joint = new Joint(i, after(i));
        Corner corner = edges.get(i).corner();
        if (corner == Corner.STEP) {
            return;
        }
        if (corner == Corner.MITRE && joint.isSmooth()) {
            joinSmoothly(joint);
        } else if (corner == Corner.MITRE || joint.turnDeg <= OUTWARD_DEG || !joinToLeader(joint, corner)) {
            mitre(joint);
        }
    }

    /** One common point; each side gives up half a chord, because joined parallels cross at any inward turn. */
    private void joinSmoothly(Joint joint) {
        Point mean = joint.arriving.plus(joint.leaving).unit();
        end[joint.i] -= 0.5;
        start[joint.j] += 0.5;
        link.set(joint.i, List.of(joint.at.plus(Parallel.normal(mean).times(outward * joint.before))));
    }

    private void mitre(Joint joint) {
        Optional<Meeting> meeting = meet(parallels.get(joint.i), parallels.get(joint.j), joint.at, joint.reach);
        if (meeting.isEmpty()) {
            return;
        }
        double limit = MITRE_LIMIT * StrictMath.max(joint.before, joint.after);
        if (joint.turnDeg > OUTWARD_DEG
                && limit > 0
                && meeting.get().distance > limit
                && cutOff(joint, meeting.get(), limit)) {
            return;
        }
        end[joint.i] = meeting.get().onFirst;
        start[joint.j] = meeting.get().onSecond;
    }

    private boolean cutOff(Joint joint, Meeting tip, double limit) {
        Point bisector = tip.at.minus(joint.at).unit();
        Point middle = joint.at.plus(bisector.times(limit));
        Point across = bisector.quarterTurned().times(joint.reach * 3);
        List<Point> cut = List.of(middle.minus(across), middle.plus(across));
        Optional<Meeting> first = meet(parallels.get(joint.i), cut, middle, joint.reach);
        Optional<Meeting> second = meet(parallels.get(joint.j), cut, middle, joint.reach);
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        end[joint.i] = first.get().onFirst;
        start[joint.j] = second.get().onFirst;
        return true;
    }

    /** Fold and square corners: the hem, or the seam sewn first, leads; its neighbour's parallel follows. */
    private boolean joinToLeader(Joint joint, Corner corner) {
        Leader leader = new Leader(joint, corner.leadsWithThis());
        List<Point> neighbour = parallels.get(leader.neighbour);
        List<Point> ray = List.of(joint.at, joint.at.plus(leader.beyond.times(joint.reach)));
        Optional<Meeting> onLine = meet(neighbour, ray, joint.at, joint.reach);
        if (onLine.isEmpty()) {
            return false;
        }
        List<Point> tail = corner.isFold()
                ? foldedTail(leader, neighbour, onLine.get())
                : List.of(squareEnd(leader, onLine.get().at));
        Meeting leave = corner.isFold()
                ? onLine.get()
                : squareStart(leader, neighbour, tail.get(0)).orElse(onLine.get());
        Point last = tail.get(tail.size() - 1);
        double place = placeOnLeader(leader, last);
        if (leader.isThis) {
            end[joint.i] = place;
            start[joint.j] = leave.onFirst;
            List<Point> turned = new ArrayList<>(tail);
            Collections.reverse(turned);
            link.set(joint.i, turned);
        } else {
            end[joint.i] = leave.onFirst;
            start[joint.j] = place;
            link.set(joint.i, tail);
        }
        return true;
    }

    /** The far corner of the square end, on the leader's parallel. */
    private static Point squareEnd(Leader leader, Point neighbourOnLine) {
        double distance = StrictMath.min(
                neighbourOnLine.minus(leader.at).dot(leader.beyond),
                SQUARE_LIMIT * StrictMath.max(leader.neighbourAllowance, LEAST_NEIGHBOUR));
        return leader.at.plus(leader.beyond.times(distance)).plus(leader.normal.times(leader.allowance));
    }

    private Optional<Meeting> squareStart(Leader leader, List<Point> neighbour, Point squareEnd) {
        Point foot = squareEnd.minus(leader.normal.times(leader.allowance));
        Point inside = foot.minus(leader.normal.times(leader.reach));
        return meet(neighbour, List.of(squareEnd, inside), foot, leader.reach);
    }

    /** From the fold outwards: the mirror image of the neighbour's parallel until it is as deep as the hem. */
    private static List<Point> foldedTail(Leader leader, List<Point> neighbour, Meeting onFold) {
        List<Point> inner = new ArrayList<>();
        int chord = (int) onFold.onFirst;
        if (leader.isThis) {
            inner.addAll(neighbour.subList(StrictMath.min(chord + 1, neighbour.size()), neighbour.size()));
        } else {
            inner.addAll(neighbour.subList(0, chord + 1));
            Collections.reverse(inner);
        }
        List<Point> tail = new ArrayList<>();
        Point previous = onFold.at;
        double depth = previous.minus(leader.at).dot(leader.normal);
        for (Point point : inner) {
            Point image = point.mirrored(leader.at, leader.beyond);
            double deeper = image.minus(leader.at).dot(leader.normal);
            if (deeper >= leader.allowance) {
                tail.add(previous.towards(image, (leader.allowance - depth) / (deeper - depth)));
                return tail;
            }
            if (deeper <= depth) {
                break;
            }
            tail.add(image);
            previous = image;
            depth = deeper;
        }
        tail.add(previous.plus(leader.normal.times(leader.allowance - depth)));
        return tail;
    }

    /** Where the tail's last point lies on the leader's parallel: on its straight prolongation, or at the nearest vertex. */
    private double placeOnLeader(Leader leader, Point last) {
        List<Point> line = parallels.get(leader.edge);
        int size = line.size();
        Point own = leader.isThis ? line.get(size - 2) : line.get(1);
        double along = last.minus(own).dot(leader.beyond);
        if (along >= 0) {
            return leader.isThis
                    ? size - 2 + along / line.get(size - 1).distanceTo(own)
                    : 1 - along / own.distanceTo(line.get(0));
        }
        int nearest = 0;
        for (int k = 1; k < size; k++) {
            if (line.get(k).distanceTo(last) < line.get(nearest).distanceTo(last)) {
                nearest = k;
            }
        }
        return nearest;
    }

    private Ring strungTogether() {
        List<Point> ring = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            List<Point> line = parallels.get(i);
            ring.add(on(line, start[i]));
            if (end[i] > start[i]) {
                for (int k = (int) start[i] + 1; k < StrictMath.ceil(end[i]); k++) {
                    ring.add(line.get(k));
                }
                ring.add(on(line, end[i]));
            }
            ring.addAll(link.get(i));
        }
        return new Ring(withoutStraightPoints(withoutTwins(ring)));
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

    private static Point on(List<Point> line, double place) {
        int chord = StrictMath.max(0, StrictMath.min((int) place, line.size() - 2));
        return line.get(chord).towards(line.get(chord + 1), place - chord);
    }

    private int before(int i) {
        return (i + edges.size() - 1) % edges.size();
    }

    private int after(int i) {
        return (i + 1) % edges.size();
    }

    /** A crossing of two lines with its places on both and its distance from the corner, mm. */
    private record Meeting(Point at, double onFirst, double onSecond, double distance) {}

    /** The crossing nearest to {@code corner}, looked for on chords within {@code reach} and on the end chords. */
    private static Optional<Meeting> meet(List<Point> first, List<Point> second, Point corner, double reach) {
        Meeting best = null;
        for (int i = 0; i < first.size() - 1; i++) {
            if (!isCandidate(first, i, corner, reach)) {
                continue;
            }
            for (int j = 0; j < second.size() - 1; j++) {
                if (!isCandidate(second, j, corner, reach)) {
                    continue;
                }
                Optional<Crossing> found =
                        Crossing.of(first.get(i), first.get(i + 1), second.get(j), second.get(j + 1));
                if (found.isPresent()) {
                    double distance = found.get().at().distanceTo(corner);
                    if (best == null || distance < best.distance) {
                        best = new Meeting(
                                found.get().at(),
                                i + found.get().onFirst(),
                                j + found.get().onSecond(),
                                distance);
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isCandidate(List<Point> line, int chord, Point corner, double reach) {
        return chord == 0
                || chord == line.size() - 2
                || line.get(chord).distanceTo(corner) < reach
                || line.get(chord + 1).distanceTo(corner) < reach;
    }

    /** A corner: edges i and j, the allowances there, and the turn from one to the other, positive outward. */
    private final class Joint {
        final int i;
        final int j;
        final Point at;
        final double before;
        final double after;
        final Point arriving;
        final Point leaving;
        final double turnDeg;
        final double reach;

        Joint(int i, int j) {
            this.i = i;
            this.j = j;
            Polyline first = edges.get(i).line();
            Polyline second = edges.get(j).line();
            at = first.last();
            before = edges.get(i).allowance().end();
            after = edges.get(j).allowance().start();
            arriving = first.endChord();
            leaving = second.startChord();
            turnDeg = StrictMath.toDegrees(StrictMath.atan2(arriving.cross(leaving) * outward, arriving.dot(leaving)));
            reach = far[i] + far[j];
        }

        boolean isSmooth() {
            return StrictMath.abs(turnDeg) < SMOOTH_DEG
                    && StrictMath.abs(before - after) < SAME_ALLOWANCE
                    && edges.get(i).line().size() > 2
                    && edges.get(j).line().size() > 2;
        }
    }

    /** The edge that decides how a fold or square corner looks; {@code beyond} runs along it out of the piece. */
    private final class Leader {
        final boolean isThis;
        final int edge;
        final int neighbour;
        final Point at;
        final Point beyond;
        final Point normal;
        final double allowance;
        final double neighbourAllowance;
        final double reach;

        Leader(Joint joint, boolean isThis) {
            this.isThis = isThis;
            edge = isThis ? joint.i : joint.j;
            neighbour = isThis ? joint.j : joint.i;
            at = joint.at;
            beyond = isThis ? joint.arriving : joint.leaving.times(-1);
            normal = Parallel.normal(isThis ? joint.arriving : joint.leaving).times(outward);
            allowance = isThis ? joint.before : joint.after;
            neighbourAllowance = isThis ? joint.after : joint.before;
            reach = joint.reach;
        }
    }
}
