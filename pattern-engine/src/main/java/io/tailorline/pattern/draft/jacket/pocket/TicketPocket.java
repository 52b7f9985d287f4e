package io.tailorline.pattern.draft.jacket.pocket;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.outline.PieceDrawing;

/** A small pocket for a ticket, above the hip pocket of the right front only: docs/drafting/jacket.md, step 21. */
final class TicketPocket {

    static final String MATCH = "jacket.ticketPocket";

    /** Its mouth against the hip pocket's. */
    static final double SHARE_OF_MOUTH = 2.0 / 3;

    private static final double ABOVE_HIP_POCKET = 75;

    private TicketPocket() {}

    static void markOn(PieceDrawing front, HipPocket hip, double hipMouth) {
        Polyline mouth = mouth(hip, hipMouth);
        front.line("ticket pocket, right front only", mouth);
        front.anchor(MATCH, mouth.first());
    }

    /** From its front end. */
    static Polyline mouth(HipPocket hip, double hipMouth) {
        Point at = hip.front().minus(Point.of(0, ABOVE_HIP_POCKET));
        return Polyline.through(at, at.plus(hip.backwards(SHARE_OF_MOUTH * hipMouth)));
    }
}
