package io.tailorline.pattern.worn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polyline;
import io.tailorline.json.FormatFault;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.SharedBodies;
import io.tailorline.pattern.io.StyleJson;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Girth;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Piece;
import io.tailorline.pattern.piece.Style;
import io.tailorline.testkit.OfMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What a tape reads on the drawn points of both views is what the pattern says, within 1 %: its girths, and the edges
 * of its pieces. Only the depth of a section, which no view shows, is taken from the drawing's own figures. The gate
 * draws 8 bodies in 10 styles; {@code -Dtailorline.drawn.bodies=60} tries 60. Which were run says docs/shop/drawing.md.
 */
@OfMany
class DrawnFiguresPopulationTest {

    private static final double SHARE = .01;
    private static final int BODIES = Integer.getInteger("tailorline.drawn.bodies", 8);

    private static final List<String> STYLES = List.of(
            "{}",
            "{\"fit\":\"slim\",\"options\":{\"jacket.vents\":\"2\"}}",
            "{\"fit\":\"comfort\",\"options\":{\"jacket.buttons\":\"3\",\"trousers.pleats\":\"2\"}}",
            "{\"options\":{\"jacket.buttons\":\"6x2\",\"jacket.pockets\":\"patch\"}}",
            "{\"options\":{\"jacket.lapel\":\"shawl\",\"jacket.buttons\":\"1\",\"jacket.length\":-40}}",
            "{\"options\":{\"jacket.actionBack\":true,\"trousers.turnUp\":true}}",
            "{\"options\":{\"jacket.frontCut\":\"square\",\"trousers.sidePocket\":\"side\",\"trousers.rise\":\"high\"}}",
            "{\"options\":{\"jacket.length\":40,\"trousers.hem\":440}}",
            "{\"garments\":[\"jacket\",\"trousers\",\"waistcoat\"],\"options\":{\"trousers.sidePocket\":\"frog\"}}",
            "{\"garments\":[\"trousers\",\"waistcoat\"],\"options\":{\"trousers.rise\":\"low\"}}");

    /** How often each figure was read: a figure that is not drawn is not accurate. */
    private final Map<String, Integer> read = new TreeMap<>();

    @Test
    void girths_and_lengths_read_off_the_drawing_are_the_patterns_within_one_per_cent() throws FormatFault {
        PatternEngine engine = new PatternEngine();
        int drawn = 0;
        for (MeasurementSet body : bodies()) {
            for (String style : STYLES) {
                Style chosen = StyleJson.parse("style", style);
                if (engine.draftUncertified(body.id(), chosen, body) instanceof Drafted drafted) {
                    holds(drafted.pattern(), WornSuit.of(drafted.pattern()));
                    drawn++;
                }
            }
        }
        assertThat(drawn).isGreaterThan(9 * BODIES);
        assertThat(read)
                .hasSize(21)
                .allSatisfy((what, times) -> assertThat(times).as(what).isGreaterThanOrEqualTo(BODIES));
    }

    private static List<MeasurementSet> bodies() throws FormatFault {
        int each = BODIES / 2;
        List<MeasurementSet> bodies =
                new ArrayList<>(SharedBodies.men(2000 / each).subList(0, each));
        bodies.addAll(SharedBodies.women(960 / (BODIES - each)).subList(0, BODIES - each));
        return bodies;
    }

    private void holds(Pattern pattern, SuitDrawing drawing) {
        girth(pattern, drawing, "chest", "jacket.chest", "jacket.front", "jacket.back");
        girth(pattern, drawing, "waist", "jacket.waist", "jacket.front", "jacket.back");
        girth(pattern, drawing, "seat", "jacket.seat", "jacket.front", "jacket.back");
        girth(pattern, drawing, "waistcoatChest", "waistcoat.chest", "waistcoat.front", "waistcoat.back");
        girth(pattern, drawing, "waistcoatWaist", "waistcoat.waist", "waistcoat.front", "waistcoat.back");
        girth(pattern, drawing, "trouserWaist", "trousers.waist", "trousers.leg", "trousers.leg");
        girth(pattern, drawing, "trouserSeat", "trousers.seat", "trousers.leg", "trousers.leg");
        leg(pattern, drawing, "knee");
        leg(pattern, drawing, "hem");
        cuff(pattern, drawing);
        backSeam(pattern, drawing);
        lengths(pattern, drawing);
    }

    private void same(String what, Pattern pattern, double drawn, double pieces) {
        read.merge(what, 1, Integer::sum);
        assertThat(drawn)
                .as("%s of %s, %s", what, pattern.id(), pattern.style())
                .isCloseTo(pieces, within(SHARE * pieces));
    }

    private void girth(Pattern pattern, SuitDrawing drawing, String name, String section, String front, String back) {
        for (Girth girth : pattern.girths()) {
            if (girth.name().equals(name)) {
                DrawnSection own = section(drawing, section);
                double inFront = new DrawnTape(drawing.front()).breadth(front, own.height() - .1);
                same(name + " in front", pattern, DrawnTape.girth(inFront, own.depth()), girth.finished());
                double behind = new DrawnTape(drawing.back()).breadth(back, own.height() - .1);
                if (!Double.isNaN(behind)) {
                    same(name + " behind", pattern, DrawnTape.girth(behind, own.depth()), girth.finished());
                }
            }
        }
    }

    private static DrawnSection section(SuitDrawing drawing, String name) {
        return drawing.sections().stream()
                .filter(own -> own.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no section " + name));
    }

    private void leg(Pattern pattern, SuitDrawing drawing, String name) {
        Girth girth = pattern.girths().stream()
                .filter(own -> own.name().equals(name))
                .findFirst()
                .orElseThrow();
        DrawnSection own = section(drawing, "trousers." + name + ".right");
        for (WornView view : List.of(drawing.front(), drawing.back())) {
            for (double breadth : new DrawnTape(view).breadths("trousers.leg", own.height() + .1)) {
                same(name, pattern, DrawnTape.girth(breadth, own.depth()), girth.finished());
            }
        }
    }

    private void cuff(Pattern pattern, SuitDrawing drawing) {
        find(pattern, "jacket.topSleeve").ifPresent(top -> {
            double depth = section(drawing, "jacket.sleeve.cuff.right").depth();
            double pieces = edge(top, "cuff").length()
                    + edge(find(pattern, "jacket.underSleeve").orElseThrow(), "cuff")
                            .length();
            for (WornView view : List.of(drawing.front(), drawing.back())) {
                for (Part sleeve : view.named("jacket.sleeve")) {
                    Point[] cuff = DrawnTape.lowest(sleeve);
                    same("cuff", pattern, DrawnTape.girth(cuff[0].distanceTo(cuff[1]), depth), pieces);
                }
            }
        });
    }

    /** The side seam of a back is seen where the piece ends. */
    private void backSeam(Pattern pattern, SuitDrawing drawing) {
        find(pattern, "jacket.back").ifPresent(back -> {
            DrawnSection waist = section(drawing, "jacket.waist");
            double level = level(back, "waist line").orElseThrow();
            double width = DrawnTape.across(back, level, "side") - DrawnTape.across(back, level, "centreBack", "vent");
            drawing.back().named("jacket.seam").stream()
                    .filter(part -> part.name().equals("jacket.seam"))
                    .forEach(seam -> same(
                            "back at the waist",
                            pattern,
                            DrawnTape.arc(waist.breadth(), waist.depth(), Math.abs(at(seam, waist.height()))),
                            width));
        });
    }

    private static double at(Part line, double height) {
        List<Point> points = line.points();
        for (int i = 1; i < points.size(); i++) {
            Point one = points.get(i - 1);
            Point two = points.get(i);
            if (one.y() <= height != two.y() <= height) {
                return one.x() + (two.x() - one.x()) * (height - one.y()) / (two.y() - one.y());
            }
        }
        return Double.NaN;
    }

    private void lengths(Pattern pattern, SuitDrawing drawing) {
        find(pattern, "jacket.back").ifPresent(back -> {
            double vent = back.findEdge("vent")
                    .map(edge -> DrawnTape.along(edge.line()))
                    .orElse(0.0);
            List<Double> centre = drawing.back().named("jacket.back", "jacket.seam.centreBack").stream()
                    .flatMap(part -> part.points().stream())
                    .filter(at -> Math.abs(at.x()) < .05)
                    .map(Point::y)
                    .toList();
            same(
                    "jacket at centre back",
                    pattern,
                    spread(centre),
                    edge(back, "centreBack").length() + vent);
        });
        find(pattern, "jacket.topSleeve").ifPresent(top -> {
            Polyline cuff = edge(top, "cuff");
            double pieces = middle(cuff.first(), cuff.last()).x() - highest(edge(top, "cap"));
            for (Part sleeve : drawing.front().named("jacket.sleeve")) {
                Point[] drawn = DrawnTape.lowest(sleeve);
                Point shoulder = sleeve.points().get(0);
                same("sleeve", pattern, middle(drawn[0], drawn[1]).distanceTo(shoulder), pieces);
            }
        });
        find(pattern, "trousers.front").ifPresent(front -> {
            double hem = level(front, "turn-up, fold at the hem").orElseGet(() -> lowest(edge(front, "inseam")));
            double waist = front.edges().stream()
                    .filter(edge -> edge.name().startsWith("waist"))
                    .mapToDouble(edge -> highest(edge.line()))
                    .min()
                    .orElseThrow();
            for (Part leg : drawing.front().named("trousers.leg")) {
                List<Double> heights = leg.points().stream().map(Point::y).toList();
                same("trousers at the side", pattern, spread(heights), hem - waist);
            }
        });
    }

    private static double highest(Polyline line) {
        return line.points().stream().mapToDouble(Point::x).min().orElseThrow();
    }

    private static double lowest(Polyline line) {
        return line.points().stream().mapToDouble(Point::x).max().orElseThrow();
    }

    private static Point middle(Point one, Point two) {
        return one.towards(two, .5);
    }

    private static double spread(List<Double> values) {
        return values.stream().mapToDouble(y -> y).max().orElseThrow()
                - values.stream().mapToDouble(y -> y).min().orElseThrow();
    }

    private static Optional<Piece> find(Pattern pattern, String kind) {
        return pattern.pieces().stream()
                .filter(piece -> piece.kind().equals(kind))
                .findFirst();
    }

    private static Polyline edge(Piece piece, String edge) {
        return piece.findEdge(edge).orElseThrow().line();
    }

    private static OptionalDouble level(Piece piece, String line) {
        return piece.internalLines().stream()
                .filter(own -> own.what().equals(line))
                .mapToDouble(own -> own.line().first().x())
                .findFirst();
    }
}
