package io.tailorline.pattern.check.seam;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.check.invariant.FindingLocation;
import io.tailorline.pattern.check.invariant.Invariant;
import io.tailorline.pattern.check.invariant.InvariantLimit;
import io.tailorline.pattern.check.invariant.InvariantResult;
import io.tailorline.pattern.check.invariant.WorstFigure;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.seam.NotchPlace;
import java.util.ArrayList;
import java.util.List;

/** G: no notch so near a corner that the corner could tear off, and so never two at one corner. */
public final class NotchClearOfCorners implements Invariant {

    private static final InvariantLimit LIMIT = InvariantLimit.atLeast(10, "mm");

    /** Where two edges meet with less of a turn the outline runs on smoothly, degrees. */
    private static final double CORNER_DEG = 8;

    @Override
    public InvariantResult check(Pattern pattern) {
        WorstFigure worst = WorstFigure.of("G.notchOffCorner", LIMIT, LIMIT.value());
        for (Piece piece : pattern.pieces()) {
            List<Point> corners = corners(piece);
            for (Notch notch : piece.notches()) {
                NotchPlace place = NotchPlace.of(notch, piece);
                Point seamPoint = place.edge().line().at(place.along());
                double nearest = corners.stream()
                        .mapToDouble(seamPoint::distanceTo)
                        .min()
                        .orElse(Double.POSITIVE_INFINITY);
                worst.take(nearest, () -> FindingLocation.of(piece, notch));
            }
        }
        return worst.result();
    }

    private static List<Point> corners(Piece piece) {
        List<Edge> edges = piece.edges();
        List<Point> corners = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            List<Point> before = edges.get(i).line().points();
            List<Point> after = edges.get((i + 1) % edges.size()).line().points();
            Point in = before.get(before.size() - 1).minus(before.get(before.size() - 2));
            Point out = after.get(1).minus(after.get(0));
            double turn = StrictMath.abs(StrictMath.toDegrees(StrictMath.atan2(in.cross(out), in.dot(out))));
            if (turn >= CORNER_DEG) {
                corners.add(after.get(0));
            }
        }
        return corners;
    }
}
