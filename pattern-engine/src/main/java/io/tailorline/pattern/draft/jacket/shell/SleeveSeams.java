package io.tailorline.pattern.draft.jacket.shell;

import static io.tailorline.pattern.draft.jacket.shell.JacketSeams.plain;
import static io.tailorline.pattern.draft.outline.SeamSide.edge;

import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.draft.jacket.sleeve.Sleeve;
import io.tailorline.pattern.draft.outline.SeamPairing;
import io.tailorline.pattern.piece.Notch.Kind;
import io.tailorline.pattern.piece.Seam.EaseRange;
import java.util.List;

/** How top and under sleeve are sewn: docs/drafting/jacket.md, steps 10 and 16. */
final class SleeveSeams {

    private static final EaseRange FOREARM = new EaseRange(-5, -3);
    private static final EaseRange HINDARM = new EaseRange(3, 5);

    /** The sleeve seams' ease lies within 80 mm of the elbow; their notches lie just outside, mm. */
    private static final double CLEAR_OF_ELBOW_EASE = 90;

    private SleeveSeams() {}

    static List<SeamPairing> of(JacketPieces pieces, Sleeve sleeve) {
        return List.of(
                forearm(pieces, sleeve),
                hindarm(pieces, sleeve),
                plain(
                        "jacket.sleeveVent",
                        edge(pieces.topSleeve(), "vent"),
                        edge(pieces.underSleeve(), "vent"),
                        JacketSeams.EQUAL));
    }

    private static SeamPairing forearm(JacketPieces pieces, Sleeve sleeve) {
        Polyline line = sleeve.under().line("forearm");
        return plain(
                        "jacket.forearm",
                        edge(pieces.topSleeve(), "forearm"),
                        edge(pieces.underSleeve(), "forearm"),
                        FOREARM)
                .notchedFromEnd(line.stationAt(sleeve.elbowLevel() - CLEAR_OF_ELBOW_EASE), Kind.SINGLE)
                .notchedAt(line.length() - line.stationAt(sleeve.elbowLevel() + CLEAR_OF_ELBOW_EASE), Kind.SINGLE);
    }

    private static SeamPairing hindarm(JacketPieces pieces, Sleeve sleeve) {
        Polyline line = sleeve.under().line("hindarm").reversed();
        return plain(
                        "jacket.hindarm",
                        edge(pieces.topSleeve(), "hindarm"),
                        edge(pieces.underSleeve(), "hindarm"),
                        HINDARM)
                .notchedAt(line.stationAt(sleeve.elbowLevel() - CLEAR_OF_ELBOW_EASE), Kind.DOUBLE)
                .notchedFromEnd(line.length() - line.stationAt(sleeve.elbowLevel() + CLEAR_OF_ELBOW_EASE), Kind.DOUBLE);
    }
}
