package io.tailorline.pattern.render;

import io.tailorline.drawing.Box;
import io.tailorline.geometry.Point;
import io.tailorline.pattern.grade.GradePoint;
import io.tailorline.pattern.grade.GradedPiece;
import io.tailorline.pattern.grade.SizedPiece;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The nest of a graded piece as it is drawn: all sizes upright on one reference point, mm, and the path of every corner
 * of the cut line, notch and drill hole from the smallest size to the largest.
 */
record NestedPiece(GradedPiece graded, Point by) {

    static NestedPiece of(GradedPiece graded) {
        return new NestedPiece(graded, Point.of(0, 0));
    }

    NestedPiece moved(Point more) {
        return new NestedPiece(graded, by.plus(more));
    }

    List<UprightPiece> sizes() {
        return graded.sizes().stream().map(this::upright).toList();
    }

    UprightPiece sample() {
        return sizes().get(graded.sample());
    }

    private UprightPiece upright(SizedPiece size) {
        return UprightPiece.of(size.piece())
                .moved(Point.of(size.shift().y(), size.shift().x()))
                .moved(by);
    }

    List<List<Point>> trails() {
        return graded.gradePoints().stream()
                .filter(point -> point.kind() != GradePoint.Kind.SEAM_CORNER)
                .map(this::upright)
                .toList();
    }

    /** A size and where it is written. */
    record Label(String size, Point at) {}

    /** The smallest size, the sample and the largest, written where the piece grows most. */
    List<Label> labels() {
        List<Point> longest = longest();
        return IntStream.of(0, graded.sample(), longest.size() - 1)
                .distinct()
                .mapToObj(i -> new Label(graded.sizes().get(i).size(), longest.get(i)))
                .toList();
    }

    private List<Point> longest() {
        return trails().stream()
                .max(Comparator.comparingDouble(trail -> trail.get(0).distanceTo(trail.get(trail.size() - 1))))
                .orElseThrow();
    }

    private List<Point> upright(GradePoint point) {
        return point.trail().stream()
                .map(at -> Point.of(at.y(), at.x()).plus(by))
                .toList();
    }

    Box box() {
        return Box.around(
                sizes().stream().flatMap(size -> size.cutLine().stream()).toList());
    }
}
