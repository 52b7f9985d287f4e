package io.tailorline.pattern.render;

import io.tailorline.geometry.Point;
import io.tailorline.pattern.piece.Pattern;
import java.util.List;

/**
 * All pieces of a pattern on one sheet, 1 mm a user unit, with a 10 cm grid and a scale bar. Fits inline into a web
 * page: no size of its own, no ids, every rule under {@code .pattern}; each piece is {@code <g
 * data-piece="jacket.front">}. Colours are the custom properties of the house where the page defines them.
 */
public final class PatternSvg {

    /** Line weights in screen pixels at any zoom: sewing line 1.75, cutting line 0.75, grain 1, notch 1.5, grid 0.5. */
    static final String STYLE = """
            <style>
            .pattern{background:var(--ground,#F3F5F6)}
            .pattern path,.pattern circle{fill:none;vector-effect:non-scaling-stroke;stroke-linejoin:round}
            .pattern .cut{fill:var(--surface,#FFFFFF);stroke:var(--edge,#7A8893);stroke-width:.75}
            .pattern .seam{stroke:var(--ink,#15202B);stroke-width:1.75}
            .pattern .internal{stroke:var(--edge,#7A8893);stroke-width:1;stroke-dasharray:4 3}
            .pattern .grain{stroke:var(--ink-2,#4A5864);stroke-width:1}
            .pattern .notch{stroke:var(--ink,#15202B);stroke-width:1.5}
            .pattern .drill{stroke:var(--ink,#15202B);stroke-width:1}
            .pattern .grid{stroke:var(--line,#D3DADE);stroke-width:.5}
            .pattern .bar{stroke:var(--ink,#15202B);stroke-width:1.75}
            .pattern text{fill:var(--ink-2,#4A5864);font-family:var(--font-work,system-ui,sans-serif);text-anchor:middle;\
            dominant-baseline:middle;paint-order:stroke;stroke:var(--surface,#FFFFFF);stroke-width:6px;stroke-linejoin:round}
            .pattern .legend{stroke:var(--ground,#F3F5F6);font-size:26px}
            .pattern .heading{stroke:var(--ground,#F3F5F6);font-size:38px;text-anchor:start}
            </style>
            """;

    private static final double MARGIN = 50;
    private static final double GRID = 100;
    private static final double FOOT = 90;

    private PatternSvg() {}

    public static String picture(Pattern pattern) {
        PieceRows rows = PieceRows.of(pattern.pieces());
        double width = rows.width() + 2 * MARGIN;
        double height = rows.height() + MARGIN + FOOT;
        StringBuilder svg = new StringBuilder();
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"pattern\" viewBox=\"%s %s %s %s\" role=\"img\" aria-label=\"Pattern %s\">\n"
                        .formatted(
                                Svg.number(-MARGIN),
                                Svg.number(-MARGIN),
                                Svg.number(width),
                                Svg.number(height),
                                Svg.text(pattern.id())));
        svg.append(STYLE);
        svg.append("<path class=\"grid\" d=\"%s\"/>\n".formatted(grid(width, height)));
        for (PieceRows.Heading heading : rows.headings()) {
            svg.append("<text class=\"heading\" x=\"0\" y=\"%s\">%s</text>\n"
                    .formatted(Svg.number(heading.y()), Svg.text(heading.words())));
        }
        for (PieceRows.Placed placed : rows.placed()) {
            svg.append(PieceSvg.group(placed.piece(), placed.by()));
        }
        svg.append(scaleBar(rows.height() + FOOT / 2));
        return svg.append("</svg>\n").toString();
    }

    private static String grid(double width, double height) {
        StringBuilder path = new StringBuilder();
        for (double x = 0; x < width - MARGIN; x += GRID) {
            path.append(Svg.open(List.of(Point.of(x, -MARGIN), Point.of(x, height - MARGIN))));
        }
        for (double y = 0; y < height - MARGIN; y += GRID) {
            path.append(Svg.open(List.of(Point.of(-MARGIN, y), Point.of(width - MARGIN, y))));
        }
        return path.toString();
    }

    private static String scaleBar(double y) {
        String bar = Svg.open(List.of(Point.of(0, y - 8), Point.of(0, y + 8)))
                + Svg.open(List.of(Point.of(0, y), Point.of(GRID, y)))
                + Svg.open(List.of(Point.of(GRID, y - 8), Point.of(GRID, y + 8)));
        return "<g class=\"scale\"><path class=\"bar\" d=\"%s\"/><text class=\"legend\" x=\"160\" y=\"%s\">10 cm</text></g>\n"
                .formatted(bar, Svg.number(y));
    }
}
