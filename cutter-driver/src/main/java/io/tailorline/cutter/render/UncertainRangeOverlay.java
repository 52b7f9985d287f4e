package io.tailorline.cutter.render;

import io.tailorline.cutter.program.UncertainRange;
import java.util.List;
import java.util.Locale;

/**
 * The lines of which only the cloth can tell whether they are cut: bright and thick where a person must look, with a
 * ring where the first begins. They are looked at in the order of cutting; the first that is not there ends the search.
 */
final class UncertainRangeOverlay {

    private static final String COLOUR = "#F3B8FF";

    private UncertainRangeOverlay() {}

    static String draw(List<UncertainRange.Mark> marks, TableCanvas canvas) {
        StringBuilder svg = new StringBuilder();
        boolean first = true;
        for (UncertainRange.Mark mark : marks) {
            if (mark.line().isEmpty()) {
                continue;
            }
            if (first) {
                svg.append(circle("first", canvas.pair(mark.line().get(0)), 22, 3));
                first = false;
            }
            svg.append(
                    mark.line().size() == 1
                            ? circle("asked", canvas.pair(mark.line().get(0)), 9, 5)
                            : "<path class=\"asked\" data-record=\"%d\" d=\"%s\" stroke=\"%s\" stroke-width=\"8\" stroke-linecap=\"round\" fill=\"none\"/>\n"
                                    .formatted(
                                            mark.record(),
                                            canvas.line(
                                                    mark.line().get(0),
                                                    mark.line().get(1)),
                                            COLOUR));
        }
        return svg.toString();
    }

    private static String circle(String name, String at, int radius, int width) {
        return String.format(
                Locale.ROOT,
                "<circle class=\"%s\" transform=\"translate(%s)\" r=\"%d\" stroke=\"%s\" stroke-width=\"%d\" fill=\"none\"/>\n",
                name,
                at,
                radius,
                COLOUR,
                width);
    }
}
