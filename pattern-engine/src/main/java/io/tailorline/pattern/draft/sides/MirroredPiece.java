package io.tailorline.pattern.draft.sides;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.piece.Allowance;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.GrainLine;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.StripeAnchor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The other side's piece as it lies face up: the mirror image in the grain line, which keeps the nap. What is one half
 * of a piece over the middle may be mirrored across the grain instead.
 */
final class MirroredPiece {

    private final boolean acrossGrain;

    private MirroredPiece(boolean acrossGrain) {
        this.acrossGrain = acrossGrain;
    }

    /** Rings still run counter-clockwise, and an edge keeps its name. */
    static Piece of(Piece piece) {
        return new MirroredPiece(false).mirrored(piece);
    }

    /** The mirror image in a line square to the grain. */
    static Piece acrossGrain(Piece piece) {
        return new MirroredPiece(true).mirrored(piece);
    }

    private Piece mirrored(Piece piece) {
        List<Edge> edges = new ArrayList<>();
        for (Edge edge : piece.edges()) {
            Allowance allowance = edge.allowance();
            edges.add(new Edge(
                    edge.name(),
                    edge.line().mapped(this::of).reversed(),
                    new Allowance(allowance.end(), allowance.start())));
        }
        Collections.reverse(edges);
        GrainLine grain = piece.grainLine();
        return new Piece(
                piece.id(),
                piece.name(),
                piece.garment(),
                piece.material(),
                piece.cut(),
                of(piece.cutLine()),
                acrossGrain
                        ? new GrainLine(of(grain.to()), of(grain.from()))
                        : new GrainLine(of(grain.from()), of(grain.to())),
                piece.direction(),
                piece.tiltDeg(),
                piece.notches().stream().map(this::of).toList(),
                piece.drillHoles().stream()
                        .map(hole -> new DrillHole(of(hole.at()), hole.what()))
                        .toList(),
                piece.internalLines().stream()
                        .map(line -> new InternalLine(line.what(), of(line.line())))
                        .toList(),
                edges,
                piece.anchors().stream()
                        .map(anchor -> new StripeAnchor(anchor.match(), of(anchor.at())))
                        .toList());
    }

    private Polyline of(Polyline line) {
        return line.mapped(this::of);
    }

    private Ring of(Ring ring) {
        List<Point> points = new ArrayList<>();
        for (Point point : ring.points()) {
            points.add(of(point));
        }
        Collections.reverse(points);
        return new Ring(points);
    }

    private Notch of(Notch notch) {
        return new Notch(of(notch.at()), angle(notch.angleDeg()), notch.depth(), notch.kind(), notch.mate());
    }

    /** Within -180 (not itself) to 180 degrees. */
    private double angle(double degrees) {
        if (acrossGrain) {
            return degrees < 0 ? -180 - degrees : 180 - degrees;
        }
        return degrees == 180 ? 180 : 0.0 - degrees;
    }

    private Point of(Point point) {
        return acrossGrain ? Point.of(0.0 - point.x(), point.y()) : Point.of(point.x(), 0.0 - point.y());
    }
}
