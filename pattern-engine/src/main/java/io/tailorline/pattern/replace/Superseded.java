package io.tailorline.pattern.replace;

import io.tailorline.pattern.piece.Correction;
import io.tailorline.pattern.piece.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * The corrections of an order when an outline takes the place of those of its piece.
 *
 * @param kept the others; one of both sides stays on the side that keeps its piece
 * @param dropped what it takes the place of, on its side
 */
record Superseded(List<Correction> kept, List<Correction> dropped) {

    Superseded {
        kept = List.copyOf(kept);
        dropped = List.copyOf(dropped);
    }

    /** @param piece without a side */
    static Superseded by(String piece, Side side, List<Correction> corrections) {
        List<Correction> kept = new ArrayList<>();
        List<Correction> dropped = new ArrayList<>();
        for (Correction each : corrections) {
            if (!each.piece().equals(piece) || !each.side().meets(side)) {
                kept.add(each);
            } else if (each.side() == Side.BOTH && side != Side.BOTH) {
                dropped.add(each.withSide(side));
                side.other().map(each::withSide).ifPresent(kept::add);
            } else {
                dropped.add(each);
            }
        }
        return new Superseded(kept, dropped);
    }
}
