package io.tailorline.portal.sales.choice.picture;

import io.tailorline.geometry.Point;
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
        for (Point at : thinned(stroke.points(), FLAT / panel.scale())) {
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

    /** Douglas and Peucker 1973: keeps what lies further than {@code tolerance} from the chord. */
    private static List<Point> thinned(List<Point> points, double tolerance) {
        if (points.size() < 3) {
            return points;
        }
        int furthest = 0;
        double most = tolerance;
        Stroke chord = new Stroke("", false, List.of(points.get(0), points.get(points.size() - 1)));
        for (int i = 1; i < points.size() - 1; i++) {
            double off = chord.distanceTo(points.get(i));
            if (off > most) {
                most = off;
                furthest = i;
            }
        }
        if (furthest == 0) {
            return chord.points();
        }
        List<Point> kept = new ArrayList<>(thinned(points.subList(0, furthest + 1), tolerance));
        kept.remove(kept.size() - 1);
        kept.addAll(thinned(points.subList(furthest, points.size()), tolerance));
        return kept;
    }
}
