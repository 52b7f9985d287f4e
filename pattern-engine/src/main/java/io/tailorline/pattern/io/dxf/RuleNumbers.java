package io.tailorline.pattern.io.dxf;

import io.tailorline.geometry.NearestPoint;
import io.tailorline.geometry.Point;
import io.tailorline.pattern.grade.GradePoint;
import io.tailorline.pattern.grade.GradeRules;
import io.tailorline.pattern.piece.Piece;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The numbers of the rules by which one piece is graded, by the places of its grade points in the sample size. */
final class RuleNumbers {

    private final Map<GradePoint.Kind, Map<Point, Integer>> numbers = new EnumMap<>(GradePoint.Kind.class);

    private RuleNumbers() {}

    /** @param rules none where nothing is graded */
    static RuleNumbers of(Optional<GradeRules> rules, Piece piece) {
        RuleNumbers of = new RuleNumbers();
        rules.ifPresent(table -> table.grading().pieces().stream()
                .filter(graded -> graded.samplePiece().equals(piece))
                .flatMap(graded -> graded.gradePoints().stream())
                .forEach(point -> of.numbers
                        .computeIfAbsent(point.kind(), kind -> new LinkedHashMap<>())
                        .put(point.trail().get(table.grading().sampleIndex()), table.numberOf(point))));
        return of;
    }

    /** The places of a kind of grade points. */
    List<Point> places(GradePoint.Kind kind) {
        return List.copyOf(numbers.getOrDefault(kind, Map.of()).keySet());
    }

    OptionalInt at(Point place, GradePoint.Kind kind) {
        Integer number = numbers.getOrDefault(kind, Map.of()).get(place);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** The stretches of a cut line with a vertex at each graded notch: a reader grades vertices. */
    List<List<Point>> withNotches(List<List<Point>> stretches) {
        List<List<Point>> all = new ArrayList<>();
        stretches.forEach(stretch -> all.add(new ArrayList<>(stretch)));
        for (Point notch : places(GradePoint.Kind.NOTCH)) {
            Chord.nearest(notch, all).split(notch);
        }
        return all;
    }

    /** From one vertex of a stretch to the next. */
    private record Chord(List<Point> stretch, int from) {

        static Chord nearest(Point point, List<List<Point>> stretches) {
            return stretches.stream()
                    .flatMap(stretch ->
                            IntStream.range(0, stretch.size() - 1).mapToObj(from -> new Chord(stretch, from)))
                    .min(Comparator.comparingDouble(chord -> chord.distance(point)))
                    .orElseThrow();
        }

        double distance(Point point) {
            return NearestPoint.of(point, stretch.subList(from, from + 2)).distance();
        }

        void split(Point at) {
            if (!at.equals(stretch.get(from)) && !at.equals(stretch.get(from + 1))) {
                stretch.add(from + 1, at);
            }
        }
    }
}
