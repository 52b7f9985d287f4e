package io.tailorline.cutter.render;

import io.tailorline.cutter.projection.PieceState;
import java.util.List;

/**
 * Lines and fills of a projected picture, in pixels. Cloth shifts every hue, so a state is told by line and hatch
 * first: colours are chosen for the four kinds of colour vision on black. Attributes only, no style sheet: pages that
 * forbid inline styles may show the picture.
 */
final class ProjectionStyle {

    static final String WHITE = "#FFFFFF";
    static final String QUIET = "#A7B4BE";
    static final String NOW = "#F4C531";
    static final String STOP = "#FF5C5C";

    /** Okabe and Ito's colours that shine on black; orders are told apart by a letter as well. */
    private static final List<String> ORDERS =
            List.of("#E69F00", "#56B4E9", "#009E73", "#F0E442", "#D55E00", "#CC79A7");

    private ProjectionStyle() {}

    static String order(int number) {
        return ORDERS.get(number % ORDERS.size());
    }

    static String hatches() {
        return """
                <defs>
                <pattern id="h-cut" width="26" height="26" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M13 -1V27" stroke="#6FB1F2" stroke-width="2"/></pattern>
                <pattern id="h-doubt" width="26" height="26" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><path d="M13 -1V27" stroke="#E39BF0" stroke-width="2" stroke-dasharray="9 5"/></pattern>
                <pattern id="h-fault" width="22" height="22" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V22M0 0H22" stroke="#FF5C5C" stroke-width="2"/></pattern>
                <pattern id="h-band" width="40" height="40" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="20" height="40" fill="#F4C531"/></pattern>
                </defs>
                """;
    }

    /** How a piece's outline is drawn. */
    static String outline(PieceState state) {
        return switch (state) {
            case TO_CUT -> attributes(WHITE, 2.5, "", "none");
            case CUTTING -> attributes(NOW, 6, "", "#F4C531\" fill-opacity=\"0.16");
            case CUT -> attributes("#6FB1F2", 2, "", "url(#h-cut)");
            case PICKED -> attributes("#8494A3", 2, "2 7", "none");
            case FAULT -> attributes(STOP, 6, "", "url(#h-fault)");
            case DOUBT -> attributes("#E39BF0", 4, "22 10", "url(#h-doubt)");
        };
    }

    private static String attributes(String colour, double width, String dashes, String fill) {
        return "stroke=\"%s\" stroke-width=\"%s\" stroke-linejoin=\"round\"%s fill=\"%s\""
                .formatted(
                        colour,
                        SvgText.number(width),
                        dashes.isEmpty() ? "" : " stroke-linecap=\"round\" stroke-dasharray=\"%s\"".formatted(dashes),
                        fill);
    }

    /** Stands before the name of a piece that a person must look at. */
    static String mark(PieceState state) {
        return switch (state) {
            case FAULT -> "! ";
            case DOUBT -> "? ";
            default -> "";
        };
    }
}
