package io.tailorline.workflow.cutroom;

import io.tailorline.pattern.piece.PieceRef;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** What a person has seen of a suit that may have been cut while nobody took note of it. */
public sealed interface CutSince {

    /** Every piece is cut. */
    record All() implements CutSince {}

    /** No piece is cut, nor begun. */
    record Nothing() implements CutSince {}

    /**
     * Some pieces are cut.
     *
     * @param cut all round; one that is half cut is not among them
     */
    record Some(Set<PieceRef> cut) implements CutSince {
        public Some {
            cut = Collections.unmodifiableSet(new TreeSet<>(cut));
        }
    }
}
