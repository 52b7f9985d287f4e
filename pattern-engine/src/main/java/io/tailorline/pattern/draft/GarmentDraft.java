package io.tailorline.pattern.draft;

import io.tailorline.pattern.piece.Girth;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Seam;
import io.tailorline.pattern.piece.Style.Side;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One garment as drafted: its cut pieces, how they are sewn together and what it measures when sewn.
 *
 * @param notes what the draft decided by itself and a tailor should know, one sentence each
 * @param sides by id, the pieces that one side of the body has and the other has not
 */
public record GarmentDraft(
        List<Piece> pieces, List<Seam> seams, List<Girth> girths, List<String> notes, Map<String, Side> sides) {

    public GarmentDraft {
        pieces = List.copyOf(pieces);
        seams = List.copyOf(seams);
        girths = List.copyOf(girths);
        notes = List.copyOf(notes);
        sides = Collections.unmodifiableMap(new TreeMap<>(sides));
    }

    /** A garment whose every piece belongs to both sides, except those whose id says a side. */
    public GarmentDraft(List<Piece> pieces, List<Seam> seams, List<Girth> girths, List<String> notes) {
        this(pieces, seams, girths, notes, Map.of());
    }

    /** The side of the body that has the piece. */
    public Side sideOf(String piece) {
        Side side = sides.get(piece);
        if (side != null) {
            return side;
        }
        if (piece.endsWith(".right")) {
            return Side.RIGHT;
        }
        return piece.endsWith(".left") ? Side.LEFT : Side.BOTH;
    }
}
