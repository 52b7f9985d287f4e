package io.tailorline.pattern.draft.outline;

import io.tailorline.pattern.piece.Style.Side;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Which drawings belong to one side of the body. */
public final class OneSided {

    private OneSided() {}

    /** By piece id, the side of every drawing that is {@link PieceDrawing#onlyOn only on} one. */
    public static Map<String, Side> of(Collection<PieceDrawing> drawings) {
        Map<String, Side> sides = new TreeMap<>();
        for (PieceDrawing drawing : drawings) {
            if (drawing.side() != Side.BOTH) {
                sides.put(drawing.id(), drawing.side());
            }
        }
        return sides;
    }
}
