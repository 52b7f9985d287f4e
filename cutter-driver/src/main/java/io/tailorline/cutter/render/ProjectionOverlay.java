package io.tailorline.cutter.render;

import static io.tailorline.drawing.SvgWriter.look;

import io.tailorline.cutter.projection.PictureSize;
import io.tailorline.drawing.Box;
import io.tailorline.drawing.SvgWriter;
import io.tailorline.geometry.Point;

/**
 * What is drawn beside the cloth in a projected picture: its frame, a line of text, and what must not be overlooked.
 */
final class ProjectionOverlay {

    private static final double TEXT = 24;

    private ProjectionOverlay() {}

    static SvgWriter open(PictureSize size) {
        Box picture = new Box(0, 0, size.width(), size.height());
        SvgWriter svg = new SvgWriter(picture)
                .with("width", size.width())
                .with("height", size.height())
                .with("font-family", "sans-serif")
                .rectangle("dark", picture)
                .with("fill", "#000000");
        ProjectionStyle.hatches(svg);
        return svg;
    }

    /** Small, at the lower edge. */
    static void line(SvgWriter svg, PictureSize size, String words) {
        svg.words("facts", Point.of(40, size.height() - 22), TEXT)
                .with("fill", ProjectionStyle.QUIET)
                .with(ProjectionStyle.halo(6))
                .text(words)
                .end();
    }

    /** Across the whole picture, striped, until what it says is put right. */
    static void band(SvgWriter svg, PictureSize size, String words) {
        double end = Math.floor(size.width() / 6.0);
        svg.group("band")
                .rectangle("stripes", new Box(0, 0, size.width(), 56))
                .with("fill", "url(#h-band)")
                .rectangle("dark", new Box(end, -1, size.width() - end, 57))
                .with("fill", "#000000");
        middle(svg, "words", Point.of(size.width() / 2.0, 38), 28, words);
        svg.end();
    }

    /** In the middle, in place of a picture. */
    static void message(SvgWriter svg, PictureSize size, String words) {
        middle(svg, "message", Point.of(size.width() / 2.0, size.height() / 2.0), 40, words);
    }

    private static void middle(SvgWriter svg, String layer, Point at, double size, String words) {
        svg.words(layer, at, size)
                .with(look("text-anchor: middle; fill: " + ProjectionStyle.NOW))
                .text(words)
                .end();
    }
}
