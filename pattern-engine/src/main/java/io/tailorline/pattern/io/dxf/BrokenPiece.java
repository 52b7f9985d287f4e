package io.tailorline.pattern.io.dxf;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Quantity;

/** A block whose outline cannot be cut. */
final class BrokenPiece extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Notice problem;

    /** @param problem text after "its outline" */
    BrokenPiece(Notice problem) {
        super(problem.text());
        this.problem = problem;
    }

    /** @param code of words with two numbers, the coordinates in the file */
    static BrokenPiece at(String code, Point place) {
        return new BrokenPiece(Notice.of(code, coordinate(place.x()), coordinate(place.y())));
    }

    /** As the file has it, in its unit. */
    static Quantity coordinate(double value) {
        return Quantity.of("%.2f", value, "");
    }

    Notice problem() {
        return problem;
    }
}
