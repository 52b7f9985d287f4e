package io.tailorline.pattern.draft.jacket.shell;

import static io.tailorline.pattern.draft.jacket.shell.JacketAllowances.HEM;
import static io.tailorline.pattern.draft.jacket.shell.JacketAllowances.SEAM;

import io.tailorline.pattern.draft.outline.Corner;
import io.tailorline.pattern.draft.outline.NetEdge;
import io.tailorline.pattern.draft.outline.NetPiece;
import io.tailorline.pattern.geom.Polyline;

/** The side body of the jacket: docs/drafting/jacket.md, steps 4 to 6. */
final class SidebodyDraft {

    private SidebodyDraft() {}

    /** Edges: armhole, front, hem, back. */
    static NetPiece of(Block block) {
        Polyline front = block.seams().sideFront();
        Polyline back = block.seams().sideBack();
        Polyline armhole =
                Polyline.joined(block.scye().underBack(), block.scye().underFront());
        return NetPiece.of(
                "jacket.side",
                NetEdge.of("armhole", armhole, SEAM, Corner.SQUARE_NEXT),
                NetEdge.of("front", front, SEAM, Corner.FOLD_NEXT),
                NetEdge.of("hem", Polyline.through(front.last(), back.last()), HEM, Corner.FOLD_THIS),
                NetEdge.of("back", back.reversed(), SEAM, Corner.SQUARE_THIS));
    }
}
