package io.tailorline.nesting.check;

import io.tailorline.geometry.Polygons;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.pattern.piece.BundleRef;
import io.tailorline.pattern.piece.Copy;
import io.tailorline.pattern.piece.Material;
import io.tailorline.pattern.piece.OrderPieces;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PieceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;

/** The marker against the patterns it was made from: each demanded copy once, each in its own shape. */
final class PatternCheck {

    /** Enlarging and placing each round to the 0.01 mm grid: a corner may end this far off, mm. */
    private static final double SHAPE_TOLERANCE = 0.02;

    private PatternCheck() {}

    static List<CheckReport.Line> check(Marker marker, List<? extends OrderPieces> orders) {
        return List.of(complete(marker, orders), shapes(marker, orders));
    }

    /** The piece of which a placement is a copy. */
    static Optional<Piece> findPiece(Placement placement, List<? extends OrderPieces> orders) {
        return orders.stream()
                .filter(order -> order.id().equals(placement.order()))
                .flatMap(order -> order.findPiece(placement.piece().pieceId()).stream())
                .findFirst();
    }

    private static CheckReport.Line complete(Marker marker, List<? extends OrderPieces> orders) {
        TreeSet<Material> materials = new TreeSet<>();
        marker.placements()
                .forEach(placement ->
                        findPiece(placement, orders).map(Piece::material).ifPresent(materials::add));
        TreeSet<PieceRef> wanted = new TreeSet<>();
        for (OrderPieces order : orders) {
            order.pieces().stream()
                    .filter(piece -> materials.contains(piece.material()))
                    .filter(piece -> !marker.leftOut().contains(new BundleRef(order.id(), piece.garment())))
                    .forEach(piece -> piece.cut()
                            .copies()
                            .forEach(copy -> wanted.add(new PieceRef(order.id(), piece.id(), copy))));
        }
        List<PieceRef> missing = new ArrayList<>(wanted);
        List<PieceRef> surplus = new ArrayList<>();
        for (Placement placement : marker.placements()) {
            if (!missing.remove(placement.piece())) {
                surplus.add(placement.piece());
            }
        }
        boolean ok = missing.isEmpty() && surplus.isEmpty() && materials.size() == 1;
        TreeSet<String> strangers = new TreeSet<>();
        marker.placements().forEach(placement -> strangers.add(placement.order()));
        orders.forEach(order -> strangers.remove(order.id()));
        if (!strangers.isEmpty()) {
            return new CheckReport.Line(
                    CheckReport.COMPLETE, "pieces of %s".formatted(strangers), "the patterns of all orders", false);
        }
        String figure = ok
                ? marker.placements().size() + " pieces" + leftOut(marker)
                : "missing %s, too many %s".formatted(missing, surplus);
        return new CheckReport.Line(CheckReport.COMPLETE, figure, wanted.size() + " pieces of one material", ok);
    }

    private static String leftOut(Marker marker) {
        return marker.leftOut().isEmpty() ? "" : ", %s left out".formatted(marker.leftOut());
    }

    private static CheckReport.Line shapes(Marker marker, List<? extends OrderPieces> orders) {
        int compared = 0;
        for (Placement placement : marker.placements()) {
            Optional<Piece> piece = findPiece(placement, orders);
            if (piece.isEmpty()) {
                continue;
            }
            compared++;
            Polygon wanted = placed(
                    Polygons.of(piece.get().cutLine()),
                    placement,
                    marker.fabric().shrinkage());
            double off = distance(wanted, Polygons.of(placement.cutLine()));
            Copy copy = placement.piece().copy();
            boolean turnedOver = piece.get().cut().copies().contains(copy)
                    && isTurnedOver(copy, marker.fabric()) == placement.mirrored();
            if (off > SHAPE_TOLERANCE || !turnedOver) {
                return new CheckReport.Line(
                        "shapes",
                        String.format(
                                Locale.ROOT,
                                "%s is %.3f mm off its pattern%s",
                                placement.piece(),
                                off,
                                turnedOver ? "" : " and lies on the wrong side"),
                        "at most %s mm".formatted(SHAPE_TOLERANCE),
                        false);
            }
        }
        if (compared == 0) {
            return new CheckReport.Line("shapes", "none compared", "at least 1 piece of these patterns", false);
        }
        return new CheckReport.Line("shapes", "all as drawn", "at most %s mm off".formatted(SHAPE_TOLERANCE), true);
    }

    /**
     * How far two outlines are apart, mm. Where they have their corners in the same order the farthest pair of corners
     * bounds it from above; only where that is too much is the exact distance computed.
     */
    private static double distance(Polygon wanted, Polygon found) {
        double corners =
                cornerDistance(wanted.norm().getCoordinates(), found.norm().getCoordinates());
        return corners <= SHAPE_TOLERANCE ? corners : DiscreteHausdorffDistance.distance(wanted, found);
    }

    /** Infinite where the outlines differ in their number of corners. Both are closed and run the same way. */
    private static double cornerDistance(Coordinate[] wanted, Coordinate[] found) {
        int size = wanted.length - 1;
        if (found.length - 1 != size) {
            return Double.POSITIVE_INFINITY;
        }
        int shift = 0;
        for (int i = 1; i < size; i++) {
            shift = wanted[0].distance(found[i]) < wanted[0].distance(found[shift]) ? i : shift;
        }
        double farthest = 0;
        for (int i = 0; i < size; i++) {
            farthest = StrictMath.max(farthest, wanted[i].distance(found[(i + shift) % size]));
        }
        return farthest;
    }

    /** On cloth with its face down a piece is seen from its wrong side. */
    private static boolean isTurnedOver(Copy copy, Fabric fabric) {
        return copy.isMirrored() != (fabric.face() == Fabric.Face.DOWN);
    }

    /** Enlarged so that it has its size again when the cloth has shrunk, turned over, rotated, moved. */
    private static Polygon placed(Polygon cutLine, Placement placement, Fabric.Shrinkage shrinkage) {
        AffineTransformation enlarge = AffineTransformation.scaleInstance(
                1 / (1 - shrinkage.warp() / 100), (placement.mirrored() ? -1 : 1) / (1 - shrinkage.weft() / 100));
        return ShapeRelations.placed(
                (Polygon) enlarge.transform(cutLine),
                placement.rotationDeg(),
                placement.translate().x(),
                placement.translate().y());
    }
}
