package io.tailorline.pattern.draft.jacket.shell;

import io.tailorline.pattern.draft.outline.PieceDrawing;
import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.geom.Polyline;

/**
 * The hip pocket's mouth across front and side body: docs/drafting/jacket.md, step 8. Drill holes lie inside its ends, and none
 * so near the side seam that it could miss the piece.
 *
 * @param front front end of the mouth
 * @param seam where the mouth crosses the front's side seam, or its back end when it stays on the front
 * @param beyond what lies on the side body, mm along x; 0 when the mouth stays on the front
 * @param sideSeam the same crossing on the side body; the front's own side seam when the mouth stays on the front
 * @param slope fall of the mouth towards the back, per mm
 */
record HipPocket(Point front, Point seam, double beyond, Point sideSeam, double slope) {

    private static final double HOLE_INSIDE = 10;

    /** A hole keeps this distance from the side seam. */
    private static final double CLEAR_OF_SEAM = 10;

    static HipPocket marks(Point front, Point back, Block block) {
        double slope = (back.y() - front.y()) / (front.x() - back.x());
        double seamX = block.seams().front().xAt(back.y());
        double seamY = front.y() + (front.x() - seamX) * slope;
        if (back.x() >= seamX) {
            return new HipPocket(front, back, 0, Point.of(seamX, back.y()), slope);
        }
        Point onSide = Point.of(block.seams().sideFront().xAt(seamY), seamY);
        return new HipPocket(front, Point.of(seamX, seamY), seamX - back.x(), onSide, slope);
    }

    void onFront(PieceDrawing drawing) {
        drawing.line("hip pocket", Polyline.through(front, seam));
        drawing.drill("pocket end", inside(front, HOLE_INSIDE));
        if (beyond == 0 && seam.x() + HOLE_INSIDE >= sideSeam.x() + CLEAR_OF_SEAM) {
            drawing.drill("pocket end", inside(seam, -HOLE_INSIDE));
        }
    }

    void onSide(PieceDrawing drawing) {
        if (beyond > 0) {
            drawing.line("hip pocket", Polyline.through(sideSeam, inside(sideSeam, beyond)));
        }
        if (beyond >= HOLE_INSIDE + CLEAR_OF_SEAM) {
            drawing.drill("pocket end", inside(sideSeam, beyond - HOLE_INSIDE));
        }
    }

    /** A point of the mouth, {@code mm} further towards the back. */
    private Point inside(Point from, double mm) {
        return from.plus(Point.of(-mm, mm * slope));
    }
}
