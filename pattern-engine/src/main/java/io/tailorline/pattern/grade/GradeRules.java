package io.tailorline.pattern.grade;

import io.tailorline.geometry.Point;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A grade rule table: the movements of all grade points from the sample size to every size, each different one once,
 * numbered from 1; rule 1 does not move.
 *
 * @param table its name
 * @param rules by number less 1: for each size the movement, mm to a thousandth, in the piece frame of the sample
 */
public record GradeRules(String table, Grading.Graded grading, List<List<Point>> rules) {

    private static final double STEP = 1000;

    public GradeRules {
        rules = List.copyOf(rules);
    }

    public static GradeRules of(String table, Grading.Graded grading) {
        Map<List<Point>, Integer> numbers = new LinkedHashMap<>();
        List<Point> still = new ArrayList<>();
        grading.sizes().forEach(size -> still.add(Point.of(0, 0)));
        numbers.put(still, 1);
        for (GradedPiece piece : grading.pieces()) {
            for (GradePoint point : piece.gradePoints()) {
                numbers.putIfAbsent(movement(grading, point), numbers.size() + 1);
            }
        }
        return new GradeRules(table, grading, List.copyOf(numbers.keySet()));
    }

    /** Number of the rule by which a grade point moves. */
    public int numberOf(GradePoint point) {
        return 1 + rules.indexOf(movement(grading, point));
    }

    private static List<Point> movement(Grading.Graded grading, GradePoint point) {
        List<Point> deltas = new ArrayList<>();
        for (int size = 0; size < grading.sizes().size(); size++) {
            Point delta = point.delta(size, grading.sampleIndex());
            deltas.add(Point.of(rounded(delta.x()), rounded(delta.y())));
        }
        return deltas;
    }

    private static double rounded(double mm) {
        return StrictMath.rint(mm * STEP) / STEP + 0.0;
    }
}
