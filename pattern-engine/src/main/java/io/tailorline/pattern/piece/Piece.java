package io.tailorline.pattern.piece;

import io.tailorline.geometry.Ring;
import io.tailorline.geometry.Trace;
import java.util.List;
import java.util.Optional;

/**
 * One piece of cloth to cut, in the piece frame, mm: +x along the grain to the hem, rings counter-clockwise.
 *
 * @param id stable name: {@code jacket.front}, {@code jacket.front.left} where left and right differ
 * @param side the side of the body it is drawn for; both for a pair and for what both sides share
 * @param name what the label says
 * @param direction whether the piece follows the nap
 * @param tiltDeg how far it may lean off the grain to either side, degrees
 * @param edges in order they make the seam line, each beginning where the one before ended
 */
public record Piece(
        String id,
        Side side,
        String name,
        Garment garment,
        Material material,
        CutQuantity cut,
        NapDirection direction,
        double tiltDeg,
        PieceGeometry geometry,
        List<InternalLine> internalLines,
        List<Edge> edges) {

    public Piece {
        if (!PieceRef.isPieceId(id)) {
            throw new IllegalArgumentException(
                    "Piece id '%s' must not be empty and must not contain a slash.".formatted(id));
        }
        internalLines = List.copyOf(internalLines);
        edges = List.copyOf(edges);
    }

    /** The id without a side: the same for a right front and a left one. */
    public String kind() {
        return Side.kind(id);
    }

    /** Where the knife goes. */
    public Ring cutLine() {
        return geometry.cutLine();
    }

    public GrainLine grainLine() {
        return geometry.grainLine();
    }

    public List<Notch> notches() {
        return geometry.notches();
    }

    public List<DrillHole> drillHoles() {
        return geometry.drillHoles();
    }

    /** What the table cuts open inside the outline. */
    public List<InternalCut> internalCuts() {
        return geometry.internalCuts();
    }

    /** Where stripes or checks must meet those of other pieces. */
    public List<StripeAnchor> anchors() {
        return geometry.anchors();
    }

    /** The same piece with another name on its label. */
    public Piece withName(String other) {
        return new Piece(id, side, other, garment, material, cut, direction, tiltDeg, geometry, internalLines, edges);
    }

    /** The same piece, drawn for one side alone or for both. */
    public Piece withSide(Side other) {
        return new Piece(id, other, name, garment, material, cut, direction, tiltDeg, geometry, internalLines, edges);
    }

    public Piece withCut(CutQuantity other) {
        return new Piece(id, side, name, garment, material, other, direction, tiltDeg, geometry, internalLines, edges);
    }

    public Piece withGeometry(PieceGeometry other) {
        return new Piece(id, side, name, garment, material, cut, direction, tiltDeg, other, internalLines, edges);
    }

    public Piece withInternalLines(List<InternalLine> others) {
        return new Piece(id, side, name, garment, material, cut, direction, tiltDeg, geometry, others, edges);
    }

    public Piece withEdges(List<Edge> others) {
        return new Piece(id, side, name, garment, material, cut, direction, tiltDeg, geometry, internalLines, others);
    }

    /** The one of a pair whose sides differ: half of the copies, none turned over. */
    public Piece ofSide(Side of) {
        return new Piece(
                of.pieceId(id),
                of,
                name + ", " + of.word(),
                garment,
                material,
                new CutQuantity(cut.quantity() / 2, false),
                direction,
                tiltDeg,
                geometry,
                internalLines,
                edges);
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
        return seamLine(edges);
    }

    /** The line of edges that follow each other round a piece. */
    public static Ring seamLine(List<Edge> edges) {
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
