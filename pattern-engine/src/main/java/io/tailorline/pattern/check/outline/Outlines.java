package io.tailorline.pattern.check.outline;

import io.tailorline.geometry.Ring;
import io.tailorline.pattern.piece.Piece;
import java.util.List;

/** The two outlines of a piece. */
final class Outlines {

    private Outlines() {}

    /** An outline with the words for it. */
    record Named(String where, Ring ring) {}

    static List<Named> of(Piece piece) {
        return List.of(
                new Named(piece.id() + ", seam line", piece.seamLine()),
                new Named(piece.id() + ", cut line", piece.cutLine()));
    }
}
