package io.tailorline.pattern.check.invariant;

import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.piece.PointOnPiece;
import java.util.List;

/**
 * One place where a pattern breaks an invariant.
 *
 * @param notice where, and what was measured there
 * @param places on the pieces; empty where it is on none
 */
public record Finding(Notice notice, List<PointOnPiece> places) {

    public Finding {
        places = List.copyOf(places);
    }

    /** In English. */
    public String text() {
        return notice.text();
    }
}
