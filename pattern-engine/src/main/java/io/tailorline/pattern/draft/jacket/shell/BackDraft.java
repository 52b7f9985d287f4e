package io.tailorline.pattern.draft.jacket.shell;

import static io.tailorline.pattern.draft.jacket.shell.JacketAllowances.BACK_SIDE;
import static io.tailorline.pattern.draft.jacket.shell.JacketAllowances.CENTRE_BACK;
import static io.tailorline.pattern.draft.jacket.shell.JacketAllowances.CENTRE_VENT;
import static io.tailorline.pattern.draft.jacket.shell.JacketAllowances.HEM;
import static io.tailorline.pattern.draft.jacket.shell.JacketAllowances.SEAM;

import io.tailorline.pattern.draft.outline.Corner;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.geom.Polyline;

/** The back of the jacket, with its centre vent: docs/drafting/jacket.md, steps 3 to 6. */
final class BackDraft {

    private BackDraft() {}

    /** Edges: neck, shoulder, armhole, side, hem, vent, centreBack. */
    static NetPiece of(Block block, JacketStyle style) {
        Shoulders shoulders = block.shoulders();
        Polyline side = block.seams().back();
        Polyline centreBack = block.seams().centreBack().reversed();
        Polyline.Halves centre = centreBack.splitAtLength(style.vents().length());
        return NetPiece.of(
                "jacket.back",
                NetEdge.of("neck", block.backNeck(), SEAM, Corner.SQUARE_NEXT),
                NetEdge.of(
                        "shoulder",
                        Polyline.through(shoulders.backNeck(), shoulders.backTip()),
                        SEAM,
                        Corner.SQUARE_THIS),
                NetEdge.of("armhole", block.scye().back(), SEAM, Corner.SQUARE_NEXT),
                NetEdge.of("side", side, BACK_SIDE, Corner.FOLD_NEXT),
                NetEdge.of("hem", Polyline.through(side.last(), centreBack.first()), HEM, Corner.FOLD_THIS),
                NetEdge.of("vent", centre.before(), CENTRE_VENT, Corner.STEP),
                NetEdge.of("centreBack", centre.after(), CENTRE_BACK, Corner.SQUARE_THIS));
    }
}
