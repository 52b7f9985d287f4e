package io.tailorline.pattern.draft.jacket.shell;

import static io.tailorline.pattern.draft.jacket.shell.JacketSeams.EQUAL;
import static io.tailorline.pattern.draft.jacket.shell.JacketSeams.plain;
import static io.tailorline.pattern.draft.outline.SeamSide.edge;

import io.tailorline.pattern.draft.jacket.style.JacketStyle;
import io.tailorline.pattern.draft.outline.SeamPairing;
import io.tailorline.pattern.piece.Notch.Kind;
import io.tailorline.pattern.piece.Seam.EaseRange;
import java.util.ArrayList;
import java.util.List;

/** How the facing is sewn to the front: docs/drafting/jacket.md, steps 10 and 11. */
final class FacingSeams {

    private static final EaseRange LAPEL = new EaseRange(2, 4);
    /** A shawl's tip is not a corner and is not raised. */
    private static final EaseRange SHAWL_LAPEL = new EaseRange(0, 4);

    private static final EaseRange STEP = new EaseRange(2, 6);
    private static final EaseRange EDGE = new EaseRange(-1, 0);
    private static final double LAPEL_NOTCH_ABOVE_BREAK = 120;
    private static final double EDGE_NOTCH_BELOW_BREAK = 98;

    private FacingSeams() {}

    static List<SeamPairing> of(JacketPieces pieces, JacketStyle style) {
        boolean shawl = style.lapel().isShawl();
        List<SeamPairing> seams = new ArrayList<>();
        seams.add(plain(
                        "jacket.lapel",
                        edge(pieces.facing(), "lapel"),
                        edge(pieces.front(), "lapel"),
                        shawl ? SHAWL_LAPEL : LAPEL)
                .notchedFromEnd(LAPEL_NOTCH_ABOVE_BREAK, Kind.SINGLE));
        seams.add(plain("jacket.frontEdge", edge(pieces.facing(), "edge"), edge(pieces.front(), "edge"), EDGE)
                .notchedAt(EDGE_NOTCH_BELOW_BREAK, Kind.SINGLE));
        if (!shawl) {
            seams.add(plain("jacket.lapelStep", edge(pieces.facing(), "step"), edge(pieces.front(), "step"), STEP));
        }
        if (pieces.facing().net().hasEdge("armhole")) {
            seams.add(plain(
                    "jacket.facingArmhole", edge(pieces.facing(), "armhole"), edge(pieces.front(), "armhole"), EQUAL));
        }
        return seams;
    }
}
