package io.tailorline.nesting.marker;

import io.tailorline.nesting.geometry.Outline;
import io.tailorline.pattern.geom.Mm;
import io.tailorline.pattern.geom.Point;
import io.tailorline.pattern.geom.Ring;
import io.tailorline.pattern.piece.CutQuantity;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.GrainLine;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Piece;
import java.util.List;

/**
 * A piece of an order as it goes on the cloth: enlarged for shrinkage and, for the other half of a pair, turned over. Its
 * copies are alike.
 *
 * @param piece already enlarged, in the piece frame
 * @param mirrored whether the copies are turned over
 * @param copies at least one
 */
record LayPiece(String order, Piece piece, boolean mirrored, List<CutQuantity.Copy> copies) {

    /** The piece enlarged so that it has its drawn size after the cloth has shrunk: length / (1 - shrinkage). */
    static Piece enlarged(Piece piece, Fabric.Shrinkage shrinkage) {
        if (shrinkage.warp() == 0 && shrinkage.weft() == 0) {
            return piece;
        }
        Enlargement by = new Enlargement(1 / (1 - shrinkage.warp() / 100), 1 / (1 - shrinkage.weft() / 100));
        return new Piece(
                piece.id(),
                piece.name(),
                piece.garment(),
                piece.material(),
                piece.cut(),
                by.of(piece.cutLine()),
                new GrainLine(
                        by.of(piece.grainLine().from()), by.of(piece.grainLine().to())),
                piece.direction(),
                piece.tiltDeg(),
                piece.notches().stream().map(by::of).toList(),
                piece.drillHoles().stream().map(by::of).toList(),
                piece.internalLines(),
                piece.edges());
    }

    /** Factors along the grain and across it. */
    private record Enlargement(double along, double across) {

        Point of(Point point) {
            return Mm.onGrid(new Point(point.x() * along, point.y() * across));
        }

        Ring of(Ring ring) {
            List<Point> points = Mm.onGrid(ring.points().stream().map(this::of).toList());
            boolean closes = points.get(0).equals(points.get(points.size() - 1));
            return new Ring(closes ? points.subList(0, points.size() - 1) : points);
        }

        Notch of(Notch notch) {
            Point inwards = new Point(1, 0).turned(notch.angleDeg());
            double angle = new Point(inwards.x() * along, inwards.y() * across).angleDeg();
            return new Notch(of(notch.at()), angle, notch.depth(), notch.kind(), notch.mate());
        }

        DrillHole of(DrillHole hole) {
            return new DrillHole(of(hole.at()), hole.what());
        }
    }

    String garment() {
        return piece.garment().word();
    }

    /** The garment of the order: what is sewn together and keeps one nap. */
    String bundle() {
        return order + "/" + garment();
    }

    /** The cut line, turned over where the copies are, about the piece's origin. */
    Outline outline() {
        List<Point> points = piece.cutLine().points();
        return Outline.of(
                points.stream().mapToDouble(Point::x).toArray(),
                points.stream()
                        .mapToDouble(point -> mirrored ? -point.y() : point.y())
                        .toArray());
    }
}
