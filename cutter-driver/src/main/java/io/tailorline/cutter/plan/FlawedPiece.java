package io.tailorline.cutter.plan;

import io.tailorline.cutter.plan.outline.Overlap;
import io.tailorline.cutter.plan.outline.Region;
import io.tailorline.nesting.cloth.Fabric.Flaw;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.pattern.piece.PieceRef;
import java.util.Optional;

/**
 * A piece that lies on a flaw of the cloth which no rule of the shop lets it bear: cut, it would be cloth lost. A grade
 * of flaw that the rules do not name is borne by no piece, as when the marker is made.
 */
record FlawedPiece(PieceRef piece, String grade, double x, double y) {

    /** The first one of a marker. */
    static Optional<FlawedPiece> first(Marker marker) {
        for (Placement placement : marker.placements()) {
            Region piece = new Region(placement.cutLine());
            for (Flaw flaw : marker.fabric().flaws()) {
                Region place = new Region(flaw.ring());
                if (Overlap.areOverEachOther(piece, place) && !bears(placement, flaw, marker.rules())) {
                    return Optional.of(new FlawedPiece(
                            placement.piece(),
                            flaw.grade(),
                            place.ring().pointInside().x(),
                            place.ring().pointInside().y()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean bears(Placement placement, Flaw flaw, MarkerRules rules) {
        int gravest = rules.piece(placement.piece().pieceId())
                .tolerates()
                .map(rules.grades()::indexOf)
                .orElse(-1);
        int grade = rules.grades().indexOf(flaw.grade());
        return grade >= 0 && grade <= gravest;
    }
}
