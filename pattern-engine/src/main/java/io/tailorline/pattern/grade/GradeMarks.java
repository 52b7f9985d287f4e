package io.tailorline.pattern.grade;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.DrillHole;
import io.tailorline.pattern.piece.Notch;
import io.tailorline.pattern.piece.Piece;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Notches and drill holes as grade points. Those of one seam and kind, or of one purpose, are the same from size to
 * size in the order of the piece; where a size has more or fewer of them, none of them has a rule. Internal cuts have
 * none: they are as the sample size has them.
 *
 * @param points one for each hole and each cut of a notch
 * @param without the marks without a rule: {@code jacket.side: notch jacket.armhole, single}
 */
record GradeMarks(List<GradePoint> points, List<String> without) {

    static GradeMarks of(List<SizedPiece> sizes, int sample) {
        GradeMarks marks = new GradeMarks(new ArrayList<>(), new ArrayList<>());
        marks.add(sizes, sample, GradePoint.Kind.NOTCH, GradeMarks::notches);
        marks.add(sizes, sample, GradePoint.Kind.DRILL_HOLE, GradeMarks::holes);
        marks.addCuts(sizes, sample);
        return marks;
    }

    private void add(
            List<SizedPiece> sizes,
            int sample,
            GradePoint.Kind kind,
            Function<Piece, Map<String, List<Point>>> marksOf) {
        List<Map<String, List<Point>>> bySize =
                sizes.stream().map(size -> marksOf.apply(size.piece())).toList();
        Set<String> names = new LinkedHashSet<>(bySize.get(sample).keySet());
        bySize.forEach(marks -> names.addAll(marks.keySet()));
        for (String name : names) {
            List<List<Point>> places = bySize.stream()
                    .map(marks -> marks.getOrDefault(name, List.of()))
                    .toList();
            int count = places.get(sample).size();
            if (places.stream().allMatch(ofSize -> ofSize.size() == count)) {
                IntStream.range(0, count).forEach(which -> points.add(point(sizes, places, which, kind)));
            } else {
                without.add(sizes.get(sample).piece().id() + ": " + name);
            }
        }
    }

    private void addCuts(List<SizedPiece> sizes, int sample) {
        sizes.stream()
                .flatMap(size -> size.piece().internalCuts().stream())
                .map(cut -> sizes.get(sample).piece().id() + ": internal cut " + cut.what())
                .distinct()
                .forEach(without::add);
    }

    private static GradePoint point(List<SizedPiece> sizes, List<List<Point>> places, int which, GradePoint.Kind kind) {
        return new GradePoint(
                IntStream.range(0, sizes.size())
                        .mapToObj(size ->
                                places.get(size).get(which).plus(sizes.get(size).shift()))
                        .toList(),
                kind);
    }

    private static Map<String, List<Point>> notches(Piece piece) {
        Map<String, List<Point>> marks = new LinkedHashMap<>();
        for (Notch notch : piece.notches()) {
            marks.computeIfAbsent("notch " + notch.mate() + ", " + notch.kind().word(), name -> new ArrayList<>())
                    .addAll(notch.places());
        }
        return marks;
    }

    private static Map<String, List<Point>> holes(Piece piece) {
        Map<String, List<Point>> marks = new LinkedHashMap<>();
        for (DrillHole hole : piece.drillHoles()) {
            marks.computeIfAbsent("hole " + hole.what(), name -> new ArrayList<>())
                    .add(hole.at());
        }
        return marks;
    }
}
