package io.tailorline.pattern.draft.jacket.shell;

import static io.tailorline.pattern.draft.jacket.shell.JacketAllowances.EDGE;
import static io.tailorline.pattern.draft.jacket.shell.JacketAllowances.SEAM;

import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.geom.Polyline;
import java.util.ArrayList;
import java.util.List;

/**
 * The top collar, cut once: the under collar with turn of cloth, mirrored about centre back. docs/drafting/jacket.md, step 13.
 * The paper shows the wearer's right half, wrong side up.
 */
final class TopCollarDraft {

    private static final double TURN_AT_CENTRE = 5.5;
    private static final double TURN_AT_END = 2.5;
    private static final double END_TURN = 3;
    /** The end's turn runs in over the last two fifths of the fall edge. */
    private static final double END_TURN_FROM = 0.6;

    private TopCollarDraft() {}

    /**
     * Edges, each once with {@code Right} and once with {@code Left}: gorge, neck, backNeck, fall, end; in ring order from
     * the right gorge over the neck to the left end and back along the fall.
     */
    static NetPiece of(UnderCollar under, Lapel lapel) {
        NetPiece net = under.net();
        Polyline fall = fall(under, lapel);
        Point centreNeck = net.line("centreBack").first();
        Point centre = fall.first().minus(centreNeck).unit();
        Polyline end = Polyline.through(fall.last(), lapel.notch());
        List<NetEdge> edges = new ArrayList<>();
        edges.add(NetEdge.of("gorgeRight", net.line("gorge"), SEAM));
        edges.add(NetEdge.of("neckRight", net.line("neck"), SEAM));
        edges.add(NetEdge.of("backNeckRight", net.line("backNeck"), SEAM));
        edges.add(NetEdge.of("backNeckLeft", left(net.line("backNeck"), centreNeck, centre), SEAM));
        edges.add(NetEdge.of("neckLeft", left(net.line("neck"), centreNeck, centre), SEAM));
        edges.add(NetEdge.of("gorgeLeft", left(net.line("gorge"), centreNeck, centre), SEAM));
        edges.add(NetEdge.of("endLeft", left(end, centreNeck, centre), EDGE));
        edges.add(NetEdge.of("fallLeft", left(fall, centreNeck, centre), EDGE));
        edges.add(NetEdge.of("fallRight", fall, EDGE));
        edges.add(NetEdge.of("endRight", end, EDGE));
        return new NetPiece("jacket.topCollar", edges);
    }

    private static Polyline left(Polyline right, Point on, Point along) {
        return right.mapped(point -> point.mirrored(on, along)).reversed();
    }

    private static Polyline fall(UnderCollar under, Lapel lapel) {
        Polyline fall = under.net().line("fall");
        int outward = under.net().seamLine().signedArea() > 0 ? 1 : -1;
        Point alongEnd = under.collarEnd().minus(lapel.notch()).unit();
        Point square = Point.of(alongEnd.y(), -alongEnd.x());
        Point endOut = square.dot(lapel.alongGorge()) > 0 ? square : square.times(-1);
        double[] stations = fall.stations();
        List<Point> points = new ArrayList<>(fall.size());
        for (int i = 0; i < fall.size(); i++) {
            double share = stations[i] / stations[fall.size() - 1];
            double atEnd = StrictMath.max(0, share - END_TURN_FROM) / (1 - END_TURN_FROM);
            points.add(fall.point(i)
                    .plus(normal(fall, i).times(outward * (TURN_AT_CENTRE + (TURN_AT_END - TURN_AT_CENTRE) * share)))
                    .plus(endOut.times(END_TURN * atEnd * atEnd)));
        }
        return new Polyline(points);
    }

    private static Point normal(Polyline line, int i) {
        Point before = line.point(StrictMath.max(1, i))
                .minus(line.point(StrictMath.max(1, i) - 1))
                .unit();
        int last = StrictMath.min(i, line.size() - 2);
        Point after = line.point(last + 1).minus(line.point(last)).unit();
        Point mean = before.plus(after).unit();
        return Point.of(mean.y(), -mean.x());
    }
}
