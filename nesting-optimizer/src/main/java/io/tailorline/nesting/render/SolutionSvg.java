package io.tailorline.nesting.render;

import io.tailorline.nesting.geometry.Outline;
import io.tailorline.nesting.model.Instance;
import io.tailorline.nesting.model.Solution;
import java.util.Locale;

/** A packing solution as SVG: the strip and the outlines on it, y up. */
public final class SolutionSvg {

    private SolutionSvg() {}

    public static String draw(Instance instance, Solution solution) {
        double height = instance.height();
        StringBuilder svg = new StringBuilder();
        svg.append(String.format(
                Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %s %s\">\n",
                number(solution.length()),
                number(height)));
        svg.append(String.format(
                Locale.ROOT,
                "<rect width=\"%s\" height=\"%s\" fill=\"#1b2a3d\"/>\n<g fill=\"#dce3ea\" fill-opacity=\"0.12\""
                        + " stroke=\"#dce3ea\" vector-effect=\"non-scaling-stroke\" stroke-width=\"%s\">\n",
                number(solution.length()),
                number(height),
                number(height / 800)));
        for (Solution.PlacedPart copy : solution.placed()) {
            Outline outline = instance.parts().get(copy.part()).outline().placed(copy.transform());
            svg.append("<path data-item=\"")
                    .append(instance.parts().get(copy.part()).id())
                    .append("\" d=\"");
            for (int i = 0; i < outline.size(); i++) {
                svg.append(i == 0 ? "M" : "L")
                        .append(number(outline.xs()[i]))
                        .append(' ')
                        .append(number(height - outline.ys()[i]));
            }
            svg.append("Z\"/>\n");
        }
        return svg.append("</g>\n</svg>\n").toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
