package io.tailorline.pattern.draft.outline;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Trace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A fold or square corner: one edge, the hem or the seam that is sewn first, leads and its neighbour's parallel
 * follows. At a fold the neighbour's parallel runs to the fold line and from there as its own mirror image until the
 * hem is deep enough; at a square end it is cut square to the leader. docs/drafting/jacket.md, step 9.
 */
final class LedCorner {

    /** A square end reaches at most this many times the neighbour's allowance beyond the corner. */
    private static final double SQUARE_LIMIT = 1.25;

    /** Least allowance of the neighbour for a square end, mm. */
    private static final double LEAST_NEIGHBOUR = 3;

    private final boolean isFold;
    private final boolean leadsWithThis;
    private final Joint joint;
    private final CutLineSegment leader;
    private final CutLineSegment neighbour;
    /** Along the leader, out of the piece. */
    private final Point beyond;
    /** Square to the leader, out of the piece. */
    private final Point normal;

    private final double allowance;
    private final double neighbourAllowance;

    LedCorner(Joint joint, Corner corner) {
        this.joint = joint;
        isFold = corner.isFold();
        leadsWithThis = corner.leadsWithThis();
        leader = leadsWithThis ? joint.before() : joint.after();
        neighbour = leadsWithThis ? joint.after() : joint.before();
        beyond = leadsWithThis ? joint.arriving() : joint.leaving().times(-1);
        normal = Parallel.normal(leadsWithThis ? joint.arriving() : joint.leaving())
                .times(joint.outward());
        allowance = leadsWithThis ? joint.allowanceBefore() : joint.allowanceAfter();
        neighbourAllowance = leadsWithThis ? joint.allowanceAfter() : joint.allowanceBefore();
    }

    /** Joins the two segments; false when the neighbour's parallel never reaches the leader's line. */
    boolean join() {
        Trace ray = new Trace(2).to(joint.at()).to(joint.at().plus(beyond.times(joint.reach())));
        Optional<CornerCrossing> onLine = CornerCrossing.nearest(neighbour.line, ray, joint.at(), joint.reach());
        if (onLine.isEmpty()) {
            return false;
        }
        if (isFold) {
            connect(onLine.get().onFirst(), foldedTail(onLine.get()));
        } else {
            Point end = squareEnd(onLine.get().at());
            connect(squareStart(end).orElse(onLine.get()).onFirst(), List.of(end));
        }
        return true;
    }

    /** @param tail from the neighbour's place to the leader's parallel, both ends of it included but the first */
    private void connect(double onNeighbour, List<Point> tail) {
        double onLeader = placeOnLeader(tail.get(tail.size() - 1));
        if (leadsWithThis) {
            joint.before().end = onLeader;
            joint.after().start = onNeighbour;
            List<Point> turned = new ArrayList<>(tail);
            Collections.reverse(turned);
            joint.before().link = turned;
        } else {
            joint.before().end = onNeighbour;
            joint.after().start = onLeader;
            joint.before().link = tail;
        }
    }

    /** The far corner of the square end, on the leader's parallel. */
    private Point squareEnd(Point neighbourOnLine) {
        double distance = Math.min(
                neighbourOnLine.minus(joint.at()).dot(beyond),
                SQUARE_LIMIT * Math.max(neighbourAllowance, LEAST_NEIGHBOUR));
        return joint.at().plus(beyond.times(distance)).plus(normal.times(allowance));
    }

    private Optional<CornerCrossing> squareStart(Point squareEnd) {
        Point foot = squareEnd.minus(normal.times(allowance));
        Point inside = foot.minus(normal.times(joint.reach()));
        return CornerCrossing.nearest(neighbour.line, new Trace(2).to(squareEnd).to(inside), foot, joint.reach());
    }

    /** From the fold outwards: the mirror image of the neighbour's parallel until it is as deep as the hem. */
    private List<Point> foldedTail(CornerCrossing onFold) {
        List<Point> tail = new ArrayList<>();
        Point previous = onFold.at();
        double depth = depth(previous);
        int chord = (int) onFold.onFirst();
        int step = leadsWithThis ? 1 : -1;
        for (int i = leadsWithThis ? chord + 1 : chord; i >= 0 && i < neighbour.line.size(); i += step) {
            Point image = neighbour.line.point(i).mirrored(joint.at(), beyond);
            double deeper = depth(image);
            if (deeper >= allowance) {
                tail.add(previous.towards(image, (allowance - depth) / (deeper - depth)));
                return tail;
            }
            if (deeper <= depth) {
                break;
            }
            tail.add(image);
            previous = image;
            depth = deeper;
        }
        tail.add(previous.plus(normal.times(allowance - depth)));
        return tail;
    }

    private double depth(Point point) {
        return point.minus(joint.at()).dot(normal);
    }

    /**
     * Where the tail's last point lies on the leader's parallel: on its straight prolongation, or at the nearest vertex
     * behind it.
     */
    private double placeOnLeader(Point last) {
        Trace line = leader.line;
        int size = line.size();
        Point own = line.point(leadsWithThis ? size - 2 : 1);
        double along = last.minus(own).dot(beyond);
        if (along >= 0) {
            return leadsWithThis
                    ? size - 2 + along / line.point(size - 1).distanceTo(own)
                    : 1 - along / own.distanceTo(line.point(0));
        }
        int nearest = leadsWithThis ? 0 : size - 1;
        for (int k = 0; k < size; k++) {
            boolean behind = line.point(k).minus(last).dot(beyond) < 0;
            if (behind && line.point(k).distanceTo(last) < line.point(nearest).distanceTo(last)) {
                nearest = k;
            }
        }
        return nearest;
    }
}
