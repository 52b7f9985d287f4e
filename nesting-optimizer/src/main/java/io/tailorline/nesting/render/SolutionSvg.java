package io.tailorline.nesting.render;

import static io.tailorline.nesting.render.Numbers.xml;

import io.tailorline.nesting.geometry.Outline;
import io.tailorline.nesting.geometry.Poles;
import io.tailorline.nesting.model.Flaw;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.Solution;
import java.util.Locale;

/**
 * A packing solution as SVG, y up: the strip, the outlines on it coloured and numbered by item, flaws hatched, the
 * figures above and a scale in the instance's unit below.
 */
public final class SolutionSvg {

    /** Sizes as shares of the strip's height. */
    private static final double LETTERS = 1 / 28.0;

    private static final double MARGIN = 1 / 40.0;
    private static final double LARGEST_NUMBER = 1 / 16.0;

    private static final double LINE_WIDTH = 1 / 700.0;

    /** Smaller numbers are left out. */
    private static final double SMALLEST_NUMBER = 1 / 120.0;

    /** A number's letters as a share of the radius of the largest circle in its outline. */
    private static final double OF_RADIUS = 0.9;

    private static final String LINE = " stroke=\"#DCE3EA\"";

    private final Instance instance;
    private final Solution solution;
    private final double height;
    private final double margin;
    private final double letters;
    private final StringBuilder svg = new StringBuilder();

    private SolutionSvg(Instance instance, Solution solution) {
        this.instance = instance;
        this.solution = solution;
        this.height = instance.height();
        this.margin = MARGIN * height;
        this.letters = Math.min(
                LETTERS * height,
                (solution.length() + 2 * margin)
                        / (LabelFit.LETTER_WIDTH * figures().length()));
    }

    public static String draw(Instance instance, Solution solution) {
        return new SolutionSvg(instance, solution).draw();
    }

    private String draw() {
        double top = -margin - 1.6 * letters;
        double width = solution.length() + 2 * margin;
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"%s %s %s %s\" font-family=\"sans-serif\" stroke-width=\"%s\">\n"
                        .formatted(
                                number(-margin),
                                number(top),
                                number(width),
                                number(height + 3 * letters + margin - top),
                                number(height * LINE_WIDTH)));
        svg.append("<defs><pattern id=\"flaw\" width=\"%1$s\" height=\"%1$s\" patternUnits=\"userSpaceOnUse\""
                        .formatted(number(height / 60)))
                .append(
                        " patternTransform=\"rotate(45)\"><path d=\"M0 0V%s\" stroke=\"#FF5C5C\" stroke-width=\"%s\"/></pattern></defs>\n"
                                .formatted(number(height / 60), number(height / 400)));
        rectangle(-margin, top, width, height + 3 * letters + margin - top, "#22324A\"");
        rectangle(0, 0, solution.length(), height, "#1B2A3D\"" + LINE + "");
        text(0, top + 1.2 * letters, letters, "start", figures());
        for (Flaw flaw : instance.flaws()) {
            svg.append("<path fill=\"url(#flaw)\" stroke=\"#FF5C5C\" d=\"%s\"/>\n".formatted(path(flaw.outline())));
        }
        for (Solution.PlacedPart copy : solution.placed()) {
            part(copy);
        }
        ruler();
        return svg.append("</svg>\n").toString();
    }

    private void rectangle(double x, double y, double width, double high, String fill) {
        svg.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"%s/>\n"
                .formatted(number(x), number(y), number(width), number(high), fill));
    }

    private String figures() {
        return String.format(
                Locale.ROOT,
                "%s   %d items   length %.4f x %s   density %.3f %%",
                instance.name(),
                solution.placed().size(),
                solution.length(),
                (float) height,
                100 * solution.density());
    }

    private void part(Solution.PlacedPart copy) {
        Outline outline = instance.parts().get(copy.part()).outline().placed(copy.transform());
        int colour = copy.part() % PieceColours.DIFFERENT;
        svg.append("<path data-item=\"%s\" fill=\"%s\" fill-opacity=\"%s\"%s d=\"%s\"/>\n"
                .formatted(
                        instance.parts().get(copy.part()).id(),
                        PieceColours.web(colour),
                        PieceColours.strength(colour),
                        LINE,
                        path(outline)));
        Poles.Circle room = Poles.deepest(outline);
        String id = String.valueOf(instance.parts().get(copy.part()).id());
        double size = Math.min(LARGEST_NUMBER * height, OF_RADIUS * room.radius() * 2 / Math.max(1.4, id.length()));
        if (size >= SMALLEST_NUMBER * height) {
            text(room.x(), height - room.y() + 0.35 * size, size, "middle", id);
        }
    }

    private void ruler() {
        if (!(solution.length() > 0)) {
            return;
        }
        double y = height + margin / 2;
        StringBuilder path = new StringBuilder("M0 %sH%s".formatted(number(y), number(solution.length())));
        for (Ruler.Tick tick : Ruler.plain(solution.length())) {
            boolean numbered = !tick.number().isEmpty();
            path.append("M%s %sv%s".formatted(number(tick.at()), number(y), number(letters * (numbered ? 0.8 : 0.4))));
            if (numbered) {
                boolean atTheEnd = tick.at() > solution.length() - 3 * letters;
                double x = tick.at() + (atTheEnd ? -0.2 : 0.2) * letters;
                text(x, y + 1.6 * letters, 0.8 * letters, atTheEnd ? "end" : "start", tick.number());
            }
        }
        svg.append("<path fill=\"none\"%s d=\"%s\"/>\n".formatted(LINE, path));
    }

    private void text(double x, double y, double size, String anchor, String text) {
        svg.append(
                "<text x=\"%s\" y=\"%s\" font-size=\"%s\" text-anchor=\"%s\" fill=\"#FFFFFF\" xml:space=\"preserve\">%s</text>\n"
                        .formatted(number(x), number(y), number(size), anchor, xml(text)));
    }

    private String path(Outline outline) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < outline.size(); i++) {
            path.append(i == 0 ? "M" : "L")
                    .append(number(outline.xs()[i]))
                    .append(' ')
                    .append(number(height - outline.ys()[i]));
        }
        return path.append('Z').toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
