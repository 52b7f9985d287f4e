package io.tailorline.pattern.draft.jacket.front;

import static io.tailorline.pattern.draft.jacket.block.JacketAllowances.EDGE;
import static io.tailorline.pattern.draft.jacket.block.JacketAllowances.HEM;
import static io.tailorline.pattern.draft.jacket.block.JacketAllowances.SEAM;

import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.draft.jacket.block.JacketBlock;
import io.tailorline.pattern.draft.jacket.block.JacketShoulders;
import io.tailorline.pattern.draft.jacket.style.JacketStyle;
import io.tailorline.pattern.draft.outline.Corner;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The front of the jacket: docs/drafting/jacket.md, steps 7 and 8.
 *
 * @param lapel neck, gorge and lapel
 * @param edge front edge below the break
 * @param net edges: underarm, armhole, shoulder, neck, gorge, step, lapel, edge, hem, side; a woman's as
 *     {@link WomensForepart} cuts them
 * @param sideFront edges: underarm, armhole, (shoulder,) princess, hem, side; where a seam runs over the bust
 * @param princess that seam
 */
public record JacketForepart(
        Lapel lapel,
        JacketFrontEdge edge,
        NetPiece net,
        Optional<NetPiece> sideFront,
        Optional<PrincessSeam> princess) {

    /** Shorter than this a stretch of armhole is not worth an edge of its own, mm. */
    private static final double LEAST_EDGE = 2;

    /**
     * @param underarm length of armhole, from the side seam up, that is sewn to the under sleeve; the sleeve's forearm
     *     seam ends where the rest begins
     */
    public static JacketForepart of(JacketBlock block, JacketStyle style, double underarm) throws ImpossibleGeometry {
        Lapel lapel = Lapel.of(block, style);
        JacketFrontEdge edge = JacketFrontEdge.of(
                block,
                style,
                block.seams().front().last(),
                block.seams().front().last().x());
        Polyline.Halves halves = armhole(block, underarm);
        JacketShoulders shoulders = block.shoulders();
        List<NetEdge> edges = new ArrayList<>();
        edges.add(NetEdge.of("underarm", halves.before(), SEAM));
        edges.add(NetEdge.of("armhole", halves.after(), SEAM, Corner.SQUARE_NEXT));
        edges.add(NetEdge.of(
                "shoulder", Polyline.through(shoulders.frontTip(), shoulders.frontNeck()), SEAM, Corner.SQUARE_THIS));
        edges.addAll(neckToHem(lapel, edge, edge.hem()));
        edges.add(NetEdge.of("side", block.seams().front().reversed(), SEAM, Corner.SQUARE_THIS));
        return new JacketForepart(lapel, edge, new NetPiece("jacket.front", edges), Optional.empty(), Optional.empty());
    }

    /** The front's armhole, in two where the sleeve's forearm seam ends. */
    static Polyline.Halves armhole(JacketBlock block, double underarm) throws ImpossibleGeometry {
        ImpossibleGeometry.requireAtLeast("jacket.front, armhole", underarm, LEAST_EDGE, "draft.forearm-seam");
        return Polyline.joined(block.scye().front(), block.scye().frontUpper()).splitAtLength(underarm);
    }

    /** The edges that every front has, from the front neck point to the end of the hem. */
    static List<NetEdge> neckToHem(Lapel lapel, JacketFrontEdge edge, Polyline hem) {
        return List.of(
                NetEdge.of("neck", lapel.neck(), SEAM),
                NetEdge.of("gorge", Polyline.through(lapel.gorgeOnRoll(), lapel.notch()), SEAM),
                NetEdge.of("step", Polyline.through(lapel.notch(), lapel.tip()), SEAM),
                NetEdge.of("lapel", lapel.edge(), EDGE),
                NetEdge.of("edge", edge.line(), EDGE, Corner.STEP),
                NetEdge.of("hem", hem, HEM, Corner.FOLD_THIS));
    }

    /** The roll line, for drawing. */
    public Polyline rollLine(JacketBlock block) {
        return Polyline.through(lapel.gorgeOnRoll(), block.roll().breakPoint());
    }
}
