package io.tailorline.pattern.io.dxf;

import io.tailorline.geometry.Point;
import java.util.Locale;

/** A block whose outline cannot be cut. */
final class BrokenPiece extends Exception {

    private static final long serialVersionUID = 1L;

    BrokenPiece(String problem) {
        super(problem);
    }

    /** @param words with two numbers, the coordinates in the file */
    static BrokenPiece at(String words, Point place) {
        return new BrokenPiece(String.format(Locale.ROOT, words, place.x(), place.y()));
    }
}
