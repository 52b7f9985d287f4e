package io.tailorline.pattern.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tailorline.geometry.Mm;
import io.tailorline.geometry.Point;
import io.tailorline.pattern.AverageMan;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.SamplePattern;
import io.tailorline.pattern.piece.Style;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PatternHpglTest {

    private static final double UNITS_PER_MM = 40;
    private static final double MM_PER_POINT = 25.4 / 72;
    private static final double SQUARE = 4 * 100;
    private static final java.util.regex.Pattern STROKE =
            java.util.regex.Pattern.compile("PU([-0-9,]+);PD([-0-9,]+);PU;");

    @TempDir
    private Path folder;

    @Test
    void a_rectangle_is_plotted_as_large_as_it_is_with_its_length_along_the_paper() {
        String plot = PatternHpgl.roll(SamplePattern.pattern(), 914);
        double perimeter = length(closed(SamplePattern.front().cutLine().points()));

        List<List<Point>> cuts = strokes(plot, PatternHpgl.CUT);

        assertThat(cuts)
                .as("square, two panels, a single notch and a double one")
                .hasSize(1 + 2 + 1 + 2);
        assertThat(length(cuts.get(0))).isCloseTo(SQUARE, within(0.01));
        assertThat(length(cuts.get(1))).isCloseTo(perimeter, within(0.1));
        assertThat(cuts.get(1).get(0).distanceTo(cuts.get(1).get(cuts.get(1).size() - 1)))
                .isZero();
        double along = cuts.get(1).stream().mapToDouble(Point::x).max().orElseThrow()
                - cuts.get(1).stream().mapToDouble(Point::x).min().orElseThrow();
        assertThat(along).isCloseTo(SamplePattern.LENGTH + SamplePattern.ALLOWANCE + SamplePattern.HEM, within(0.1));
        assertThat(plot).startsWith("IN;PS").endsWith("PU;SP0;\n");
        assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(plot)).isTrue();
    }

    @Test
    void letters_that_a_plotter_does_not_have_become_underscores() {
        Piece named = SamplePattern.front().withName("Vorderteil für 李");

        String plot = PatternHpgl.roll(SamplePattern.with(named, SamplePattern.back()), 914);

        assertThat(plot).contains("LBVorderteil f_r _\u0003");
    }

    @Test
    void a_roll_that_is_too_narrow_is_refused() {
        assertThatThrownBy(() -> PatternHpgl.roll(SamplePattern.pattern(), 150)).hasMessageContaining("at least 240");
    }

    @Test
    void every_line_of_a_suit_lies_on_the_roll() {
        for (double width : new double[] {610, 914, 1600}) {
            String plot = PatternHpgl.roll(suit(), width);
            double length =
                    Double.parseDouble(plot.substring(plot.indexOf("PS") + 2, plot.indexOf(','))) / UNITS_PER_MM;
            for (int pen : new int[] {PatternHpgl.CUT, PatternHpgl.MARK}) {
                assertThat(strokes(plot, pen).stream().flatMap(List::stream).toList())
                        .isNotEmpty()
                        .allSatisfy(point -> {
                            assertThat(point.x()).isBetween(0.0, length);
                            assertThat(point.y()).isBetween(0.0, width);
                        });
            }
        }
    }

    @Test
    void pens_are_changed_once_a_row() {
        Pattern suit = suit();
        for (double width : new double[] {610, 914, 1600}) {
            long rows = RollLayout.parts(suit, width, Double.POSITIVE_INFINITY).get(0).pieces().stream()
                    .mapToDouble(piece -> Mm.onGrid(piece.box().minY()))
                    .distinct()
                    .count();
            String plot = PatternHpgl.roll(suit, width);
            assertThat(plot.split("SP" + PatternHpgl.TEXT + ";", -1))
                    .as("the head and %d rows on %.0f mm", rows, width)
                    .hasSize((int) rows + 2);
        }
    }

    @Test
    void hp2xx_draws_all_cut_lines_and_seam_lines_as_long_as_they_are() throws IOException, InterruptedException {
        assumeTrue(succeeds("sh", "-c", "command -v hp2xx"), "LEFT OUT: no hp2xx; apt-get install hp2xx.");
        Pattern suit = suit();
        Path plot = Files.writeString(folder.resolve("suit.plt"), PatternHpgl.roll(suit, 914));
        Path drawing = folder.resolve("suit.svg");
        assertThat(succeeds(
                        "hp2xx", "-q", "-t", "-m", "svg", "-c", "12345671", "-f", drawing.toString(), plot.toString()))
                .isTrue();

        Map<String, Double> drawn = lengths(Files.readString(drawing));

        double cuts = SQUARE;
        double marks = 0;
        for (Piece piece : suit.pieces()) {
            UprightPiece upright = UprightPiece.of(piece);
            cuts += length(closed(piece.cutLine().points()))
                    + piece.notches().stream()
                            .flatMap(notch -> notch.strokes().stream())
                            .mapToDouble(PatternHpglTest::length)
                            .sum();
            marks += length(closed(piece.seamLine().points()))
                    + upright.internalLines().stream()
                            .mapToDouble(PatternHpglTest::length)
                            .sum()
                    + length(upright.grain(6))
                    + 8 * piece.drillHoles().size();
        }
        assertThat(drawn.get("rgb(0,0,0)")).isCloseTo(cuts, within(cuts / 1000));
        assertThat(drawn.get("rgb(255,0,0)")).isCloseTo(marks, within(marks / 1000));
        assertThat(drawn.get("rgb(0,255,0)")).as("letters").isGreaterThan(1000);
    }

    private static Pattern suit() {
        return ((Drafted) new PatternEngine().draft("order-1", Style.twoPiece(), AverageMan.body())).pattern();
    }

    private static List<Point> closed(List<Point> ring) {
        List<Point> closed = new ArrayList<>(ring);
        closed.add(ring.get(0));
        return closed;
    }

    private static double length(List<Point> line) {
        double length = 0;
        for (int i = 1; i < line.size(); i++) {
            length += line.get(i).distanceTo(line.get(i - 1));
        }
        return length;
    }

    /** What one pen draws, mm in the plot frame. */
    private static List<List<Point>> strokes(String plot, int pen) {
        List<List<Point>> strokes = new ArrayList<>();
        for (String part : plot.split("SP")) {
            if (part.startsWith(pen + ";")) {
                Matcher stroke = STROKE.matcher(part);
                while (stroke.find()) {
                    strokes.add(points(stroke.group(1) + "," + stroke.group(2), 1 / UNITS_PER_MM));
                }
            }
        }
        return strokes;
    }

    private static List<Point> points(String numbers, double scale) {
        String[] values = numbers.split(",");
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i += 2) {
            points.add(Point.of(scale * Double.parseDouble(values[i]), scale * Double.parseDouble(values[i + 1])));
        }
        return points;
    }

    /** Of all lines of one colour in an SVG of hp2xx, mm. */
    private static Map<String, Double> lengths(String svg) {
        Map<String, Double> lengths = new HashMap<>();
        String colour = "";
        for (String part : svg.split("stroke:|<path d=\"")) {
            if (part.startsWith("rgb")) {
                colour = part.substring(0, part.indexOf(')') + 1);
            } else {
                for (String line :
                        part.substring(0, Math.max(0, part.indexOf('"'))).split("M")) {
                    String numbers = line.replaceAll("\\s", "").replace("L", ",");
                    if (numbers.contains(",")) {
                        lengths.merge(colour, length(points(numbers, MM_PER_POINT)), Double::sum);
                    }
                }
            }
        }
        return lengths;
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
