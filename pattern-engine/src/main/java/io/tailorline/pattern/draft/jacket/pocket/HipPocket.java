package io.tailorline.pattern.draft.jacket.pocket;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.jacket.block.JacketBlock;
import io.tailorline.pattern.draft.jacket.front.PrincessSeam;
import io.tailorline.pattern.draft.jacket.style.JacketStyle;
import io.tailorline.pattern.draft.jacket.style.PocketStyle;
import io.tailorline.pattern.draft.outline.PieceDrawing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The hip pocket across front and side body: docs/drafting/jacket.md, steps 8 and 21. Drill holes lie inside the ends
 * of its mouth, and none so near the side seam that it could miss the piece.
 *
 * @param kind its type
 * @param front front end of the mouth
 * @param seam where the mouth crosses the front's side seam, or its back end when it stays on the front
 * @param beyond what lies on the side body, mm along x; 0 when the mouth stays on the front
 * @param sideSeam the same crossing on the side body; the front's own side seam when the mouth stays on the front
 * @param slope fall of the mouth towards the back, per mm
 * @param patchDepth of a patch pocket, at its front end
 */
record HipPocket(
        PocketStyle.Hip kind, Point front, Point seam, double beyond, Point sideSeam, double slope, double patchDepth) {

    static final String MATCH = "jacket.hipPocket";

    private static final double HOLE_INSIDE = 10;

    /** A hole keeps this distance from the side seam. */
    private static final double CLEAR_OF_SEAM = 10;

    private static final double PATCH_DEPTH = 195;
    private static final double PATCH_ABOVE_HEM = 22;
    private static final double LEAST_PATCH = 110;
    private static final double PATCH_RADIUS = 28;

    /**
     * The pocket with its front end at {@code wanted}, or moved along the waist until both ends lie clear of the seams.
     *
     * @param princess a seam over the bust, which the mouth crosses sewn
     */
    static HipPocket of(
            JacketBlock block, JacketStyle style, Point wanted, double mouth, Optional<PrincessSeam> princess) {
        PocketStyle look = style.pockets();
        Point front =
                wanted.plus(Point.of(place(block, look, wanted, mouth, princess).shift(), 0));
        Point back = front.plus(Point.of(-mouth, PocketStyle.FALL + look.slant()));
        double slope = (back.y() - front.y()) / mouth;
        double patch = StrictMath.max(
                LEAST_PATCH, StrictMath.min(PATCH_DEPTH, block.levels().hem() - PATCH_ABOVE_HEM - front.y()));
        double seamX = block.seams().front().xAt(back.y());
        double seamY = front.y() + (front.x() - seamX) * slope;
        if (back.x() >= seamX) {
            return new HipPocket(look.hip(), front, back, 0, Point.of(seamX, back.y()), slope, patch);
        }
        Point onSide = Point.of(block.seams().sideFront().xAt(seamY), seamY);
        return new HipPocket(look.hip(), front, Point.of(seamX, seamY), seamX - back.x(), onSide, slope, patch);
    }

    /** The seams behind the front end on the front's paper, with the seams before them closed. */
    private static PocketMouthPlacement place(
            JacketBlock block, PocketStyle look, Point wanted, double mouth, Optional<PrincessSeam> princess) {
        double level = wanted.y() + PocketStyle.FALL + look.slant();
        List<Double> crossed = new ArrayList<>();
        double gap = 0;
        if (princess.isPresent()) {
            double seamLevel = wanted.y() + PocketStyle.FALL / 2;
            crossed.add(wanted.x() - princess.get().front().xAt(seamLevel));
            gap = princess.get().front().xAt(level) - princess.get().side().xAt(level);
        }
        double side = wanted.x() - block.seams().front().xAt(level) - gap;
        crossed.add(side);
        return new PocketMouthPlacement(mouth, crossed, side + block.sideAt(level));
    }

    /** A patch pocket of this mouth. */
    PatchPocket patch() {
        return patch(front.x() - seam.x() + beyond);
    }

    PatchPocket patch(double mouth) {
        return PatchPocket.of(front, front.plus(backwards(mouth)), patchDepth, PATCH_RADIUS);
    }

    void markOnFront(PieceDrawing drawing, JacketBlock block) {
        drawing.anchor(MATCH, front);
        if (kind == PocketStyle.Hip.PATCH) {
            patch().markOnFront("patch pocket", drawing, block);
            return;
        }
        drawing.line("hip pocket", Polyline.through(front, seam));
        drawing.drill("pocket end", front.plus(backwards(HOLE_INSIDE)));
        if (beyond == 0 && seam.x() + HOLE_INSIDE >= sideSeam.x() + CLEAR_OF_SEAM) {
            drawing.drill("pocket end", seam.plus(backwards(-HOLE_INSIDE)));
        }
    }

    void markOnSide(PieceDrawing drawing, JacketBlock block) {
        if (kind == PocketStyle.Hip.PATCH) {
            patch().markOnSide("patch pocket", drawing, block);
            return;
        }
        if (beyond > 0) {
            drawing.line("hip pocket", Polyline.through(sideSeam, sideSeam.plus(backwards(beyond))));
        }
        if (beyond >= HOLE_INSIDE + CLEAR_OF_SEAM) {
            drawing.drill("pocket end", sideSeam.plus(backwards(beyond - HOLE_INSIDE)));
        }
    }

    /** Along the mouth, {@code mm} of x further towards the back. */
    Point backwards(double mm) {
        return Point.of(-mm, mm * slope);
    }
}
