package io.tailorline.pattern.draft;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.Girth;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Side;
import java.util.List;

/**
 * One garment as drafted: its cut pieces, its seams and its finished girths.
 *
 * @param notes decisions of the draft that a tailor should know, one sentence each
 */
public record GarmentDraft(List<Piece> pieces, List<Seam> seams, List<Girth> girths, List<Notice> notes) {

    public GarmentDraft {
        pieces = List.copyOf(pieces);
        seams = List.copyOf(seams);
        girths = List.copyOf(girths);
        notes = List.copyOf(notes);
    }

    /** The side of the body that has the piece. */
    public Side sideOf(String pieceId) {
        for (Piece piece : pieces) {
            if (piece.id().equals(pieceId)) {
                return piece.side();
            }
        }
        return Side.BOTH;
    }
}
