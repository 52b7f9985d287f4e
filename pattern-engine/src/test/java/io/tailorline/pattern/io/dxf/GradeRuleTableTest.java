package io.tailorline.pattern.io.dxf;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.geometry.NearestPoint;
import io.tailorline.geometry.Point;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.grade.GradeRules;
import io.tailorline.pattern.grade.GradedPiece;
import io.tailorline.pattern.grade.Grading;
import io.tailorline.pattern.grade.Grading.Graded;
import io.tailorline.pattern.grade.SizedPiece;
import io.tailorline.pattern.grade.TurnPoint;
import io.tailorline.pattern.io.SizeTable;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Style;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The files of a graded pattern, read back by a reader of their texts alone. */
class GradeRuleTableTest {

    private static final double NEAR = 0.1;
    private static final double FAR = 1000;

    @Test
    void the_rules_rebuild_the_corners_of_every_size() {
        Graded graded = (Graded) grading(Sex.MALE, Garment.JACKET, "50", "46", "50", "58");
        GradeRules rules = GradeRules.of("MEN", graded);
        Map<Integer, List<Point>> deltas = deltas(GradeRuleTable.text(rules));
        Map<String, Map<Point, Integer>> blocks = turnPoints(PatternDxf.graded(rules));

        assertThat(blocks).hasSameSizeAs(graded.pieces());
        assertThat(graded.pieces()).hasSizeGreaterThan(40);
        int piece = 0;
        for (Map<Point, Integer> numbered : blocks.values()) {
            GradedPiece nest = graded.pieces().get(piece++);
            for (int size = 0; size < graded.sizes().size(); size++) {
                List<Point> rebuilt = rebuilt(numbered, deltas, size);
                assertSame(nest.sizes().get(size), rebuilt);
                assertRebuilt(nest.turnPoints(), size, rebuilt);
            }
        }
    }

    /** Every turn point has a rule, those of the cut line too. */
    private static void assertRebuilt(List<TurnPoint> turnPoints, int size, List<Point> rebuilt) {
        assertThat(turnPoints).anyMatch(TurnPoint::isOnCutLine).allSatisfy(point -> {
            Point there = point.trail().get(size);
            assertThat(rebuilt.stream().mapToDouble(there::distanceTo).min().orElse(FAR))
                    .isLessThan(NEAR);
        });
    }

    /** Every corner of the size's seam line was rebuilt, and what was rebuilt lies on its outlines. */
    private static void assertSame(SizedPiece size, List<Point> rebuilt) {
        String who = size.piece().id() + " of size " + size.size();
        size.piece().edges().forEach(edge -> {
            Point corner = edge.line().first().plus(size.shift());
            assertThat(rebuilt.stream().mapToDouble(corner::distanceTo).min().orElse(FAR))
                    .as("%s, corner where %s begins", who, edge.name())
                    .isLessThan(NEAR);
        });
        for (Point corner : rebuilt) {
            Point there = corner.minus(size.shift());
            double away = Math.min(
                    NearestPoint.of(there, size.piece().cutLine().points()).distance(),
                    NearestPoint.of(there, size.piece().seamLine().points()).distance());
            assertThat(away).as("%s, corner %s", who, there).isLessThan(NEAR);
        }
    }

    @Test
    void the_table_names_its_sizes_and_the_sample_does_not_move() {
        Graded graded = (Graded) grading(Sex.MALE, Garment.TROUSERS, "52", "48", "50", "52", "54", "56");
        String table = GradeRuleTable.text(GradeRules.of("MEN", graded));

        assertThat(table.lines())
                .startsWith("ANSI/AAMA VERSION: 1.0.0")
                .contains("NUMBER OF SIZES: 5", "SIZE LIST: 48 50 52 54 56", "SAMPLE SIZE: 52", "UNITS: METRIC")
                .allMatch(line -> line.length() <= 80);
        assertThat(deltas(table).values()).hasSizeGreaterThan(20).allSatisfy(sizes -> {
            assertThat(sizes).hasSize(5);
            assertThat(sizes.get(2)).isEqualTo(Point.of(0, 0));
        });
        assertThat(PatternDxf.graded(GradeRules.of("MEN", graded)))
                .contains("Sample Size: 52", "Size: 52", "Grade Rule Table: MEN");
    }

    @Test
    void a_piece_with_other_edges_in_one_size_is_refused_with_the_size() {
        Grading grading = grading(Sex.FEMALE, Garment.TROUSERS, "42", "40", "42", "48");

        assertThat(grading)
                .isInstanceOfSatisfying(
                        Grading.Refused.class,
                        refused -> assertThat(refused.reasons())
                                .anySatisfy(reason -> assertThat(reason)
                                        .isEqualTo("trousers.front has the edges waist in size 48"
                                                + " and the edges waist.centre, dart, waist.side in size 42")));
    }

    private static Grading grading(Sex sex, Garment garment, String sample, String... sizes) {
        Style style = new Style(Style.Fit.REGULAR, Set.of(garment), Map.of(), List.of());
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        for (MeasurementSet body : SizeTable.of(sex)) {
            if (List.of(sizes).contains(body.id())) {
                patterns.put(
                        body.id(), ((Drafted) new PatternEngine().draftUncertified(body.id(), style, body)).pattern());
            }
        }
        return Grading.of(patterns, sample);
    }

    private static List<Point> rebuilt(Map<Point, Integer> numbered, Map<Integer, List<Point>> deltas, int size) {
        List<Point> rebuilt = new ArrayList<>();
        numbered.forEach((at, number) -> rebuilt.add(at.plus(deltas.get(number).get(size))));
        return rebuilt;
    }

    /** The movements of a table by rule. */
    private static Map<Integer, List<Point>> deltas(String table) {
        Map<Integer, List<Point>> deltas = new LinkedHashMap<>();
        List<Point> open = new ArrayList<>();
        for (String line : table.lines().toList()) {
            if (line.startsWith("RULE: DELTA ")) {
                open = new ArrayList<>();
                deltas.put(Integer.parseInt(line.substring(12)), open);
            } else if (!deltas.isEmpty()) {
                for (int at = 0; at < line.length(); at += 20) {
                    open.add(Point.of(number(line, at, 10), number(line, at + 11, 9)));
                }
            }
        }
        return deltas;
    }

    private static double number(String line, int from, int length) {
        return Double.parseDouble(line.substring(from, from + length).trim());
    }

    /** By block: where a text {@code # n} lies on layer 2, and n. */
    private static Map<String, Map<Point, Integer>> turnPoints(String dxf) {
        Map<String, Map<Point, Integer>> blocks = new LinkedHashMap<>();
        List<String> lines = dxf.lines().map(String::trim).toList();
        Map<String, String> groups = new LinkedHashMap<>();
        String block = "";
        for (int i = 0; i + 1 < lines.size(); i += 2) {
            if (lines.get(i).equals("0")) {
                if ("BLOCK".equals(groups.get("0"))) {
                    block = groups.get("2");
                    blocks.put(block, new LinkedHashMap<>());
                } else if ("TEXT".equals(groups.get("0")) && "2".equals(groups.get("8"))) {
                    Point at = Point.of(Double.parseDouble(groups.get("10")), Double.parseDouble(groups.get("20")));
                    blocks.get(block).put(at, Integer.parseInt(groups.get("1").substring(2)));
                }
                groups.clear();
            }
            groups.putIfAbsent(lines.get(i), lines.get(i + 1));
        }
        return blocks;
    }
}
