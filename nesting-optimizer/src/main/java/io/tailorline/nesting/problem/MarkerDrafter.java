package io.tailorline.nesting.problem;

import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.nesting.cloth.Fabric;
import io.tailorline.nesting.geometry.RigidTransform;
import io.tailorline.nesting.marker.Efficiency;
import io.tailorline.nesting.marker.LabelPlace;
import io.tailorline.nesting.marker.Marker;
import io.tailorline.nesting.marker.PieceToFabric;
import io.tailorline.nesting.marker.Placement;
import io.tailorline.nesting.rules.MarkerRules;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.PieceGeometry;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Turns a solution into placed pieces on the cloth, on the 0.01 mm grid. */
final class MarkerDrafter {

    private final Fabric fabric;
    private final MarkerRules rules;
    private final ClothStrip strip;
    private final PieceConstraints constraints;

    /** Where labels lie in the piece frame: found once for all copies and all markers of a problem. */
    private final Map<Piece, Point> labels = Collections.synchronizedMap(new IdentityHashMap<>());

    MarkerDrafter(Fabric fabric, MarkerRules rules, ClothStrip strip, PieceConstraints constraints) {
        this.fabric = fabric;
        this.rules = rules;
        this.strip = strip;
        this.constraints = constraints;
    }

    /** A cut of a piece and its place on the strip. */
    record Placed(MarkerPiece piece, MarkerPiece.Cut cut, RigidTransform at) {}

    Marker marker(List<Placed> placed) {
        List<Placement> placements = placed.stream().map(this::placement).toList();
        double length = Mm.onGrid(StrictMath.max(farthestCut(placements), farthestBlock(placed)));
        return new Marker(fabric, length, Efficiency.of(placements, length, fabric), placements, rules);
    }

    private static double farthestCut(List<Placement> placements) {
        return placements.stream()
                .flatMap(placement -> placement.cutLine().points().stream())
                .mapToDouble(Point::x)
                .max()
                .orElse(0);
    }

    /** A block needs cloth as well. */
    private double farthestBlock(List<Placed> placed) {
        double farthest = 0;
        for (Placed one : placed) {
            RigidTransform at = one.at();
            farthest = StrictMath.max(
                    farthest,
                    constraints
                            .block(one.piece())
                            .map(block -> block.turned(at.rotationDeg()).maxX() + Mm.onGrid(at.x()))
                            .orElse(0.0));
        }
        return farthest;
    }

    Placement placement(Placed placed) {
        MarkerPiece markerPiece = placed.piece();
        MarkerPiece.Cut cut = placed.cut();
        Piece piece = markerPiece.piece();
        Point translate = Mm.onGrid(strip.toFabric(placed.at()));
        PieceToFabric toFabric =
                new PieceToFabric(markerPiece.mirrored(), placed.at().rotationDeg(), translate);
        PieceGeometry geometry = toFabric.of(piece.geometry());
        Point middle = labels.computeIfAbsent(piece, any -> LabelPlace.middle(piece.cutLine()));
        Placement whole = new Placement(
                markerPiece.ref(cut.copy()),
                piece.garment(),
                piece.side(),
                toFabric,
                geometry,
                LabelPlace.of(geometry.cutLine(), toFabric.of(middle), markerPiece.label(cut.copy())),
                markerPiece.copies(cut),
                false);
        return markerPiece.axisOnFold().isPresent() ? OnFold.half(whole, fabric.spreadWidth()) : whole;
    }
}
