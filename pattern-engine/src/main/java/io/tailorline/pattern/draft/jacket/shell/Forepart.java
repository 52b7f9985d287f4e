package io.tailorline.pattern.draft.jacket.shell;

import static io.tailorline.pattern.draft.jacket.shell.JacketAllowances.EDGE;
import static io.tailorline.pattern.draft.jacket.shell.JacketAllowances.HEM;
import static io.tailorline.pattern.draft.jacket.shell.JacketAllowances.SEAM;

import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.outline.Corner;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.geom.Polyline;

/**
 * The front of the jacket: docs/drafting/jacket.md, steps 7 and 8.
 *
 * @param lapel neck, gorge and lapel
 * @param edge front edge below the break
 * @param net edges: underarm, armhole, shoulder, neck, gorge, step, lapel, edge, hem, side
 */
record Forepart(Lapel lapel, FrontEdge edge, NetPiece net) {

    /** Shorter than this a stretch of armhole is not worth an edge of its own, mm. */
    private static final double LEAST_EDGE = 2;

    /**
     * @param underarm length of armhole, from the side seam up, that is sewn to the under sleeve; the sleeve's forearm seam
     *     ends where the rest begins
     */
    static Forepart of(Block block, JacketStyle style, double underarm) throws ImpossibleGeometry {
        Lapel lapel = Lapel.of(block, style);
        FrontEdge edge = FrontEdge.of(block, style);
        Polyline armhole = Polyline.joined(block.scye().front(), block.scye().frontUpper());
        ImpossibleGeometry.requireAtLeast(
                "jacket.front, armhole",
                underarm,
                LEAST_EDGE,
                "The sleeve's forearm seam does not meet the front below its pitch.");
        Polyline.Halves halves = armhole.splitAtLength(underarm);
        Shoulders shoulders = block.shoulders();
        NetPiece net = NetPiece.of(
                "jacket.front",
                NetEdge.of("underarm", halves.before(), SEAM),
                NetEdge.of("armhole", halves.after(), SEAM, Corner.SQUARE_NEXT),
                NetEdge.of(
                        "shoulder",
                        Polyline.through(shoulders.frontTip(), shoulders.frontNeck()),
                        SEAM,
                        Corner.SQUARE_THIS),
                NetEdge.of("neck", lapel.neck(), SEAM),
                NetEdge.of("gorge", Polyline.through(lapel.gorgeOnRoll(), lapel.notch()), SEAM),
                NetEdge.of("step", Polyline.through(lapel.notch(), lapel.tip()), SEAM),
                NetEdge.of("lapel", lapel.edge(), EDGE),
                NetEdge.of("edge", edge.line(), EDGE, Corner.STEP),
                NetEdge.of("hem", edge.hem(), HEM, Corner.FOLD_THIS),
                NetEdge.of("side", block.seams().front().reversed(), SEAM, Corner.SQUARE_THIS));
        return new Forepart(lapel, edge, net);
    }

    /** The roll line, for drawing. */
    static Polyline rollLine(Block block) {
        Point top = block.roll().top();
        return Polyline.through(top, block.roll().breakPoint());
    }
}
