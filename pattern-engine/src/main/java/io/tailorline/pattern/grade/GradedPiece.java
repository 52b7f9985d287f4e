package io.tailorline.pattern.grade;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One piece in all sizes.
 *
 * @param sizes from the smallest to the largest
 * @param sample index of the sample size
 * @param turnPoints that all sizes have in common
 */
public record GradedPiece(List<SizedPiece> sizes, int sample, List<TurnPoint> turnPoints) {

    public GradedPiece {
        sizes = List.copyOf(sizes);
        turnPoints = List.copyOf(turnPoints);
    }

    /** @param pieces of the sizes, in their order, of one {@link TurnPoints#structure} */
    static GradedPiece of(List<String> sizes, List<Piece> pieces, int sample) {
        Point reference = GradeReference.of(pieces.get(sample));
        List<SizedPiece> nested = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            Point shift = reference.minus(GradeReference.of(pieces.get(i)));
            nested.add(new SizedPiece(sizes.get(i), pieces.get(i), shift));
        }
        return new GradedPiece(nested, sample, turnPoints(nested));
    }

    public Piece samplePiece() {
        return sizes.get(sample).piece();
    }

    /** Corners of the cut line along an edge are taken where every size has as many. */
    private static List<TurnPoint> turnPoints(List<SizedPiece> nested) {
        List<TurnPoints> corners =
                nested.stream().map(size -> TurnPoints.of(size.piece())).toList();
        List<TurnPoint> all = new ArrayList<>();
        for (int e = 0; e < corners.get(0).seam().size(); e++) {
            int edge = e;
            all.add(turnPoint(nested, corners, false, size -> size.seam().get(edge)));
        }
        for (int e = 0; e < corners.get(0).cut().size(); e++) {
            int edge = e;
            all.add(turnPoint(nested, corners, true, size -> size.cut().get(edge)));
            int between = corners.get(0).between().get(edge).size();
            if (corners.stream().allMatch(size -> size.between().get(edge).size() == between)) {
                IntStream.range(0, between)
                        .forEach(i -> all.add(turnPoint(
                                nested,
                                corners,
                                true,
                                size -> size.between().get(edge).get(i))));
            }
        }
        return all;
    }

    private static TurnPoint turnPoint(
            List<SizedPiece> nested, List<TurnPoints> corners, boolean onCutLine, Function<TurnPoints, Point> which) {
        List<Point> trail = IntStream.range(0, nested.size())
                .mapToObj(i -> which.apply(corners.get(i)).plus(nested.get(i).shift()))
                .toList();
        return new TurnPoint(trail, onCutLine);
    }

    /** In which size the piece has other edges than in the sample size; empty where it has the same in all. */
    static Optional<String> difference(List<String> sizes, List<Piece> pieces, int sample) {
        List<String> wanted = TurnPoints.structure(pieces.get(sample));
        for (int i = 0; i < pieces.size(); i++) {
            List<String> edges = TurnPoints.structure(pieces.get(i));
            if (!edges.equals(wanted) && own(edges, wanted).equals(own(wanted, edges))) {
                return Optional.of("%s has its edges in another order in size %s than in size %s"
                        .formatted(pieces.get(i).id(), sizes.get(i), sizes.get(sample)));
            }
            if (!edges.equals(wanted)) {
                return Optional.of("%s has %s in size %s and %s in size %s"
                        .formatted(
                                pieces.get(i).id(),
                                own(edges, wanted),
                                sizes.get(i),
                                own(wanted, edges),
                                sizes.get(sample)));
            }
        }
        return Optional.empty();
    }

    private static String own(List<String> names, List<String> others) {
        List<String> own = new ArrayList<>(names);
        others.forEach(own::remove);
        return own.isEmpty() ? "no other edges" : "the edges " + String.join(", ", own);
    }
}
