package io.tailorline.pattern.check.garment;

import io.tailorline.geometry.Crossing;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.pattern.piece.Edge;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.InternalLine;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Side;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The tape laid round the drawn pieces. It is laid along the level lines that are drawn on the body pieces
 * ({@code chest line}, {@code waist line}, {@code seat line}), must reach from seam to seam and in front to centre
 * front, and leaves out what is taken up by drawn darts. Where a front is cut away before centre front there is nothing
 * to lay it to. The waist of trousers is laid along its seam.
 */
public final class LaidTape {

    private static final Set<String> DARTS = Set.of("dart", "belly dart");

    /** A bearer of the side pocket carries what the front lacks beside the mouth. */
    private static final Set<String> OF_TROUSER_WAIST =
            Set.of("trousers.front", "trousers.sidePocketBearer", "trousers.back");

    /** A line that ends further than this from a seam does not reach it, mm. */
    private static final double ON_SEAM = 0.1;

    private LaidTape() {}

    /**
     * The tape reading of a girth, mm; empty when no level line is drawn for it, not a number when a line misses its
     * seam.
     *
     * @param name as in {@link io.tailorline.pattern.piece.Girth}: {@code chest}, {@code trouserWaist}
     */
    public static Optional<Double> girth(Pattern pattern, String name) {
        return switch (name) {
            case "chest", "waist", "seat" -> trunk(pattern, Garment.JACKET, name);
            case "waistcoatChest", "waistcoatWaist" ->
                trunk(pattern, Garment.WAISTCOAT, name.substring(9).toLowerCase(Locale.ROOT));
            case "trouserWaist" -> trouserWaist(pattern);
            default -> Optional.empty();
        };
    }

    private static Optional<Double> trunk(Pattern pattern, Garment garment, String level) {
        Optional<Double> right = half(TrunkPieces.half(pattern, garment, Side.RIGHT), level);
        Optional<Double> left = half(TrunkPieces.half(pattern, garment, Side.LEFT), level);
        return right.flatMap(ofRight -> left.map(ofLeft -> ofRight + ofLeft));
    }

    private static Optional<Double> half(List<Piece> pieces, String level) {
        double half = 0;
        for (Piece piece : pieces) {
            Optional<InternalLine> line = piece.internalLines().stream()
                    .filter(drawn -> drawn.what().equals(level + " line"))
                    .findFirst();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            int ends = endsOnSeam(piece, line.get().line());
            boolean isFront = TrunkPieces.isFront(piece);
            if (isFront && ends == 2) {
                return Optional.empty();
            }
            half += ends == (isFront ? 1 : 2)
                    ? line.get().line().length() - darts(piece, line.get().line())
                    : Double.NaN;
        }
        return pieces.isEmpty() ? Optional.empty() : Optional.of(half);
    }

    private static int endsOnSeam(Piece piece, Polyline line) {
        int onSeam = 0;
        for (Point end : List.of(line.first(), line.last())) {
            onSeam += piece.seamLine().distanceTo(end.x(), end.y()) <= ON_SEAM ? 1 : 0;
        }
        return onSeam;
    }

    /** The intake of drawn darts where the line crosses their legs, two by two. */
    private static double darts(Piece piece, Polyline line) {
        List<Double> places = piece.internalLines().stream()
                .filter(drawn -> DARTS.contains(drawn.what()))
                .flatMap(leg -> crossing(line, leg.line()).stream())
                .sorted()
                .toList();
        double taken = 0;
        for (int i = 1; i < places.size(); i += 2) {
            taken += places.get(i) - places.get(i - 1);
        }
        return taken;
    }

    /** How far along the straight line the other one crosses it. */
    private static Optional<Double> crossing(Polyline line, Polyline other) {
        for (int i = 1; i < other.size(); i++) {
            Optional<Crossing> crossing = Crossing.of(line.first(), line.last(), other.point(i - 1), other.point(i));
            if (crossing.isPresent()) {
                return Optional.of(crossing.get().onFirst() * line.length());
            }
        }
        return Optional.empty();
    }

    private static Optional<Double> trouserWaist(Pattern pattern) {
        double half = 0;
        for (Piece piece : pattern.pieces()) {
            if (OF_TROUSER_WAIST.contains(piece.kind()) && piece.side() != Side.LEFT) {
                half += piece.edges().stream()
                        .filter(edge -> ContinuousLine.of(edge)
                                .filter(ContinuousLine.WAIST::equals)
                                .isPresent())
                        .mapToDouble(Edge::length)
                        .sum();
            }
        }
        return half == 0 ? Optional.empty() : Optional.of(2 * half);
    }
}
