package io.tailorline.pattern.draft.outline;

import io.tailorline.geometry.Ring;
import io.tailorline.pattern.draft.ImpossibleGeometry;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Word;
import io.tailorline.pattern.piece.Piece;

/** The final check of a drawn piece: refuses an outline that crosses itself. */
public final class OutlineCheck {

    private OutlineCheck() {}

    /** The piece itself; refused when its cut line or seam line crosses itself or encloses nothing. */
    public static Piece of(Piece piece) throws ImpossibleGeometry {
        Ring seamLine = piece.seamLine();
        require(piece, piece.cutLine());
        if (!seamLine.equals(piece.cutLine())) {
            require(piece, seamLine);
        }
        return BendCheck.of(piece);
    }

    private static void require(Piece piece, Ring ring) throws ImpossibleGeometry {
        if (!ring.isSimple() || !(ring.signedArea() > 0)) {
            throw new ImpossibleGeometry(
                    piece.id() + ", outline",
                    ImpossibleGeometry.text("%.0f mm2", ring.signedArea()),
                    "an outline that does not cross itself",
                    Notice.of("draft.outline", Word.piece(piece.id())));
        }
    }
}
