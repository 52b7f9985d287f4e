package io.tailorline.nesting.check;

import io.tailorline.geometry.Point;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.OrderPieces;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.StripeAnchor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks the anchors of a marker in one ply against its patterns: all present, each at its place on its piece. */
final class AnchorCheck {

    /** Enlarging and placing each round to the 0.01 mm grid: an anchor may end this far off, mm. */
    private static final double TOLERANCE = 0.02;

    private AnchorCheck() {}

    static CheckReport.Line check(Marker marker, List<? extends OrderPieces> orders) {
        int found = 0;
        for (Placement placement : marker.placements()) {
            Optional<Piece> piece = PatternCheck.findPiece(placement, orders);
            List<StripeAnchor> drawn = piece.map(Piece::anchors).orElse(List.of());
            for (int i = 0; i < drawn.size(); i++) {
                Point wanted = placed(drawn.get(i).at(), placement, marker);
                boolean there = i < placement.anchors().size()
                        && placement
                                .anchors()
                                .get(i)
                                .match()
                                .equals(drawn.get(i).match());
                double off =
                        there ? placement.anchors().get(i).at().minus(wanted).length() : Double.POSITIVE_INFINITY;
                if (off > TOLERANCE) {
                    return new CheckReport.Line(
                            "anchors",
                            String.format(
                                    Locale.ROOT,
                                    "'%s' of %s is %.3f mm off",
                                    drawn.get(i).match(),
                                    placement.piece(),
                                    off),
                            "at most %s mm".formatted(TOLERANCE),
                            false);
                }
                found++;
            }
        }
        return new CheckReport.Line("anchors", found + " found", "all, where the patterns bear them", true);
    }

    /** Enlarged for shrinkage, turned over, rotated, moved. */
    private static Point placed(Point drawn, Placement placement, Marker marker) {
        double x = drawn.x() / (1 - marker.fabric().shrinkage().warp() / 100);
        double y = drawn.y() / (1 - marker.fabric().shrinkage().weft() / 100);
        return new Point(x, placement.mirrored() ? -y : y)
                .turned(placement.rotationDeg())
                .plus(placement.translate());
    }
}
