package io.tailorline.pattern.draft.outline;

import io.tailorline.pattern.geom.Point;

/**
 * How a drawing on paper becomes a piece, face of the cloth up: turned so that the grain runs along +x, and turned over
 * when the paper shows the left piece or the wrong side.
 *
 * <p>With the grain straight down the paper a point (x, y) becomes (y, x): seen on the sheet a pure quarter turn, because
 * y runs down the paper and up in the piece frame.
 *
 * @param grain the grain from the top of the garment to its hem, on paper, length 1
 * @param turnedOver whether the drawing is mirrored: (x, y) becomes (y, -x)
 */
record Lay(Point grain, boolean turnedOver) {

    static final Lay GRAIN_DOWN = new Lay(Point.of(0, 1), false);

    Point point(Point paper) {
        double across = paper.dot(Point.of(grain.y(), -grain.x()));
        return Point.of(paper.dot(grain), turnedOver ? -across : across);
    }

    /** Whether a ring whose numbers on paper run to a positive area comes out counter-clockwise. */
    boolean keepsTurn() {
        return turnedOver;
    }
}
