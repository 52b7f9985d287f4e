package io.tailorline.pattern.draft.jacket.collar;

import static io.tailorline.pattern.draft.jacket.block.JacketAllowances.EDGE;
import static io.tailorline.pattern.draft.jacket.block.JacketAllowances.SEAM;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.NearestOnSegment;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.jacket.block.JacketBlock;
import io.tailorline.pattern.draft.jacket.front.JacketForepart;
import io.tailorline.pattern.draft.jacket.front.Lapel;
import io.tailorline.pattern.draft.outline.Corner;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * The facing: the front's edge with turn of cloth, docs/drafting/jacket.md, step 11. Drawn as it lies on the right
 * front, so the paper shows its wrong side.
 */
public final class JacketFacing {

    private static final double LAPEL_TURN = 5;
    private static final double FALL_TURN = 5.5;
    private static final double TURN_REACHED = 1.6;
    private static final double TIP_RAISED = 3;
    private static final double EDGE_INSIDE = 0.5;
    private static final double EDGE_INSIDE_WITHIN = 60;
    private static final double SHOULDER_WIDTH = 40;
    private static final double INNER_LEAVES_HEM = 0.45;
    private static final double INNER_ARRIVES = 0.30;

    /** Between the inner edge and a princess seam over a full bust at least so much lining is left, mm; ours. */
    private static final double CLEAR_OF_PRINCESS = 25;

    /** Shares of its usual bend towards the armhole with which the inner edge is tried to keep clear of that seam. */
    private static final double[] BENDS = {1, 0.75, 0.5, 0.25, 0};

    /** Of the height with which an inner edge without that bend leaves the hem. */
    private static final double STRAIGHT_LEAVES_HEM = 0.75;

    /** The same where a wide facing begins at the armhole. */
    private static final double WIDE_ARRIVES = 0.20;

    private JacketFacing() {}

    /**
     * Edges: neck, gorge, step, lapel, edge, inner, (armhole,) shoulder.
     *
     * @param isWide whether it covers the shoulder and armhole of an unlined front
     */
    public static NetPiece of(JacketBlock block, JacketForepart front, boolean isWide) {
        Lapel lapel = front.lapel();
        Polyline lapelEdge = turned(lapel.edge(), TIP_RAISED);
        List<NetEdge> edges = new ArrayList<>();
        edges.add(NetEdge.of("neck", lapel.neck(), SEAM));
        edges.add(NetEdge.of("gorge", Polyline.through(lapel.gorgeOnRoll(), lapel.notch()), SEAM));
        edges.add(NetEdge.of("step", Polyline.through(lapel.notch(), lapelEdge.first()), SEAM));
        edges.add(NetEdge.of("lapel", lapelEdge, EDGE));
        edges.addAll(belowBreak(block, front, isWide));
        return new NetPiece("jacket.facing", edges);
    }

    /**
     * Facing and top collar in one, with a seam at centre back: docs/drafting/jacket.md, step 18. Edges: backNeck,
     * centreBack, fall, lapel, edge, inner, (armhole,) shoulder.
     */
    public static NetPiece shawl(JacketBlock block, JacketForepart front, UnderCollar under, boolean isWide) {
        Polyline lapelEdge = turned(front.lapel().edge(), 0);
        Polyline fall = turnedFall(under.net().line("fall")).endingAt(lapelEdge.first());
        Polyline backNeck = under.net().line("backNeck");
        List<NetEdge> edges = new ArrayList<>();
        edges.add(NetEdge.of("backNeck", backNeck, SEAM, Corner.SQUARE_NEXT));
        edges.add(NetEdge.of("centreBack", Polyline.through(backNeck.last(), fall.first()), SEAM));
        edges.add(NetEdge.of("fall", fall, EDGE));
        edges.add(NetEdge.of("lapel", lapelEdge, EDGE));
        edges.addAll(belowBreak(block, front, isWide));
        return new NetPiece("jacket.facing", edges);
    }

    private static List<NetEdge> belowBreak(JacketBlock block, JacketForepart front, boolean isWide) {
        Polyline edge = inside(front.edge().line());
        if (isWide) {
            return wide(edge, front.net());
        }
        Point neckPoint = block.shoulders().frontNeck();
        Point along = block.shoulders().alongFront();
        Point onShoulder = neckPoint.plus(along.times(SHOULDER_WIDTH));
        return List.of(
                NetEdge.of("edge", edge, EDGE),
                NetEdge.of("inner", inner(edge.last(), onShoulder, along, front.net()), SEAM, Corner.SQUARE_NEXT),
                NetEdge.of("shoulder", Polyline.through(onShoulder, neckPoint), SEAM, Corner.SQUARE_THIS));
    }

    /** Over all of the front's shoulder and its armhole above the forearm seam; the inner edge is bound, so cut net. */
    private static List<NetEdge> wide(Polyline edge, NetPiece front) {
        NetEdge shoulder = front.edge("shoulder");
        List<NetEdge> covered = new ArrayList<>();
        if (front.hasEdge("armhole")) {
            covered.add(front.edge("armhole"));
        }
        covered.add(shoulder);
        Polyline top = covered.get(0).line();
        double height = edge.last().y() - top.first().y();
        Point square = top.startTangent().quarterTurned();
        Point into = square.x() + square.y() > 0 ? square : square.times(-1);
        List<NetEdge> edges = new ArrayList<>();
        edges.add(NetEdge.of("edge", edge, EDGE));
        edges.add(NetEdge.of(
                "inner",
                Curve.line(
                        edge.last(),
                        Point.of(0, -INNER_LEAVES_HEM * height),
                        into.times(-WIDE_ARRIVES * height),
                        top.first()),
                0));
        edges.addAll(covered);
        return edges;
    }

    /**
     * The lapel edge moved out by the turn of cloth, most at the tip.
     *
     * @param raised how far the tip is moved up along the edge
     */
    private static Polyline turned(Polyline lapel, double raised) {
        double length = lapel.length();
        return shifted(lapel, station -> {
            double up = 1 - station / length;
            return Point.of(-raised * up * up, LAPEL_TURN * StrictMath.min(1, TURN_REACHED * up));
        });
    }

    /** The fall of a shawl moved out by the turn of cloth, a little more at centre back than where the lapel begins. */
    private static Polyline turnedFall(Polyline fall) {
        double length = fall.length();
        return shifted(fall, station -> Point.of(0, FALL_TURN + (LAPEL_TURN - FALL_TURN) * station / length));
    }

    /** Below the break the seam rolls to the inside. */
    private static Polyline inside(Polyline edge) {
        return shifted(edge, station -> Point.of(0, -EDGE_INSIDE * StrictMath.min(1, station / EDGE_INSIDE_WITHIN)));
    }

    /** Every point moved by (along, out) of its chord, as the shift says for its distance from the start. */
    private static Polyline shifted(Polyline line, DoubleFunction<Point> shift) {
        double[] stations = line.stations();
        List<Point> points = new ArrayList<>(line.size());
        for (int i = 0; i < line.size(); i++) {
            int chord = StrictMath.min(i, line.size() - 2);
            Point run = line.point(chord + 1).minus(line.point(chord)).unit();
            Point by = shift.apply(stations[i]);
            points.add(line.point(i)
                    .plus(run.times(by.x()))
                    .plus(Point.of(run.y(), -run.x()).times(by.y())));
        }
        return new Polyline(points);
    }

    /** Bent as usual, or as much less as the front's princess seam asks for. */
    private static Polyline inner(Point atHem, Point onShoulder, Point alongShoulder, NetPiece front) {
        Polyline inner = inner(atHem, onShoulder, alongShoulder, BENDS[0]);
        for (int i = 1; i < BENDS.length && front.hasEdge("princess") && !isClear(inner, front.line("princess")); i++) {
            inner = inner(atHem, onShoulder, alongShoulder, BENDS[i]);
        }
        return inner;
    }

    private static Polyline inner(Point atHem, Point onShoulder, Point alongShoulder, double bend) {
        double height = atHem.y() - onShoulder.y();
        Point square = alongShoulder.quarterTurned();
        Point down = square.y() > 0 ? square : square.times(-1);
        double leaves = STRAIGHT_LEAVES_HEM + bend * (INNER_LEAVES_HEM - STRAIGHT_LEAVES_HEM);
        return Curve.line(atHem, Point.of(0, -leaves * height), down.times(-INNER_ARRIVES * bend * height), onShoulder);
    }

    private static boolean isClear(Polyline inner, Polyline princess) {
        for (Point point : inner.points()) {
            Point nearest = princess.at(NearestOnSegment.along(princess, point));
            if (point.x() < nearest.x() || point.distanceTo(nearest) < CLEAR_OF_PRINCESS) {
                return false;
            }
        }
        return true;
    }
}
