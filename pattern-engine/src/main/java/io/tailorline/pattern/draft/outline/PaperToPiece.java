package io.tailorline.pattern.draft.outline;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Trace;

/**
 * How a drawing on paper becomes a piece, face of the cloth up: turned so that the grain runs along +x, and turned over
 * when the paper shows the left piece or the wrong side.
 *
 * <p>With the grain straight down the paper a point (x, y) becomes (y, x): seen on the sheet a pure quarter turn,
 * because y runs down the paper and up in the piece frame.
 *
 * @param grain the grain from the top of the garment to its hem, on paper, length 1
 * @param turnedOver whether the drawing is mirrored: (x, y) becomes (y, -x)
 */
record PaperToPiece(Point grain, boolean turnedOver) {

    static final PaperToPiece GRAIN_DOWN = new PaperToPiece(Point.of(0, 1), false);

    Point point(Point paper) {
        return Point.of(along(paper.x(), paper.y()), across(paper.x(), paper.y()));
    }

    /** A line of the paper, in the piece frame. */
    Trace mapped(Trace paper) {
        Trace mapped = new Trace(paper.size());
        for (int i = 0; i < paper.size(); i++) {
            mapped.to(along(paper.x(i), paper.y(i)), across(paper.x(i), paper.y(i)));
        }
        return mapped;
    }

    private double along(double x, double y) {
        return x * grain.x() + y * grain.y();
    }

    private double across(double x, double y) {
        double across = x * grain.y() - y * grain.x();
        return turnedOver ? -across : across;
    }

    /** Whether a ring whose numbers on paper run to a positive area comes out counter-clockwise. */
    boolean keepsTurn() {
        return turnedOver;
    }
}
