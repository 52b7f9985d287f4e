package io.tailorline.pattern.piece;

import io.tailorline.geometry.Ring;
import io.tailorline.geometry.Trace;
import java.util.List;
import java.util.Optional;

/**
 * One piece of cloth to cut, in the piece frame, mm: +x along the grain to the hem, rings counter-clockwise.
 *
 * @param id stable name: {@code jacket.front}
 * @param name what the label says
 * @param cutLine where the knife goes
 * @param direction whether the piece follows the nap
 * @param tiltDeg how far it may lean off the grain to either side, degrees
 * @param edges in order they make the seam line, each beginning where the one before ended
 * @param anchors where stripes or checks must meet those of other pieces
 */
public record Piece(
        String id,
        String name,
        Garment garment,
        Material material,
        CutQuantity cut,
        Ring cutLine,
        GrainLine grainLine,
        Direction direction,
        double tiltDeg,
        List<Notch> notches,
        List<DrillHole> drillHoles,
        List<InternalLine> internalLines,
        List<Edge> edges,
        List<StripeAnchor> anchors) {

    public Piece {
        notches = List.copyOf(notches);
        drillHoles = List.copyOf(drillHoles);
        internalLines = List.copyOf(internalLines);
        edges = List.copyOf(edges);
        anchors = List.copyOf(anchors);
    }

    /** A piece whose stripes need not match. */
    public Piece(
            String id,
            String name,
            Garment garment,
            Material material,
            CutQuantity cut,
            Ring cutLine,
            GrainLine grainLine,
            Direction direction,
            double tiltDeg,
            List<Notch> notches,
            List<DrillHole> drillHoles,
            List<InternalLine> internalLines,
            List<Edge> edges) {
        this(
                id,
                name,
                garment,
                material,
                cut,
                cutLine,
                grainLine,
                direction,
                tiltDeg,
                notches,
                drillHoles,
                internalLines,
                edges,
                List.of());
    }

    /** The edge called {@code name}, if the piece has one. */
    public Optional<Edge> findEdge(String name) {
        for (Edge edge : edges) {
            if (edge.name().equals(name)) {
                return Optional.of(edge);
            }
        }
        return Optional.empty();
    }

    /** Where the piece is sewn: its edges, one after the other. */
    public Ring seamLine() {
        int size = 0;
        for (Edge edge : edges) {
            size += edge.line().size() - 1;
        }
        Trace ring = new Trace(size);
        for (Edge edge : edges) {
            ring.along(edge.line(), 0, edge.line().size() - 1);
        }
        return ring.ring();
    }
}
