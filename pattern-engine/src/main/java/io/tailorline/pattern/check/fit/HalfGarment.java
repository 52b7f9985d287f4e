package io.tailorline.pattern.check.fit;

import io.tailorline.geometry.NearestOnSegment;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.geometry.Ring;
import io.tailorline.pattern.check.garment.FoldedPleat;
import io.tailorline.pattern.measure.Measurement;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.MirroredPiece;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Side;
import io.tailorline.pattern.piece.StripeAnchor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The pieces of one half of a garment, a pleat of the back folded, with the side of the body that wears it. Pieces of a
 * left half that differs from the right one are read in mirror image, so that both halves lie alike: y grows from
 * centre back to centre front.
 *
 * @param side {@link Side#BOTH} when both halves are alike
 * @param pieces by kind: {@code jacket.front}
 * @param body of that side, as it was taken
 */
public record HalfGarment(Side side, Map<String, Piece> pieces, MeasurementSet body) {

    /** A notch further from an edge than the widest seam allowance is another edge's, mm. */
    private static final double FURTHEST_ALLOWANCE = 25;

    private static final List<String> LEGS = List.of("trousers.front", "trousers.sidePocketBearer", "trousers.back");

    /** One half when left and right are alike, else the right one and the left one. */
    public static List<HalfGarment> of(Pattern pattern, Garment garment) {
        List<Piece> own = pattern.pieces().stream()
                .filter(piece -> piece.garment() == garment)
                .map(FoldedPleat::of)
                .toList();
        boolean alike = own.stream().noneMatch(HalfGarment::isOfOneSide)
                && !pattern.measurements().isAsymmetric();
        return alike
                ? List.of(
                        half(own, Side.RIGHT, Side.BOTH, pattern.measurements().rightSide()))
                : List.of(
                        half(own, Side.RIGHT, Side.RIGHT, pattern.measurements().rightSide()),
                        half(own, Side.LEFT, Side.LEFT, pattern.measurements().leftSide()));
    }

    /** The right half and the left one, each with the pieces of its own side, alike or not. */
    public static List<HalfGarment> both(Pattern pattern, Garment garment) {
        List<Piece> own = pattern.pieces().stream()
                .filter(piece -> piece.garment() == garment)
                .map(FoldedPleat::of)
                .toList();
        return List.of(
                half(own, Side.RIGHT, Side.RIGHT, pattern.measurements().rightSide()),
                half(own, Side.LEFT, Side.LEFT, pattern.measurements().leftSide()));
    }

    /** Bands and what belongs to the fly of trousers are never a pair, and tell nothing of the sides. */
    private static boolean isOfOneSide(Piece piece) {
        boolean tells = piece.garment() != Garment.TROUSERS || LEGS.contains(piece.kind());
        return tells && Side.ofPieceId(piece.id()) != Side.BOTH;
    }

    private static HalfGarment half(List<Piece> own, Side of, Side told, MeasurementSet body) {
        Map<String, Piece> pieces = new LinkedHashMap<>();
        for (Piece piece : own) {
            if (piece.side() == of || piece.side() == Side.BOTH) {
                pieces.put(piece.kind(), piece);
            }
        }
        return new HalfGarment(told, pieces, body);
    }

    public boolean has(String kind) {
        return pieces.containsKey(kind);
    }

    /** The seam line of a piece that the half is known to have. */
    public Ring ring(String kind) {
        Piece piece = Objects.requireNonNull(pieces.get(kind), kind);
        return (isMirrored(piece) ? MirroredPiece.of(piece) : piece).seamLine();
    }

    /** The edge of a piece; empty when the half has no such piece or the piece no such edge. */
    public Optional<Polyline> findEdge(String kind, String edge) {
        return Optional.ofNullable(pieces.get(kind))
                .flatMap(piece -> piece.findEdge(edge).map(Edge::line).map(line -> upright(piece, line)));
    }

    /** An edge that the half is known to have. */
    public Polyline edge(String kind, String edge) {
        return findEdge(kind, edge)
                .orElseThrow(() -> new IllegalArgumentException("%s has no edge '%s'.".formatted(kind, edge)));
    }

    /** Every edge of a piece whose plain name, the part before a dot, is one of these, in the order of the ring. */
    public List<Polyline> edges(String kind, String... names) {
        List<Polyline> found = new ArrayList<>();
        Piece piece = pieces.get(kind);
        if (piece != null) {
            for (Edge edge : piece.edges()) {
                int dot = edge.name().indexOf('.');
                String plain = dot < 0 ? edge.name() : edge.name().substring(0, dot);
                if (List.of(names).contains(plain)) {
                    found.add(upright(piece, edge.line()));
                }
            }
        }
        return found;
    }

    /** Every line of that name drawn on a piece. */
    public List<Polyline> lines(String kind, String what) {
        Piece piece = pieces.get(kind);
        return piece == null
                ? List.of()
                : piece.internalLines().stream()
                        .filter(line -> line.what().equals(what))
                        .map(InternalLine::line)
                        .map(line -> isMirrored(piece) ? line.mapped(HalfGarment::mirrored) : line)
                        .toList();
    }

    /** Every line drawn on a piece, by name, as it is drawn; several of one name follow each other. */
    public List<InternalLine> marks(String kind) {
        Piece piece = pieces.get(kind);
        return piece == null ? List.of() : (isMirrored(piece) ? MirroredPiece.of(piece) : piece).internalLines();
    }

    /** The drill holes of a piece. */
    public List<DrillHole> holes(String kind) {
        Piece piece = pieces.get(kind);
        return piece == null ? List.of() : (isMirrored(piece) ? MirroredPiece.of(piece) : piece).drillHoles();
    }

    public Optional<Polyline> line(String kind, String what) {
        return lines(kind, what).stream().findFirst();
    }

    /** Where on an edge the notches of a seam lie, mm from its first point, rising. */
    List<Double> notches(String kind, String mate, Polyline edge, Notch.Kind notchKind) {
        Piece piece = pieces.get(kind);
        return piece == null
                ? List.of()
                : piece.notches().stream()
                        .filter(notch ->
                                notch.kind() == notchKind && notch.mate().startsWith(mate))
                        .map(notch -> isMirrored(piece) ? mirrored(notch.at()) : notch.at())
                        .filter(at -> Tape.distance(edge, at) < FURTHEST_ALLOWANCE)
                        .map(at -> NearestOnSegment.along(edge, at))
                        .sorted()
                        .toList();
    }

    /** Where the stripes of a piece are matched. */
    public List<StripeAnchor> anchors(String kind) {
        Piece piece = pieces.get(kind);
        return piece == null ? List.of() : (isMirrored(piece) ? MirroredPiece.of(piece) : piece).anchors();
    }

    /** Where stripes are matched: the first anchor of a piece whose name begins so. */
    public Optional<Point> anchor(String kind, String match) {
        return anchors(kind).stream()
                .filter(anchor -> anchor.match().startsWith(match))
                .map(StripeAnchor::at)
                .findFirst();
    }

    /** What was taken of the body; not a number when it was not. */
    double taken(Measurement measurement) {
        return body.find(measurement).orElse(Double.NaN);
    }

    private static Polyline upright(Piece piece, Polyline line) {
        return isMirrored(piece) ? line.mapped(HalfGarment::mirrored).reversed() : line;
    }

    private static boolean isMirrored(Piece piece) {
        return Side.ofPieceId(piece.id()) == Side.LEFT;
    }

    private static Point mirrored(Point point) {
        return Point.of(point.x(), -point.y());
    }
}
