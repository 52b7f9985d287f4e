package io.tailorline.pattern.render;

import io.tailorline.drawing.SvgPath;
import io.tailorline.drawing.SvgWriter;
import io.tailorline.pattern.grade.GradedPiece;
import java.util.List;

/**
 * A graded piece in all sizes on one reference point, 1 mm a user unit: cut lines, the sample size's stronger and with
 * its seam line and grain, and the path of each corner, notch and drill hole through the sizes.
 */
public final class NestedSvg {

    private static final String STYLE = PatternSvg.STYLE + """
            .pattern .size{stroke:var(--edge,#7A8893);stroke-width:.75}
            .pattern .sample{stroke:var(--ink,#15202B);stroke-width:1.75}
            .pattern .trail{stroke:var(--accent,#B3261E);stroke-width:1}
            """;

    private static final double MARGIN = 20;
    private static final double LETTERS = 7;

    private NestedSvg() {}

    public static String picture(GradedPiece graded) {
        NestedPiece nest = NestedPiece.of(graded);
        SvgWriter svg = new SvgWriter(nest.box().grown(MARGIN))
                .with("class", "pattern")
                .with("role", "img")
                .with("aria-label", graded.samplePiece().name() + " in all sizes")
                .style(STYLE);
        List<UprightPiece> sizes = nest.sizes();
        for (int i = 0; i < sizes.size(); i++) {
            svg.group(i == graded.sample() ? "sample" : "size")
                    .with("data-size", graded.sizes().get(i).size())
                    .path(
                            i == graded.sample() ? "sample" : "size",
                            SvgPath.closed(sizes.get(i).cutLine()))
                    .end();
        }
        svg.path("internal", SvgPath.closed(nest.sample().seamLine()));
        svg.path("grain", SvgPath.open(nest.sample().grain(LETTERS)));
        svg.path("trail", SvgPath.lines(nest.trails()));
        for (NestedPiece.Label label : nest.labels()) {
            svg.words("name", label.at(), LETTERS).text(label.size()).end();
        }
        return svg.document();
    }
}
