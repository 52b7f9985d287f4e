package io.tailorline.pattern.worn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tailorline.geometry.Point;
import io.tailorline.json.FormatFault;
import io.tailorline.pattern.DraftResult.Drafted;
import io.tailorline.pattern.PatternEngine;
import io.tailorline.pattern.SharedBodies;
import io.tailorline.pattern.io.StyleJson;
import io.tailorline.pattern.measure.MeasurementSet;
import io.tailorline.pattern.piece.Girth;
import io.tailorline.pattern.piece.Pattern;
import io.tailorline.pattern.piece.Style;
import io.tailorline.testkit.OfMany;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is read off the drawing is what the pattern says, within 1 %: 60 bodies in 10 styles. */
@OfMany
class DrawnFiguresPopulationTest {

    private static final double SHARE = .01;

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

    @Test
    void girths_and_lengths_read_off_the_drawing_are_the_patterns_within_one_per_cent() throws FormatFault {
        PatternEngine engine = new PatternEngine();
        int drawn = 0;
        for (MeasurementSet body : bodies()) {
            for (String style : STYLES) {
                Style chosen = StyleJson.parse("style", style);
                if (engine.draftUncertified(body.id(), chosen, body) instanceof Drafted drafted) {
                    holds(drafted.pattern());
                    drawn++;
                }
            }
        }
        assertThat(drawn).isGreaterThan(540);
    }

    private static List<MeasurementSet> bodies() throws FormatFault {
        List<MeasurementSet> bodies = new ArrayList<>(SharedBodies.men(52).subList(0, 39));
        bodies.addAll(SharedBodies.women(48).subList(0, 20));
        bodies.add(SharedBodies.women(1).get(0));
        return bodies;
    }

    private static void holds(Pattern pattern) {
        SuitDrawing drawing = WornSuit.of(pattern);
        girth(pattern, drawing, "chest", "jacket.chest");
        girth(pattern, drawing, "waist", "jacket.waist");
        girth(pattern, drawing, "waistcoatWaist", "waistcoat.waist");
        girth(pattern, drawing, "trouserWaist", "trousers.waist");
        for (DrawnSection section : drawing.sections()) {
            assertThat(section.perimeter())
                    .as("%s of %s", section.name(), pattern.id())
                    .isCloseTo(section.finished(), within(SHARE * section.finished()));
        }
        for (DrawnLength length : drawing.lengths()) {
            assertThat(length.drawn())
                    .as("%s of %s", length.name(), pattern.id())
                    .isCloseTo(length.finished(), within(SHARE * length.finished()));
        }
        breadth(drawing, pattern, "jacket.waist", "jacket.back");
        breadth(drawing, pattern, "trousers.seat", "trousers.leg");
        length(pattern, drawing, "jacket.back");
    }

    /** The pattern's own tape, which the drawing does not read. */
    private static void girth(Pattern pattern, SuitDrawing drawing, String girth, String section) {
        Optional<Double> finished = pattern.girths().stream()
                .filter(own -> own.name().equals(girth))
                .map(Girth::finished)
                .findFirst();
        drawing.sections().stream()
                .filter(own -> own.name().equals(section))
                .forEach(own -> finished.ifPresent(tape -> assertThat(own.perimeter())
                        .as("%s of %s", section, pattern.id())
                        .isCloseTo(tape, within(SHARE * tape))));
    }

    /** The breadth of a section is that of the outline at its height. */
    private static void breadth(SuitDrawing drawing, Pattern pattern, String section, String shape) {
        drawing.sections().stream().filter(own -> own.name().equals(section)).forEach(own -> {
            double half = drawing.back().named(shape).stream()
                    .mapToDouble(part -> outermost(part.points(), own.height()))
                    .sum();
            assertThat(half)
                    .as("breadth of %s of %s", section, pattern.id())
                    .isCloseTo(own.breadth(), within(SHARE * own.breadth()));
        });
    }

    private static double outermost(List<Point> ring, double height) {
        double most = 0;
        for (int i = 0; i < ring.size(); i++) {
            Point one = ring.get(i);
            Point two = ring.get((i + 1) % ring.size());
            if (one.y() < height != two.y() < height) {
                double share = (height - one.y()) / (two.y() - one.y());
                most = Math.max(most, Math.abs(one.x() + (two.x() - one.x()) * share));
            }
        }
        return most;
    }

    /** From the nape to the hem along the drawn centre back. */
    private static void length(Pattern pattern, SuitDrawing drawing, String name) {
        drawing.lengths().stream().filter(own -> own.name().equals(name)).forEach(own -> {
            List<Double> centre = drawing.back().named("jacket.back").stream()
                    .flatMap(part -> part.points().stream())
                    .filter(at -> Math.abs(at.x()) < .05)
                    .map(Point::y)
                    .toList();
            double high = centre.stream().mapToDouble(y -> y).max().orElseThrow();
            double low = centre.stream().mapToDouble(y -> y).min().orElseThrow();
            assertThat(high - low)
                    .as("%s of %s", name, pattern.id())
                    .isCloseTo(own.finished(), within(SHARE * own.finished()));
        });
    }
}
