package io.tailorline.portal.cutroom.persistence;

import io.tailorline.pattern.piece.PieceRef;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** Which pieces people took off the table, the same for every portal. Safe for several threads. */
public interface PickedPieces {

    Set<PieceRef> of(String jobId);

    /** Notes the pieces as picked, or as back on the table; what is noted already stays so. */
    void tell(String jobId, Collection<PieceRef> pieces, boolean picked);

    /** Forgets what was picked before; returns how many pieces. */
    int purge(Instant oldest);
}
