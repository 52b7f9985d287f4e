package io.tailorline.pattern.correct;

import io.tailorline.geometry.Mm;
import io.tailorline.geometry.NearestOnSegment;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.piece.Correction.OfOutline;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PieceGeometry;
import io.tailorline.pattern.piece.StripeAnchor;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece with another outline: its seam line, cut line and notches. Drawn lines and stripe anchors that end on an edge
 * end on it again, at the same share of its length; grain, drill holes and internal cuts stay.
 */
record ReplacedPiece(Piece drafted, OfOutline outline) {

    /** A mark this near to the seam line ends on it, mm: as the certificate. */
    private static final double ON_SEAM = 0.1;

    Piece replaced() {
        PieceGeometry old = drafted.geometry();
        return drafted.withEdges(outline.edges())
                .withInternalLines(drafted.internalLines().stream()
                        .map(line -> new InternalLine(line.what(), endsOnSeam(line.line())))
                        .toList())
                .withGeometry(new PieceGeometry(
                        outline.cutLine(),
                        old.grainLine(),
                        outline.notches(),
                        old.drillHoles(),
                        old.internalCuts(),
                        old.anchors().stream()
                                .map(anchor -> new StripeAnchor(anchor.match(), onSeam(anchor.at())))
                                .toList()));
    }

    private Polyline endsOnSeam(Polyline line) {
        List<Point> points = new ArrayList<>(line.points());
        points.set(0, onSeam(points.get(0)));
        points.set(points.size() - 1, onSeam(points.get(points.size() - 1)));
        return new Polyline(points);
    }

    private Point onSeam(Point point) {
        for (int i = 0; i < drafted.edges().size(); i++) {
            Edge edge = drafted.edges().get(i);
            double along = NearestOnSegment.along(edge.line(), point);
            if (edge.line().at(along).distanceTo(point) <= ON_SEAM) {
                Polyline other = outline.edges().get(i).line();
                return Mm.onGrid(other.at(other.length() * along / edge.length()));
            }
        }
        return point;
    }
}
