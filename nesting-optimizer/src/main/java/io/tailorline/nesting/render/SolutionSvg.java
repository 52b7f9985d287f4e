package io.tailorline.nesting.render;

import static io.tailorline.drawing.SvgWriter.look;

import io.tailorline.drawing.Box;
import io.tailorline.drawing.Frame;
import io.tailorline.drawing.Lettering;
import io.tailorline.drawing.SvgPath;
import io.tailorline.drawing.SvgWriter;
import io.tailorline.geometry.Point;
import io.tailorline.geometry.Ring;
import io.tailorline.nesting.geometry.Poles;
import io.tailorline.nesting.model.Flaw;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.Solution;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A packing solution as SVG, y up: the strip, the outlines on it coloured and numbered by item, flaws hatched, the
 * figures above and a scale in the instance's unit below. The strip is drawn 1000 units high.
 */
public final class SolutionSvg {

    private static final double HEIGHT = 1000;
    private static final double MARGIN = 25;
    private static final double LARGEST_LETTERS = 36;
    private static final double LARGEST_NUMBER = 62;

    /** Smaller numbers are left out. */
    private static final double SMALLEST_NUMBER = 8;

    /** A number's letters as a share of the radius of the largest circle in its outline. */
    private static final double OF_RADIUS = 0.9;

    private static final double HALF_DIGIT = 0.35;
    private static final Map<String, String> LINE = look("stroke: #DCE3EA");
    private static final Map<String, String> FLAW = look("stroke: #FF5C5C");

    private final Instance instance;
    private final Solution solution;
    private final Frame frame;
    private final double length;
    private final double letters;
    private final SvgWriter svg;

    private SolutionSvg(Instance instance, Solution solution) {
        this.instance = instance;
        this.solution = solution;
        Box strip = new Box(0, 0, solution.length(), instance.height());
        this.frame = new Frame(strip, Point.of(0, 0), HEIGHT / instance.height());
        this.length = frame.picture().width();
        this.letters = Math.min(LARGEST_LETTERS, (length + 2 * MARGIN) / Lettering.width(figures()));
        Box sheet = new Box(-MARGIN, -MARGIN - 1.6 * letters, length + MARGIN, HEIGHT + 3 * letters + MARGIN);
        this.svg = new SvgWriter(sheet).with("font-family", "sans-serif").with("stroke-width", 1.5);
        svg.start("defs")
                .hatch("flaw", 16, 45, "M0 0V16", look("stroke: #FF5C5C; stroke-width: 2.5"))
                .end();
        svg.rectangle("ground", sheet).with("fill", "#22324A");
    }

    public static String draw(Instance instance, Solution solution) {
        return new SolutionSvg(instance, solution).draw();
    }

    private String draw() {
        svg.rectangle("strip", frame.picture()).with("fill", "#1B2A3D").with(LINE);
        text(Point.of(0, -MARGIN - 0.4 * letters), letters, "start", figures());
        for (Flaw flaw : instance.flaws()) {
            svg.path("flaw", path(flaw.outline())).with("fill", "url(#flaw)").with(FLAW);
        }
        solution.placed().forEach(this::part);
        if (solution.length() > 0) {
            ruler();
        }
        return svg.document();
    }

    private String figures() {
        return String.format(
                Locale.ROOT,
                "%s   %d items   length %.4f x %s   density %.3f %%",
                instance.name(),
                solution.placed().size(),
                solution.length(),
                (float) instance.height(),
                100 * solution.density());
    }

    private void part(Solution.PlacedPart copy) {
        Ring outline = copy.transform().of(instance.parts().get(copy.part()).outline());
        String id = String.valueOf(instance.parts().get(copy.part()).id());
        int colour = copy.part() % PieceColours.DIFFERENT;
        svg.path("part", path(outline))
                .with("data-item", id)
                .with("fill", PieceColours.web(colour))
                .with("fill-opacity", PieceColours.strength(colour))
                .with(LINE);
        Poles.Circle room = Poles.deepest(outline);
        double size =
                Math.min(LARGEST_NUMBER, OF_RADIUS * room.radius() * frame.scale() * 2 / Math.max(1.4, id.length()));
        if (size >= SMALLEST_NUMBER) {
            text(frame.at(room.x(), room.y()).plus(Point.of(0, HALF_DIGIT * size)), size, "middle", id);
        }
    }

    private void ruler() {
        double y = HEIGHT + MARGIN / 2;
        List<List<Point>> lines = new ArrayList<>(List.of(List.of(Point.of(0, y), Point.of(length, y))));
        for (Ruler.Tick tick : Ruler.plain(solution.length())) {
            double x = tick.at() * frame.scale();
            boolean numbered = !tick.number().isEmpty();
            lines.add(List.of(Point.of(x, y), Point.of(x, y + letters * (numbered ? 0.8 : 0.4))));
            if (numbered) {
                boolean atTheEnd = x > length - 3 * letters;
                double left = x + (atTheEnd ? -0.2 : 0.2) * letters;
                text(Point.of(left, y + 1.6 * letters), 0.8 * letters, atTheEnd ? "end" : "start", tick.number());
            }
        }
        svg.path("ruler", SvgPath.lines(lines)).with("fill", "none").with(LINE);
    }

    private void text(Point at, double size, String anchor, String text) {
        svg.words("words", at, size)
                .with(look("text-anchor: " + anchor + "; fill: #FFFFFF; xml:space: preserve"))
                .text(text)
                .end();
    }

    private String path(Ring outline) {
        List<Point> ring = new ArrayList<>();
        for (int i = 0; i < outline.size(); i++) {
            ring.add(frame.at(outline.xs()[i], outline.ys()[i]));
        }
        return SvgPath.closed(ring);
    }
}
