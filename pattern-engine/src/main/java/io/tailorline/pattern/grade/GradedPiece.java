package io.tailorline.pattern.grade;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.grade.GradePoint.Kind;
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
 * @param gradePoints that all sizes have in common: corners, notches and drill holes
 * @param ungraded notches and drill holes that some size lacks, and internal cuts: {@code jacket.side: notch
 *     jacket.armhole, single}
 */
public record GradedPiece(List<SizedPiece> sizes, int sample, List<GradePoint> gradePoints, List<String> ungraded) {

    public GradedPiece {
        sizes = List.copyOf(sizes);
        gradePoints = List.copyOf(gradePoints);
        ungraded = List.copyOf(ungraded);
    }

    /** @param pieces of the sizes, in their order, of one {@link TurnPoints#structure} */
    static GradedPiece of(List<String> sizes, List<Piece> pieces, int sample) {
        Point reference = StackPoint.of(pieces.get(sample));
        List<SizedPiece> nested = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            Point shift = reference.minus(StackPoint.of(pieces.get(i)));
            nested.add(new SizedPiece(sizes.get(i), pieces.get(i), shift));
        }
        GradeMarks marks = GradeMarks.of(nested, sample);
        List<GradePoint> points = new ArrayList<>(corners(nested));
        points.addAll(marks.points());
        return new GradedPiece(nested, sample, points, marks.without());
    }

    public Piece samplePiece() {
        return sizes.get(sample).piece();
    }

    /** Corners of the cut line along an edge are taken where every size has as many. */
    private static List<GradePoint> corners(List<SizedPiece> nested) {
        List<TurnPoints> corners =
                nested.stream().map(size -> TurnPoints.of(size.piece())).toList();
        List<GradePoint> all = new ArrayList<>();
        for (int e = 0; e < corners.get(0).seam().size(); e++) {
            int edge = e;
            all.add(corner(
                    nested, corners, Kind.SEAM_CORNER, size -> size.seam().get(edge)));
        }
        for (int e = 0; e < corners.get(0).cut().size(); e++) {
            int edge = e;
            all.add(corner(nested, corners, Kind.CUT_CORNER, size -> size.cut().get(edge)));
            int between = corners.get(0).between().get(edge).size();
            if (corners.stream().allMatch(size -> size.between().get(edge).size() == between)) {
                IntStream.range(0, between)
                        .forEach(i -> all.add(corner(
                                nested,
                                corners,
                                Kind.CUT_CORNER,
                                size -> size.between().get(edge).get(i))));
            }
        }
        return all;
    }

    private static GradePoint corner(
            List<SizedPiece> nested, List<TurnPoints> corners, Kind kind, Function<TurnPoints, Point> which) {
        List<Point> trail = IntStream.range(0, nested.size())
                .mapToObj(i -> which.apply(corners.get(i)).plus(nested.get(i).shift()))
                .toList();
        return new GradePoint(trail, kind);
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
