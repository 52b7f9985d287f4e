package io.tailorline.pattern.render;

import io.tailorline.drawing.Box;
import io.tailorline.drawing.SvgPath;
import io.tailorline.drawing.SvgWriter;
import io.tailorline.geometry.Point;
import io.tailorline.pattern.notice.Notice;
import io.tailorline.pattern.notice.Text;
import io.tailorline.pattern.piece.Pattern;
import java.util.ArrayList;
import java.util.List;

/**
 * All pieces of a pattern on one sheet, 1 mm a user unit, with a 10 cm grid and a scale bar. Fits inline into a web
 * page: no size of its own, no ids, every rule under {@code .pattern}; each piece is {@code <g
 * data-piece="jacket.front">}. Colours are the custom properties of the house where the page defines them.
 */
public final class PatternSvg {

    /** Line weights in screen pixels at any zoom: sewing line 1.75, cutting line 0.75, grain 1, notch 1.5, grid 0.5. */
    static final String STYLE = """
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
            """;

    private static final double MARGIN = 50;
    private static final double GRID = 100;
    private static final double FOOT = 90;

    private PatternSvg() {}

    /** In English. */
    public static String picture(Pattern pattern) {
        return picture(pattern, PatternWords.ENGLISH);
    }

    public static String picture(Pattern pattern, PatternWords words) {
        PieceRows rows = PieceRows.of(pattern.pieces());
        Box sheet = Box.at(-MARGIN, -MARGIN, rows.width() + 2 * MARGIN, rows.height() + MARGIN + FOOT);
        SvgWriter svg = new SvgWriter(sheet)
                .with("class", "pattern")
                .with("role", "img")
                .with("aria-label", words.told(Notice.of("print.pattern", new Text(pattern.id()))))
                .style(STYLE)
                .path("grid", SvgPath.lines(grid(sheet)));
        for (PieceRows.Heading heading : rows.headings()) {
            svg.start("text").with("class", "heading").with("x", 0).with("y", heading.y());
            svg.text(words.heading(heading.first())).end();
        }
        rows.pieces().forEach(piece -> PieceSvg.draw(svg, piece, words));
        scaleBar(svg, rows.height() + FOOT / 2);
        return svg.document();
    }

    private static List<List<Point>> grid(Box sheet) {
        List<List<Point>> grid = new ArrayList<>();
        for (double x = 0; x < sheet.maxX(); x += GRID) {
            grid.add(List.of(Point.of(x, sheet.minY()), Point.of(x, sheet.maxY())));
        }
        for (double y = 0; y < sheet.maxY(); y += GRID) {
            grid.add(List.of(Point.of(sheet.minX(), y), Point.of(sheet.maxX(), y)));
        }
        return grid;
    }

    private static void scaleBar(SvgWriter svg, double y) {
        svg.group("scale")
                .path(
                        "bar",
                        SvgPath.lines(List.of(
                                List.of(Point.of(0, y - 8), Point.of(0, y + 8)),
                                List.of(Point.of(0, y), Point.of(GRID, y)),
                                List.of(Point.of(GRID, y - 8), Point.of(GRID, y + 8)))));
        svg.start("text").with("class", "legend").with("x", 160).with("y", y);
        svg.text("10 cm").end().end();
    }
}
