package io.tailorline.pattern.draft.jacket.shell;

import static io.tailorline.pattern.draft.jacket.block.JacketAllowances.HEM;
import static io.tailorline.pattern.draft.jacket.block.JacketAllowances.SEAM;
import static io.tailorline.pattern.draft.jacket.block.JacketAllowances.VENT_UNDERLAP;

import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.jacket.block.Hem;
import io.tailorline.pattern.draft.jacket.block.JacketBlock;
import io.tailorline.pattern.draft.jacket.style.JacketStyle;
import io.tailorline.pattern.draft.jacket.style.VentStyle;
import io.tailorline.pattern.draft.outline.Corner;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import java.util.ArrayList;
import java.util.List;

/** The side body of the jacket: docs/drafting/jacket.md, steps 4 to 6 and 20. */
final class SidebodyDraft {

    private SidebodyDraft() {}

    /** Edges: armhole, front, hem, (sideVent,) back. */
    static NetPiece of(JacketBlock block, JacketStyle style) {
        Polyline front = block.seams().sideFront();
        Polyline back = block.seams().sideBack();
        VentStyle vents = style.vents().within(block.levels().skirt());
        Polyline armhole =
                Polyline.joined(block.scye().underBack(), block.scye().underFront());
        List<NetEdge> edges = new ArrayList<>();
        edges.add(NetEdge.of("armhole", armhole, SEAM, Corner.SQUARE_NEXT));
        edges.add(NetEdge.of("front", front, SEAM, Corner.FOLD_NEXT));
        edges.add(NetEdge.of("hem", Hem.between(front, back), HEM, Corner.FOLD_THIS));
        if (vents.atSides()) {
            Polyline.Halves halves = back.reversed().splitAtLength(vents.length());
            edges.add(NetEdge.of("sideVent", halves.before(), VENT_UNDERLAP, Corner.STEP));
            edges.add(NetEdge.of("back", halves.after(), SEAM, Corner.SQUARE_THIS));
        } else {
            edges.add(NetEdge.of("back", back.reversed(), SEAM, Corner.SQUARE_THIS));
        }
        return new NetPiece("jacket.side", edges);
    }
}
