package io.tailorline.pattern.io.dxf;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.grade.GradeRules;
import java.util.List;
import java.util.Locale;

/**
 * Writes the grade rule table that lies beside an AAMA DXF ({@code .rul}): for each rule and size how far a grade point
 * moves from the sample size, mm. A line holds four pairs of ten and nine characters. Neither date nor time is written:
 * the same sizes give the same bytes.
 */
public final class GradeRuleTable {

    private static final int PAIRS = 4;

    private GradeRuleTable() {}

    public static String text(GradeRules rules) {
        List<String> sizes = rules.grading().sizes();
        StringBuilder text = new StringBuilder();
        line(text, "ANSI/AAMA VERSION: 1.0.0");
        line(text, "AUTHOR: Tailorline");
        line(text, "UNITS: METRIC");
        line(text, "GRADE RULE TABLE: " + rules.table());
        line(text, "NUMBER OF SIZES: " + sizes.size());
        line(text, "SIZE LIST: " + String.join(" ", sizes));
        line(text, "SAMPLE SIZE: " + sizes.get(rules.grading().sampleIndex()));
        int number = 0;
        for (List<Point> deltas : rules.rules()) {
            number++;
            line(text, "RULE: DELTA " + number);
            for (int from = 0; from < deltas.size(); from += PAIRS) {
                StringBuilder pairs = new StringBuilder();
                deltas.subList(from, StrictMath.min(deltas.size(), from + PAIRS))
                        .forEach(delta ->
                                pairs.append(String.format(Locale.ROOT, "%10.3f,%9.3f", delta.x(), delta.y())));
                line(text, pairs.toString());
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append("\r\n");
    }
}
