package io.tailorline.pattern.draft.jacket.shell;

import static io.tailorline.pattern.draft.outline.SeamSide.against;
import static io.tailorline.pattern.draft.outline.SeamSide.edge;
import static io.tailorline.pattern.draft.outline.SeamSide.with;

import io.tailorline.geometry.Curve;
import io.tailorline.pattern.draft.jacket.front.PrincessSeam;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.draft.outline.SeamPairing;
import io.tailorline.pattern.piece.Notch.Kind;
import io.tailorline.pattern.piece.Seam.EaseRange;

/**
 * How the seam over the bust is sewn: the side front is eased in between the notches above and below the bust point.
 * docs/drafting/womens-jacket.md, step 6.
 */
final class PrincessSeamPairing {

    private static final EaseRange BUST = new EaseRange(PrincessSeam.EASE, PrincessSeam.EASE);
    private static final double NOTCH_ABOVE = 60;
    private static final double NOTCH_BELOW = 40;

    private PrincessSeamPairing() {}

    static SeamPairing of(PieceDrawing sideFront, PieceDrawing front, PrincessSeam seam) {
        double length = front.net().length("princess");
        return new SeamPairing(
                        "jacket.princess", with(edge(sideFront, "princess")), against(edge(front, "princess")), BUST)
                .notchedAt(length - seam.front().station(3 * Curve.CHORDS), Kind.SINGLE)
                .notchedAt(length - seam.front().station(2 * Curve.CHORDS), Kind.SINGLE)
                .notchedAt(length - seam.frontAbove() - NOTCH_BELOW, Kind.SINGLE)
                .notchedFromEnd(seam.frontAbove() - NOTCH_ABOVE, Kind.SINGLE);
    }
}
