package io.tailorline.pattern.draft.jacket.shell;

import static io.tailorline.pattern.draft.outline.SeamSide.edge;

import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.draft.outline.SeamSide;
import java.util.ArrayList;
import java.util.List;

/**
 * Which edges of the front, and of the side front where there is one, lie along the seams to back, side body and
 * sleeve: a seam is sewn to the edges that the bust shaping leaves there.
 */
final class FrontSeamEdges {

    private final PieceDrawing front;
    private final PieceDrawing outer;

    FrontSeamEdges(JacketPieces pieces) {
        this.front = pieces.front();
        this.outer = pieces.sideFront().orElse(front);
    }

    /** Up the side seam from the hem; a bust dart's mouth is passed over. */
    List<SeamSide.Stretch> side() {
        return there(edge(outer, "side"), edge(outer, "sideUpper"));
    }

    /** From the side seam to where the forearm seam ends. */
    SeamSide.Stretch underarm() {
        return edge(outer, "underarm");
    }

    /** From there to the shoulder. */
    List<SeamSide.Stretch> armhole() {
        return outer == front ? there(edge(front, "armhole")) : there(edge(outer, "armhole"), edge(front, "armhole"));
    }

    /** From the tip to the neck. */
    List<SeamSide.Stretch> shoulder() {
        return outer == front
                ? there(edge(front, "shoulder"))
                : there(edge(outer, "shoulder"), edge(front, "shoulder"));
    }

    private static List<SeamSide.Stretch> there(SeamSide.Stretch... wanted) {
        List<SeamSide.Stretch> found = new ArrayList<>();
        for (SeamSide.Stretch stretch : wanted) {
            if (stretch.drawing().net().edges().stream()
                    .anyMatch(edge -> edge.name().equals(stretch.edge()))) {
                found.add(stretch);
            }
        }
        return found;
    }
}
