package io.tailorline.pattern.draft.jacket.collar;

import static io.tailorline.pattern.draft.jacket.block.JacketAllowances.EDGE;
import static io.tailorline.pattern.draft.jacket.block.JacketAllowances.SEAM;

import io.tailorline.geometry.Curve;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.jacket.front.Lapel;
import io.tailorline.pattern.draft.jacket.style.CollarStyle;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import java.util.ArrayList;
import java.util.List;

/**
 * The top collar, cut once: the under collar with turn of cloth, mirrored about centre back. docs/drafting/jacket.md,
 * step 13. The paper shows the wearer's right half, wrong side up.
 */
public final class TopCollarDraft {

    private static final double TURN_AT_CENTRE = 5.5;
    private static final double TURN_AT_END = 2.5;
    private static final double END_TURN = 3;
    /** The end's turn runs in over the last two fifths of the fall edge. */
    private static final double END_TURN_FROM = 0.6;

    private static final double STAND_SEAM_HANDLE = 0.36;

    private TopCollarDraft() {}

    /** Edges, each once with {@code Right} and once with {@code Left}: gorge, neck, backNeck, fall, end. */
    public static NetPiece whole(UnderCollar under, Lapel lapel) {
        NetPiece net = under.net();
        return UnfoldedCollar.of(
                "jacket.topCollar",
                List.of(
                        NetEdge.of("gorge", net.line("gorge"), SEAM),
                        NetEdge.of("neck", net.line("neck"), SEAM),
                        NetEdge.of("backNeck", net.line("backNeck"), SEAM)),
                outer(under, lapel));
    }

    /** The top collar without its stand. Edges: gorge, standSeam, fall, end. */
    public static NetPiece fallOnly(UnderCollar under, Lapel lapel, CollarStyle style) {
        return UnfoldedCollar.of(
                "jacket.topCollar",
                List.of(
                        NetEdge.of("gorge", under.net().line("gorge"), SEAM),
                        NetEdge.of("standSeam", standSeam(under, lapel, style), SEAM)),
                outer(under, lapel));
    }

    /** The stand alone. Edges: neck, backNeck, standSeam. */
    public static NetPiece stand(UnderCollar under, Lapel lapel, CollarStyle style) {
        NetPiece net = under.net();
        return UnfoldedCollar.of(
                "jacket.collarStand",
                List.of(NetEdge.of("neck", net.line("neck"), SEAM), NetEdge.of("backNeck", net.line("backNeck"), SEAM)),
                List.of(NetEdge.of("standSeam", standSeam(under, lapel, style).reversed(), SEAM)));
    }

    /** From the gorge's crossing with the roll line to centre back, hidden a little below the fold of the collar. */
    private static Polyline standSeam(UnderCollar under, Lapel lapel, CollarStyle style) {
        Point neck = under.net().line("centreBack").first();
        Point down = under.downCentreBack();
        Point centre = neck.plus(down.times(style.standSeam()));
        Point from = lapel.gorgeOnRoll();
        double handle = STAND_SEAM_HANDLE * from.distanceTo(centre);
        Point square = down.quarterTurned();
        Point arriving = square.dot(under.net().line("backNeck").endChord()) > 0 ? square : square.times(-1);
        return Curve.line(from, lapel.upTheRoll().times(handle), arriving.times(handle), centre);
    }

    private static List<NetEdge> outer(UnderCollar under, Lapel lapel) {
        Polyline fall = fall(under, lapel);
        return List.of(
                NetEdge.of("fall", fall, EDGE), NetEdge.of("end", Polyline.through(fall.last(), lapel.notch()), EDGE));
    }

    /**
     * The fall edge moved out by the turn of cloth: most at centre back, along it so that both halves stay mirror
     * images about the grain, and along the end where the collar has one.
     */
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
            Point out = i == 0 ? under.downCentreBack() : normal(fall, i).times(outward);
            points.add(fall.point(i)
                    .plus(out.times(TURN_AT_CENTRE + (TURN_AT_END - TURN_AT_CENTRE) * share))
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
