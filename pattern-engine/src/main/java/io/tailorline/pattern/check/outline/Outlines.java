package io.tailorline.pattern.check.outline;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.check.invariant.FindingLocation;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PointOnPiece;
import java.util.List;

/** The two outlines of a piece. */
final class Outlines {

    private Outlines() {}

    /**
     * One of them.
     *
     * @param code of the words for it
     */
    record Named(Piece piece, String code, Ring ring) {

        FindingLocation where() {
            return new FindingLocation(words(), List.of(PointOnPiece.on(piece)));
        }

        FindingLocation at(Point at) {
            return where().at(piece, at);
        }

        private Notice words() {
            return Notice.of(code, Word.piece(piece.id()));
        }
    }

    static List<Named> of(Piece piece) {
        return List.of(
                new Named(piece, "found.seam-line", piece.seamLine()),
                new Named(piece, "found.cut-line", piece.cutLine()));
    }
}
