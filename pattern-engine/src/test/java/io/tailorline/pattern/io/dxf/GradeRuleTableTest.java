package io.tailorline.pattern.io.dxf;

import static org.assertj.core.api.Assertions.assertThat;

import io.tailorline.drawing.DxfLayer;
import io.tailorline.geometry.NearestPoint;
import io.tailorline.geometry.Point;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.grade.GradePoint;
import io.tailorline.pattern.grade.GradeRules;
import io.tailorline.pattern.grade.GradedPiece;
import io.tailorline.pattern.grade.Grading;
import io.tailorline.pattern.grade.Grading.Graded;
import io.tailorline.pattern.grade.SizedPiece;
import io.tailorline.pattern.io.SizeTable;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.measure.Sex;
import io.tailorline.pattern.piece.Garment;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Style;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of a graded pattern, read back by a reader of their texts alone. */
class GradeRuleTableTest {

    private static final double NEAR = 0.1;
    private static final double FAR = 1000;

    @Test
    void the_rules_rebuild_the_corners_of_every_size() {
        Graded graded = (Graded) grading(Sex.MALE, Garment.JACKET, "50", "46", "50", "58");
        GradeRules rules = GradeRules.of("MEN", graded);
        Map<Integer, List<Point>> deltas = deltas(GradeRuleTable.text(rules));
        Map<String, List<Entity>> blocks = blocks(PatternDxf.graded(rules));

        assertThat(blocks).hasSameSizeAs(graded.pieces());
        assertThat(graded.pieces()).hasSizeGreaterThan(40);
        int piece = 0;
        for (List<Entity> block : blocks.values()) {
            GradedPiece nest = graded.pieces().get(piece++);
            Map<Point, Integer> numbered = numbered(block);
            List<Point> corners = new ArrayList<>(numbered.keySet());
            corners.removeAll(points(block, DxfLayer.DRILL));
            for (int size = 0; size < graded.sizes().size(); size++) {
                assertSame(nest.sizes().get(size), rebuilt(corners, numbered, deltas, size));
                assertRebuilt(nest.gradePoints(), size, rebuilt(numbered.keySet(), numbered, deltas, size));
            }
        }
    }

    /** A notch is graded where it lies on layer 4, at a vertex of the boundary; a drill hole where it lies on 13. */
    @ParameterizedTest
    @CsvSource({"MALE, JACKET, 50, 46, 58", "MALE, TROUSERS, 50, 48, 56", "FEMALE, JACKET, 42, 36, 46"})
    void the_rules_rebuild_the_notches_and_drill_holes_of_every_size(
            Sex sex, Garment garment, String sample, String smaller, String larger) {
        Graded graded = (Graded) grading(sex, garment, sample, smaller, sample, larger);
        GradeRules rules = GradeRules.of("TABLE", graded);
        Map<Integer, List<Point>> deltas = deltas(GradeRuleTable.text(rules));
        int piece = 0;
        int notches = 0;
        int holes = 0;
        for (List<Entity> block : blocks(PatternDxf.graded(rules)).values()) {
            GradedPiece nest = graded.pieces().get(piece++);
            Map<Point, Integer> numbered = numbered(block);
            List<Point> graduated = new ArrayList<>(points(block, DxfLayer.NOTCH));
            graduated.retainAll(numbered.keySet());
            assertThat(vertices(block)).containsAll(graduated);
            assertThat(numbered.keySet()).containsAll(points(block, DxfLayer.DRILL));
            notches += graduated.size();
            holes += points(block, DxfLayer.DRILL).size();
            for (int i = 0; i < graded.sizes().size(); i++) {
                SizedPiece size = nest.sizes().get(i);
                assertThat(rebuilt(graduated, numbered, deltas, i))
                        .as("%s, notches of size %s", size.piece().id(), size.size())
                        .allSatisfy(notch ->
                                assertThat(nearest(notch, notches(size))).isLessThan(NEAR));
                if (nest.ungraded().isEmpty()) {
                    assertThat(graduated).hasSameSizeAs(notches(size));
                }
                assertThat(rebuilt(points(block, DxfLayer.DRILL), numbered, deltas, i))
                        .hasSameSizeAs(size.piece().drillHoles())
                        .allSatisfy(
                                hole -> assertThat(nearest(hole, holes(size))).isLessThan(NEAR));
            }
        }
        assertThat(notches).isGreaterThan(15);
        assertThat(holes).isPositive();
    }

    @Test
    void a_notch_that_some_size_lacks_has_no_rule_and_is_named() {
        Map<String, Pattern> patterns = patterns(Sex.MALE, Garment.JACKET, "46", "50", "58");
        patterns.computeIfPresent("46", (size, whole) -> without(whole, "jacket.underSleeve", "jacket.armhole"));
        Graded graded = (Graded) Grading.of(patterns, "50");

        assertThat(graded.pieces().stream().flatMap(piece -> piece.ungraded().stream()))
                .contains("jacket.underSleeve: notch jacket.armhole, single")
                .hasSizeLessThan(5);
    }

    private static Pattern without(Pattern pattern, String id, String mate) {
        List<Piece> pieces = pattern.pieces().stream()
                .map(piece -> piece.id().equals(id)
                        ? piece.withGeometry(piece.geometry()
                                .withNotches(piece.notches().stream()
                                        .filter(notch -> !notch.mate().equals(mate))
                                        .toList()))
                        : piece)
                .toList();
        return new Pattern(
                pattern.id(),
                pattern.style(),
                pattern.measurements(),
                pieces,
                pattern.seams(),
                pattern.girths(),
                pattern.labels());
    }

    private static List<Point> notches(SizedPiece size) {
        return size.piece().notches().stream()
                .flatMap(notch -> notch.places().stream())
                .map(at -> at.plus(size.shift()))
                .toList();
    }

    private static List<Point> holes(SizedPiece size) {
        return size.piece().drillHoles().stream()
                .map(hole -> hole.at().plus(size.shift()))
                .toList();
    }

    private static double nearest(Point point, List<Point> others) {
        return others.stream().mapToDouble(point::distanceTo).min().orElse(FAR);
    }

    /** Every grade point has a rule, those of the cut line too. */
    private static void assertRebuilt(List<GradePoint> points, int size, List<Point> rebuilt) {
        assertThat(points)
                .anyMatch(point -> point.kind() == GradePoint.Kind.CUT_CORNER)
                .allSatisfy(point ->
                        assertThat(nearest(point.trail().get(size), rebuilt)).isLessThan(NEAR));
    }

    /** Every corner of the size's seam line was rebuilt, and what was rebuilt lies on its outlines. */
    private static void assertSame(SizedPiece size, List<Point> rebuilt) {
        String who = size.piece().id() + " of size " + size.size();
        size.piece().edges().forEach(edge -> {
            Point corner = edge.line().first().plus(size.shift());
            assertThat(nearest(corner, rebuilt))
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
        return Grading.of(patterns(sex, garment, sizes), sample);
    }

    private static Map<String, Pattern> patterns(Sex sex, Garment garment, String... sizes) {
        Style style = new Style(Style.Fit.REGULAR, Set.of(garment), Map.of(), List.of());
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        for (MeasurementSet body : SizeTable.of(sex)) {
            if (List.of(sizes).contains(body.id())) {
                patterns.put(
                        body.id(), ((Drafted) new PatternEngine().draftUncertified(body.id(), style, body)).pattern());
            }
        }
        return patterns;
    }

    private static List<Point> rebuilt(
            Collection<Point> places, Map<Point, Integer> numbered, Map<Integer, List<Point>> deltas, int size) {
        return places.stream()
                .map(at -> at.plus(deltas.get(numbered.get(at)).get(size)))
                .toList();
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

    /** What one entity says: its kind, layer, place and words. */
    private record Entity(String kind, String layer, Point at, String words) {}

    /** Where a text {@code # n} lies in a block, and n. */
    private static Map<Point, Integer> numbered(List<Entity> block) {
        Map<Point, Integer> numbered = new LinkedHashMap<>();
        block.stream()
                .filter(entity -> entity.kind().equals("TEXT") && entity.words().startsWith("# "))
                .forEach(entity -> numbered.put(
                        entity.at(), Integer.parseInt(entity.words().substring(2))));
        return numbered;
    }

    private static List<Point> points(List<Entity> block, int layer) {
        return places(block, "POINT", layer);
    }

    private static List<Point> vertices(List<Entity> block) {
        return places(block, "VERTEX", DxfLayer.BOUNDARY);
    }

    private static List<Point> places(List<Entity> block, String kind, int layer) {
        return block.stream()
                .filter(entity -> entity.kind().equals(kind) && entity.layer().equals(String.valueOf(layer)))
                .map(Entity::at)
                .toList();
    }

    /** The entities of every block, by its name. */
    private static Map<String, List<Entity>> blocks(String dxf) {
        Map<String, List<Entity>> blocks = new LinkedHashMap<>();
        List<String> lines = dxf.lines().map(String::trim).toList();
        Map<String, String> groups = new LinkedHashMap<>();
        String block = "";
        for (int i = 0; i + 1 < lines.size(); i += 2) {
            if (lines.get(i).equals("0")) {
                if ("BLOCK".equals(groups.get("0"))) {
                    block = groups.get("2");
                    blocks.put(block, new ArrayList<>());
                } else if (blocks.containsKey(block) && groups.containsKey("10")) {
                    blocks.get(block)
                            .add(new Entity(
                                    groups.get("0"),
                                    groups.get("8"),
                                    Point.of(
                                            Double.parseDouble(groups.get("10")), Double.parseDouble(groups.get("20"))),
                                    groups.getOrDefault("1", "")));
                }
                if ("ENDBLK".equals(groups.get("0"))) {
                    block = "";
                }
                groups.clear();
            }
            groups.putIfAbsent(lines.get(i), lines.get(i + 1));
        }
        return blocks;
    }
}
