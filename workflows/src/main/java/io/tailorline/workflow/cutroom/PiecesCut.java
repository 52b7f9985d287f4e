package io.tailorline.workflow.cutroom;

import io.tailorline.pattern.piece.PieceRef;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of an order is cut and still counts, whatever jobs cut it.
 *
 * @param pieces that the order has
 * @param cut all round
 * @param begun the knife was in them and has not left them for good
 * @param uncertain that may be cut, begun or untouched
 */
public record PiecesCut(int pieces, Set<PieceRef> cut, Set<PieceRef> begun, Set<PieceRef> uncertain) {

    /** The knife has not been in the cloth of the order, or nothing of that counts. */
    public static final PiecesCut NOTHING = new PiecesCut(0, Set.of(), Set.of(), Set.of());

    public PiecesCut {
        cut = Collections.unmodifiableSet(new TreeSet<>(cut));
        begun = Collections.unmodifiableSet(new TreeSet<>(begun));
        uncertain = Collections.unmodifiableSet(new TreeSet<>(uncertain));
    }

    /** Of two orders together. */
    public PiecesCut with(PiecesCut other) {
        return new PiecesCut(
                pieces + other.pieces,
                union(cut, other.cut),
                union(begun, other.begun),
                union(uncertain, other.uncertain));
    }

    private static Set<PieceRef> union(Set<PieceRef> one, Set<PieceRef> other) {
        Set<PieceRef> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }

    /** Whether the knife was in the cloth, or may have been. */
    public boolean hasTouchedCloth() {
        return !cut.isEmpty() || !begun.isEmpty() || !uncertain.isEmpty();
    }

    /** How many pieces the order lacks: begun and uncertain ones among them. */
    public int missing() {
        return pieces - cut.size();
    }

    public boolean isComplete() {
        return !cut.isEmpty() && missing() == 0;
    }
}
