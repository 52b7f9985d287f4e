package io.tailorline.pattern.draft.jacket.shell;

import static io.tailorline.pattern.draft.jacket.block.JacketAllowances.BACK_SIDE;
import static io.tailorline.pattern.draft.jacket.block.JacketAllowances.CENTRE_BACK;
import static io.tailorline.pattern.draft.jacket.block.JacketAllowances.HEM;
import static io.tailorline.pattern.draft.jacket.block.JacketAllowances.SEAM;
import static io.tailorline.pattern.draft.jacket.block.JacketAllowances.VENT;

import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.jacket.block.Hem;
import io.tailorline.pattern.draft.jacket.block.JacketBlock;
import io.tailorline.pattern.draft.jacket.block.JacketShoulders;
import io.tailorline.pattern.draft.jacket.style.JacketStyle;
import io.tailorline.pattern.draft.jacket.style.VentStyle;
import io.tailorline.pattern.draft.outline.Corner;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import java.util.ArrayList;
import java.util.List;

/** The back of the jacket, with its vents: docs/drafting/jacket.md, steps 3 to 6 and 20. */
final class BackDraft {

    private BackDraft() {}

    /** Edges: neck, shoulder, armhole, side, (sideVent,) hem, (vent,) centreBack. */
    static NetPiece of(JacketBlock block, JacketStyle style) {
        JacketShoulders shoulders = block.shoulders();
        VentStyle vents = style.vents().within(block.levels().skirt());
        Polyline side = block.seams().back();
        Polyline centreBack = block.seams().centreBack().reversed();
        List<NetEdge> edges = new ArrayList<>();
        edges.add(NetEdge.of("neck", block.backNeck(), SEAM, Corner.SQUARE_NEXT));
        edges.add(NetEdge.of(
                "shoulder", Polyline.through(shoulders.backNeck(), shoulders.backTip()), SEAM, Corner.SQUARE_THIS));
        edges.add(NetEdge.of("armhole", block.scye().back(), SEAM, Corner.SQUARE_NEXT));
        if (vents.atSides()) {
            Polyline.Halves halves = side.splitAtLength(side.length() - vents.length());
            edges.add(NetEdge.of("side", halves.before(), BACK_SIDE, Corner.STEP));
            edges.add(NetEdge.of("sideVent", halves.after(), VENT, Corner.FOLD_NEXT));
        } else {
            edges.add(NetEdge.of("side", side, BACK_SIDE, Corner.FOLD_NEXT));
        }
        edges.add(NetEdge.of("hem", Hem.between(side, block.seams().centreBack()), HEM, Corner.FOLD_THIS));
        if (vents.atCentre()) {
            Polyline.Halves halves = centreBack.splitAtLength(vents.length());
            edges.add(NetEdge.of("vent", halves.before(), VENT, Corner.STEP));
            edges.add(NetEdge.of("centreBack", halves.after(), CENTRE_BACK, Corner.SQUARE_THIS));
        } else {
            edges.add(NetEdge.of("centreBack", centreBack, CENTRE_BACK, Corner.SQUARE_THIS));
        }
        return new NetPiece("jacket.back", edges);
    }
}
