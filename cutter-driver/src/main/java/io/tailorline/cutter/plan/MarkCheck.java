package io.tailorline.cutter.plan;

import io.tailorline.cutter.profile.TableProfile;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether the marks of a marker can be cut: notches, drill holes, internal cuts, and labels where the table prints
 * them. A mark that is on its own piece is within the reach of the table, off the other pieces, and off every flaw that
 * its piece may not bear, because the piece is; so each is checked against its own piece, and the pieces against the
 * rest.
 */
final class MarkCheck {

    /** Rounding of a placed line, mm. */
    static final double ROUNDING = 0.05;

    private MarkCheck() {}

    static Optional<Refused> refusal(Marker marker, TableProfile table) {
        List<Placement> pieces = marker.placements();
        return pieces.stream()
                .flatMap(piece -> Stream.of(
                        NotchCheck.refusal(piece, table),
                        DrillHoleCheck.refusal(piece),
                        InternalCutCheck.refusal(piece),
                        labelRefusal(piece, table)))
                .flatMap(Optional::stream)
                .findFirst()
                .map(refused -> refused instanceof Refused.MarkOutsidePiece outside ? outside.among(pieces) : refused);
    }

    private static Optional<Refused> labelRefusal(Placement piece, TableProfile table) {
        DepthInPiece place = DepthInPiece.of(piece.cutLine(), piece.label().at());
        return table.labelSeconds().isPresent() && place.depth() < -ROUNDING
                ? Optional.of(Refused.MarkOutsidePiece.of(piece, "The label", place))
                : Optional.empty();
    }
}
