package io.tailorline.cutter.render;

import static io.tailorline.drawing.SvgWriter.look;

import io.tailorline.cutter.projection.PieceState;
import io.tailorline.drawing.SvgPath;
import io.tailorline.drawing.SvgWriter;
import java.util.List;
import java.util.Map;

/**
 * Lines and fills of a projected picture, in pixels. The cloth's colour changes every hue, so a state is shown by line
 * and hatch first: colours are chosen for the four kinds of colour vision on black. Attributes only, no style sheet:
 * pages that forbid inline styles may show the picture.
 */
final class ProjectionStyle {

    static final String WHITE = "#FFFFFF";
    static final String QUIET = "#A7B4BE";
    static final String NOW = "#F4C531";
    static final String STOP = "#FF5C5C";

    /** Okabe and Ito's colours that are bright on black; orders are distinguished by a letter as well. */
    private static final List<String> ORDERS =
            List.of("#E69F00", "#56B4E9", "#009E73", "#F0E442", "#D55E00", "#CC79A7");

    private ProjectionStyle() {}

    static String order(int number) {
        return ORDERS.get(number % ORDERS.size());
    }

    static void hatches(SvgWriter svg) {
        svg.start("defs")
                .hatch("h-cut", 26, 45, "M13 -1V27", look("stroke: #6FB1F2; stroke-width: 2"))
                .hatch(
                        "h-uncertain",
                        26,
                        -45,
                        "M13 -1V27",
                        look("stroke: #E39BF0; stroke-width: 2; stroke-dasharray: 9 5"))
                .hatch("h-fault", 22, 45, "M0 22V0H22", look("stroke: " + STOP + "; stroke-width: 2; fill: none"))
                .hatch("h-band", 40, 45, "M10 0V40", look("stroke: " + NOW + "; stroke-width: 20"))
                .end();
    }

    /** How a piece's outline is drawn. */
    static Map<String, String> outline(PieceState state) {
        return switch (state) {
            case TO_CUT -> line(WHITE, 2.5, "fill: none");
            case CUTTING -> line(NOW, 6, "fill: " + NOW + "; fill-opacity: 0.16");
            case CUT -> line("#6FB1F2", 2, "fill: url(#h-cut)");
            case PICKED -> line("#8494A3", 2, "stroke-linecap: round; stroke-dasharray: 2 7; fill: none");
            case FAULT -> line(STOP, 6, "fill: url(#h-fault)");
            case UNCERTAIN ->
                line("#E39BF0", 4, "stroke-linecap: round; stroke-dasharray: 22 10; fill: url(#h-uncertain)");
        };
    }

    /** A line of some width in pixels, and more attributes. */
    static Map<String, String> line(String colour, double width, String more) {
        return look(
                "stroke: " + colour + "; stroke-width: " + SvgPath.number(width) + "; stroke-linejoin: round; " + more);
    }

    /** A black rim round letters. */
    static Map<String, String> halo(double width) {
        return look("stroke: #000000; stroke-width: " + SvgPath.number(width) + "; paint-order: stroke");
    }

    /** Precedes the name of a piece that a person must check. */
    static String mark(PieceState state) {
        return switch (state) {
            case FAULT -> "! ";
            case UNCERTAIN -> "? ";
            default -> "";
        };
    }
}
