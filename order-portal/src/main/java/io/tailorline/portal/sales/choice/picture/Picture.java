package io.tailorline.portal.sales.choice.picture;

import io.tailorline.geometry.Point;
import io.tailorline.geometry.Polygons;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A small picture: one or two windows beside each other.
 *
 * @param panels from the left
 */
public record Picture(List<Panel> panels) {

    /** Height of a panel in the picture's own units. */
    private static final double HEIGHT = 100;

    private static final double GAP = 8;

    /** Points closer than this to the line between their neighbours are left out, picture units. */
    private static final double FLAT = 0.25;

    public Picture {
        panels = List.copyOf(panels);
    }

    /** @param isMissing whether the value does not have what is drawn: it is drawn as a dashed outline */
    record Panel(Window window, List<Stroke> strokes, boolean isMissing) {
        Panel {
            strokes = List.copyOf(strokes);
        }

        double scale() {
            return HEIGHT / StrictMath.max(window.height(), window.width());
        }
    }

    Picture with(Panel another) {
        List<Panel> all = new ArrayList<>(panels);
        all.add(another);
        return new Picture(all);
    }

    /** An SVG element; colours, widths and dashes are left to the page. */
    public String svg(String id) {
        double width = 0;
        StringBuilder inner = new StringBuilder();
        for (Panel panel : panels) {
            double x = width == 0 ? 0 : width + GAP;
            double wide = panel.window().width() * panel.scale();
            double high = panel.window().height() * panel.scale();
            inner.append(String.format(
                    Locale.ROOT,
                    "<svg x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"%.0f\"%s>",
                    x,
                    (HEIGHT - high) / 2,
                    wide,
                    high,
                    panel.isMissing() ? " class=\"missing\"" : ""));
            panel.strokes().stream().filter(panel.window()::sees).forEach(stroke -> path(inner, panel, stroke));
            inner.append("</svg>");
            width = x + wide;
        }
        return String.format(
                Locale.ROOT,
                "<svg id=\"%s\" viewBox=\"0 0 %.0f %.0f\">%s</svg>",
                id,
                StrictMath.max(1, width),
                HEIGHT,
                inner);
    }

    private static void path(StringBuilder svg, Panel panel, Stroke stroke) {
        svg.append("<path class=\"").append(stroke.kind()).append("\" d=\"");
        String command = "M";
        for (Point at : Polygons.thinned(stroke.points(), FLAT / panel.scale())) {
            svg.append(String.format(
                    Locale.ROOT,
                    "%s%.1f %.1f",
                    command,
                    (at.x() - panel.window().left()) * panel.scale(),
                    (at.y() - panel.window().top()) * panel.scale()));
            command = "L";
        }
        svg.append(stroke.isClosed() ? "Z\"/>" : "\"/>");
    }
}
