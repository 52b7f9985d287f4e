package io.tailorline.pattern.draft.jacket.collar;

import static io.tailorline.pattern.draft.jacket.block.JacketAllowances.EDGE;
import static io.tailorline.pattern.draft.jacket.block.JacketAllowances.SEAM;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.RootFinder;
import io.tailorline.pattern.draft.jacket.block.JacketBlock;
import io.tailorline.pattern.draft.jacket.block.JacketShoulders;
import io.tailorline.pattern.draft.jacket.front.Lapel;
import io.tailorline.pattern.draft.jacket.style.JacketStyle;
import io.tailorline.pattern.draft.outline.Corner;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.notice.Notice;
import java.util.ArrayList;
import java.util.List;

/**
 * The under collar, drawn on the right front: docs/drafting/jacket.md, step 12. How far its back part turns towards the
 * shoulder is solved so that the fall edge is as long as the line it lies on when worn.
 *
 * @param turnDeg how far the neck edge turns from the neck point to centre back
 * @param collarEnd outer corner of the collar end
 * @param net edges: gorge, neck, backNeck, centreBack, fall, end
 */
public record UnderCollar(double turnDeg, Point collarEnd, NetPiece net) {

    /** The collar's back neck is stretched on by this. */
    private static final double SHORTER = 3;
    /** Round a stooped neck it is longer by this share of the stoop: docs/drafting/alterations.md. */
    private static final double SHARE_OF_STOOP = 0.2;

    /** The fall edge is longer than the line it lies on by this. */
    private static final double FALL_LOOSE = 2;

    private static final double LEAST_TURN_DEG = 2;
    private static final double MOST_TURN_DEG = 60;
    private static final int ARC_CHORDS = 16;
    private static final double FALL_LEAVES = 0.36;
    private static final double FALL_ARRIVES = 0.32;
    private static final double FALL_ROUNDING = 0.28;

    public static UnderCollar of(JacketBlock block, Lapel lapel, JacketStyle style) throws ImpossibleGeometry {
        Point end = lapel.notch()
                .plus(lapel.alongGorge()
                        .turned(-style.lapel().notchAngleDeg())
                        .times(style.lapel().collarEnd()));
        double wanted = wornFall(block, style, end).length() + FALL_LOOSE;
        RootFinder.Root turn = RootFinder.rising(
                degrees -> drawn(block, lapel, style, end, degrees).fall.length() - wanted,
                LEAST_TURN_DEG,
                MOST_TURN_DEG);
        if (!turn.found()) {
            throw new ImpossibleGeometry(
                    "jacket.underCollar, fall",
                    ImpossibleGeometry.text("%.1f deg", turn.value()),
                    ImpossibleGeometry.text("%.0f to %.0f deg", LEAST_TURN_DEG, MOST_TURN_DEG),
                    Notice.of("draft.collar"));
        }
        Drawn drawn = drawn(block, lapel, style, end, turn.value());
        NetPiece net = NetPiece.of(
                "jacket.underCollar",
                NetEdge.of("gorge", Polyline.through(lapel.notch(), lapel.gorgeOnRoll()), SEAM),
                NetEdge.of("neck", lapel.neck().reversed(), SEAM),
                NetEdge.of("backNeck", drawn.backNeck, SEAM, Corner.SQUARE_NEXT),
                NetEdge.of("centreBack", Polyline.through(drawn.backNeck.last(), drawn.fall.first()), SEAM),
                NetEdge.of("fall", drawn.fall, EDGE),
                NetEdge.of(
                        "end",
                        Polyline.through(end, lapel.notch()),
                        style.lapel().isShawl() ? SEAM : EDGE));
        return new UnderCollar(turn.value(), end, net);
    }

    /**
     * Both halves in one, of felt, cut on the seam line. Edges: gorge, neck, backNeck, fall, end, each Right and Left.
     */
    public NetPiece felt() {
        return UnfoldedCollar.of(
                "jacket.felt.underCollar",
                List.of(
                        NetEdge.of("gorge", net.line("gorge"), 0),
                        NetEdge.of("neck", net.line("neck"), 0),
                        NetEdge.of("backNeck", net.line("backNeck"), 0)),
                List.of(NetEdge.of("fall", net.line("fall"), 0), NetEdge.of("end", net.line("end"), 0)));
    }

    /** How much longer each half of the collar's neck edge is cut for a stooped figure, mm; the back neck is not. */
    public static double longerForStoop(JacketStyle style) {
        return SHARE_OF_STOOP * StrictMath.max(0, style.changes().stoop());
    }

    private record Drawn(Polyline backNeck, Polyline fall) {}

    private static Drawn drawn(JacketBlock block, Lapel lapel, JacketStyle style, Point end, double turnDeg) {
        Point neckPoint = block.shoulders().frontNeck();
        Point start = block.roll().neckStart(block.shoulders().alongFront()).times(-1);
        double length = block.backNeck().length() - SHORTER + longerForStoop(style);
        Polyline backNeck = arc(neckPoint, start, length, turnDeg);
        Point arrived = start.turned(-turnDeg);
        Point centre = backNeck.last()
                .plus(arrived.quarterTurned()
                        .times(style.collar().stand() + style.collar().fall()));
        double chord = end.distanceTo(centre);
        Point arriving = style.lapel().isShawl()
                ? Lapel.leaving(block, style, end)
                : end.minus(centre)
                        .unit()
                        .plus(block.roll().out().times(FALL_ROUNDING))
                        .unit();
        return new Drawn(
                backNeck,
                Curve.line(centre, arrived.times(-FALL_LEAVES * chord), arriving.times(FALL_ARRIVES * chord), end));
    }

    /** An arc from a point in a direction, turning right as the paper lies, of exact length. */
    private static Polyline arc(Point from, Point direction, double length, double turnDeg) {
        double radius = length / StrictMath.toRadians(turnDeg);
        Point outwards = direction.quarterTurned();
        Point centre = from.minus(outwards.times(radius));
        List<Point> points = new ArrayList<>(ARC_CHORDS + 1);
        for (int k = 0; k <= ARC_CHORDS; k++) {
            points.add(centre.plus(outwards.times(radius).turned(-turnDeg * k / ARC_CHORDS)));
        }
        return new Polyline(points).scaledToLength(length);
    }

    /**
     * The line that the fall edge lies on: over the back laid to the front at the shoulder, to the turned collar end.
     */
    private static Polyline wornFall(JacketBlock block, JacketStyle style, Point end) {
        JacketShoulders shoulders = block.shoulders();
        Point front = shoulders.alongFront();
        Point back = shoulders.alongBack();
        double lay = 180
                - StrictMath.toDegrees(StrictMath.atan2(front.y(), -front.x()) + StrictMath.atan2(back.y(), back.x()));
        Point belowNape =
                block.backNeck().first().plus(Point.of(0, style.collar().belowNeck()));
        Point start =
                shoulders.frontNeck().plus(belowNape.minus(shoulders.backNeck()).turned(lay));
        Point down = block.roll().down();
        Point worn = end.mirrored(block.roll().top(), down);
        double chord = start.distanceTo(worn);
        return Curve.line(
                start, Point.of(1, 0).turned(lay).times(FALL_LEAVES * chord), down.times(FALL_ARRIVES * chord), worn);
    }

    /** From the neck to the fall edge at centre back, length 1. */
    public Point downCentreBack() {
        return net.line("centreBack").startChord();
    }
}
