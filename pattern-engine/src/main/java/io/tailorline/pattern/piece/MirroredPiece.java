package io.tailorline.pattern.piece;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The other side's piece as it lies face up: the mirror image in the grain line, which keeps the nap. Half of a piece
 * over the middle may be mirrored across the grain instead.
 */
public final class MirroredPiece {

    private final boolean acrossGrain;

    private MirroredPiece(boolean acrossGrain) {
        this.acrossGrain = acrossGrain;
    }

    /** Rings still run counter-clockwise, and an edge keeps its name. */
    public static Piece of(Piece piece) {
        return new MirroredPiece(false).mirrored(piece);
    }

    /** The mirror image in a line square to the grain. */
    public static Piece acrossGrain(Piece piece) {
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
        PieceGeometry mirrored = piece.geometry().mapped(of(piece.cutLine()), this::of, this::angle);
        GrainLine grain = mirrored.grainLine();
        return piece.withEdges(edges)
                .withGeometry(acrossGrain ? mirrored.withGrainLine(new GrainLine(grain.to(), grain.from())) : mirrored)
                .withInternalLines(piece.internalLines().stream()
                        .map(line -> new InternalLine(line.what(), of(line.line())))
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
